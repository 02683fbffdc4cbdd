using System.Text.RegularExpressions;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>What kernels of one text differ in: numbers that are handed over at the launch, each once, wherever the text has it. The device
/// is given what it divides by in a form that makes a division a multiplication.</summary>
internal sealed class SharedNumbers
{
    private const int LongestLine = 140;

    private static readonly Regex Word = new(@"[A-Za-z_]\w*", RegexOptions.Compiled);

    private readonly List<Shared> _all = [];
    private readonly List<string> _texts = [];
    private readonly int _places;

    private SharedNumbers(int places) => _places = places;

    /// <summary>Those that nothing is divided by, in the order of the text.</summary>
    public IReadOnlyList<Shared> Plain => [.. _all.Where(number => !number.IsDivisor)];

    /// <summary>The others.</summary>
    public IReadOnlyList<Shared> Divisors => [.. _all.Where(number => number.IsDivisor)];

    /// <param name="kernels">The numbers of each kernel's text, in its order.</param>
    /// <param name="text">Of one of them, without its numbers: names that are not free.</param>
    /// <param name="places">How many places the launch hands over before these numbers.</param>
    public static SharedNumbers Of(IReadOnlyList<NumberUse[]> kernels, string text, int places)
    {
        var numbers = new SharedNumbers(places);
        var words = new HashSet<string>(Word.Matches(text.Replace(GpuKernel.OwnName, "")).Cast<Match>().Select(match => match.Value), StringComparer.Ordinal);
        for (int i = 0; i < kernels[0].Length; i++)
        {
            int[] values = [.. kernels.Select(uses => uses[i].Value)];
            numbers._texts.Add(values.All(value => value == values[0]) ? Literals.Int(values[0]) : numbers.Share(kernels[0][i], values, words));
        }

        return numbers;
    }

    /// <summary>How the text says a number: as a constant or by the name of a local.</summary>
    public string TextOf(int use) => _texts[use];

    /// <summary>Puts the locals at the head of the methods that use them.</summary>
    public string Declare(string text)
    {
        string[] methods = text.Split([$"    {GpuKernel.Head}\n"], StringSplitOptions.None);
        for (int i = 1; i < methods.Length; i++)
        {
            var words = new HashSet<string>(Word.Matches(methods[i]).Cast<Match>().Select(match => match.Value), StringComparer.Ordinal);
            methods[i] = Declarations("int", "P", _places, Plain, words) + Declarations("global::NetDsl.Gpu.Divisor", "D", 0, Divisors, words) + methods[i];
        }

        return string.Concat(methods);
    }

    private static string Declarations(string type, string field, int first, IReadOnlyList<Shared> numbers, HashSet<string> used)
    {
        var lines = new List<string>();
        foreach (string one in numbers.Select((number, i) => (number.Name, Text: $"{number.Name} = places.{field}{Literals.Int(first + i)}")).Where(number => used.Contains(number.Name)).Select(number => number.Text))
        {
            if (lines.Count == 0 || lines[lines.Count - 1].Length + one.Length > LongestLine)
            {
                lines.Add($"    {type} {one}");
            }
            else
            {
                lines[lines.Count - 1] += $", {one}";
            }
        }

        return string.Concat(lines.Select(line => $"{line};\n"));
    }

    private string Share(NumberUse use, int[] values, HashSet<string> words)
    {
        var known = _all.Find(number => number.Values.SequenceEqual(values));
        if (known is null)
        {
            string free = use.Name;
            for (int i = 2; words.Contains(free); i++)
            {
                free = use.Name + Literals.Int(i);
            }

            words.Add(free);
            known = new(free, values);
            _all.Add(known);
        }

        known.IsDivisor |= use.IsDivisor;
        return known.Name;
    }

    /// <summary>A number that is not the same for all kernels.</summary>
    /// <param name="name">The local that holds it.</param>
    /// <param name="values">What it is for each of them.</param>
    public sealed class Shared(string name, int[] values)
    {
        public string Name { get; } = name;

        public IReadOnlyList<int> Values { get; } = values;

        /// <summary>Whether something is divided by it.</summary>
        public bool IsDivisor { get; set; }
    }
}
