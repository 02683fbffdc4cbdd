using System.Text.RegularExpressions;

namespace NetDsl.Generator.Emit;

/// <summary>The kernels of a target: those of two programs that are the same text are one method, and no two have one name.</summary>
internal sealed class KernelTable
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Text)> _kernels = [];

    /// <summary>In the order in which they came.</summary>
    public IEnumerable<string> Texts => _kernels.Select(kernel => kernel.Text);

    public IEnumerable<string> Names => _kernels.Select(kernel => kernel.Name);

    /// <summary>Takes a kernel in and says under which name.</summary>
    /// <param name="name">The name it would like.</param>
    /// <param name="text">The method and what belongs to it, under that name.</param>
    public string Place(string name, string text)
    {
        if (_names.TryGetValue(text, out string? known))
        {
            return known;
        }

        string free = name;
        for (int i = 2; _kernels.Any(k => k.Name == free); i++)
        {
            free = $"{name}_{Literals.Int(i)}";
        }

        _names.Add(text, free);
        _kernels.Add((free, free == name ? text : Regex.Replace(text, $@"(?<!\.)\b{name}(?=\(|Finish\b|BiasFinish\b|Of[A-Z]\w*\()", free)));
        return free;
    }
}
