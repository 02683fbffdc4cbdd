using System.Text.RegularExpressions;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>The kernels of a network: those that differ in names and in numbers of shapes alone are one method, and no two methods have one
/// name. A device's compiler takes a tenth of a second for a large one.</summary>
internal sealed class GpuKernelTable
{
    private static readonly Regex Word = new(@"[A-Za-z_]\w*", RegexOptions.Compiled);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<GpuKernel> _all;
    private readonly GpuLaunch[] _launches;

    /// <param name="all">In the order in which they are launched, in all programs.</param>
    public GpuKernelTable(IReadOnlyList<GpuKernel> all)
    {
        _all = all;
        _launches = new GpuLaunch[all.Count];
        foreach (var alike in Enumerable.Range(0, all.Count).GroupBy(i => Key(all[i]), StringComparer.Ordinal))
        {
            Add([.. alike]);
        }
    }

    /// <summary>In the order in which they come first.</summary>
    public List<SharedKernel> Kernels { get; } = [];

    /// <summary>In the order of the kernels that were given.</summary>
    public IReadOnlyList<GpuLaunch> Launches => _launches;

    private void Add(int[] alike)
    {
        string wanted = _all[alike[0]].Name, free = wanted;
        for (int i = 2; _names.Contains(free) || _names.Contains(free + GpuKernel.OnTensorCores); i++)
        {
            free = $"{wanted}_{Literals.Int(i)}";
        }

        var shared = new SharedKernel(free, [.. alike.Select(i => _all[i])]);
        if (!shared.HasRoom)
        {
            // What they differ in is more than a launch hands over.
            foreach (var same in alike.GroupBy(i => Nameless(_all[i], _all[i].Text), StringComparer.Ordinal))
            {
                Add([.. same]);
            }

            return;
        }

        _names.Add(free);
        if (shared.IsOnTensorCores)
        {
            _names.Add(free + GpuKernel.OnTensorCores);
        }

        Kernels.Add(shared);
        for (int i = 0; i < alike.Length; i++)
        {
            _launches[alike[i]] = new(_all[alike[i]], shared, i);
        }
    }

    private static string Key(GpuKernel kernel) => Nameless(kernel, SharedKernel.KeyOf(kernel.Text));

    /// <summary>The text with a number for each name that comes from a layer's.</summary>
    private static string Nameless(GpuKernel kernel, string text)
    {
        var locals = new HashSet<string>(kernel.Locals.Select(Identifiers.Local), StringComparer.Ordinal);
        var members = kernel.Locals.Select(Identifiers.Member).ToArray();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Word.Replace(text, match =>
        {
            if (!IsOfLayer(match.Value))
            {
                return match.Value;
            }

            if (!numbers.TryGetValue(match.Value, out int number))
            {
                number = numbers.Count;
                numbers.Add(match.Value, number);
            }

            return $"#{Literals.Int(number)}";
        });

        bool IsOfLayer(string word)
        {
            int part = word.LastIndexOf("Part", StringComparison.Ordinal);
            return locals.Contains(word) || (part > 0 && locals.Contains(word.Substring(0, part)) && word.Skip(part + 4).All(char.IsDigit))
                || word.StartsWith("key", StringComparison.Ordinal) && word.Length > 3 && word.Skip(3).All(char.IsDigit)
                || word.StartsWith("at", StringComparison.Ordinal) && word.Length > 2 && char.IsUpper(word[2])
                || word.StartsWith("place", StringComparison.Ordinal) && word.Length > 5 && char.IsUpper(word[5]) && word is not ("placeX" or "placeY")
                || word.StartsWith("given", StringComparison.Ordinal) && word.Length > 5 && char.IsUpper(word[5]) && members.Contains(word.Substring(5));
        }
    }
}
