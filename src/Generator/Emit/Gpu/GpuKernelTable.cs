using System.Text.RegularExpressions;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>The kernels of a network: those that do the same with tensors of the same shapes are one, whatever the names of their layers,
/// and no two have one name. A device's compiler takes a tenth of a second for a large one.</summary>
internal sealed class GpuKernelTable
{
    private static readonly Regex Word = new(@"[A-Za-z_]\w*", RegexOptions.Compiled);

    private readonly Dictionary<string, Entry> kernels = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<Entry> order = [];

    /// <summary>In the order in which they came.</summary>
    public IEnumerable<string> Names => order.Select(entry => entry.Name);

    /// <summary>Takes a kernel in and says under which name.</summary>
    public string Place(GpuKernel kernel)
    {
        string key = Nameless(kernel);
        if (!kernels.TryGetValue(key, out var entry))
        {
            string free = kernel.Name;
            for (int i = 2; !names.Add(free); i++)
            {
                free = $"{kernel.Name}_{Literals.Int(i)}";
            }

            entry = new(free, kernel);
            kernels.Add(key, entry);
            order.Add(entry);
        }
        else if (!entry.Summaries.Contains(kernel.Summary))
        {
            entry.Summaries.Add(kernel.Summary);
        }

        return entry.Name;
    }

    /// <summary>Writes the methods of all.</summary>
    public void Write(SourceWriter writer)
    {
        foreach (var entry in order)
        {
            writer.Blank();
            writer.Doc("summary", string.Join("\n\nand\n\n", entry.Summaries));
            writer.Doc("remarks", entry.Kernel.Remarks);
            writer.Line(entry.Kernel.Text.Replace(GpuKernel.OwnName, entry.Name).TrimEnd('\n'));
        }
    }

    /// <summary>The text with a number for each name that comes from a layer's.</summary>
    private static string Nameless(GpuKernel kernel)
    {
        var locals = new HashSet<string>(kernel.Locals.Select(Identifiers.Local), StringComparer.Ordinal);
        var members = kernel.Locals.Select(Identifiers.Member).ToArray();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Word.Replace(kernel.Text, match =>
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

    private sealed record Entry(string Name, GpuKernel Kernel)
    {
        public List<string> Summaries { get; } = [Kernel.Summary];
    }
}
