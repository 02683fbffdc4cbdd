using System.Globalization;
using System.Text.RegularExpressions;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>A method that is the kernel of all layers whose kernels differ in names and in numbers of their shapes alone. A number that is
/// the same for all of them is a constant of its text; the others are read from what the launch hands over.</summary>
/// <param name="name">The method's name.</param>
/// <param name="kernels">Those that it is: at least one.</param>
internal sealed class SharedKernel(string name, IReadOnlyList<GpuKernel> kernels)
{
    private static readonly Regex Number = new($"{ShapeNumber.Begin}(\\w+):(-?\\d+){ShapeNumber.End}", RegexOptions.Compiled);

    private static readonly Regex Unless = new(
        $"{ShapeNumber.BeginUnless}([^{ShapeNumber.BeginUnless}]*?{ShapeNumber.Begin}(.*?){ShapeNumber.End}.*?){ShapeNumber.Otherwise}(.*?){ShapeNumber.When}(\\d+){ShapeNumber.EndUnless}",
        RegexOptions.Compiled | RegexOptions.Singleline);

    private readonly SharedNumbers _numbers = SharedNumbers.Of([.. kernels.Select(kernel => UsesIn(kernel.Text))], Number.Replace(kernels[0].Text, ""), kernels[0].Places.Count);

    public string Name { get; } = name;

    /// <summary>Whether there is a second method, for tensor cores.</summary>
    public bool IsOnTensorCores => kernels[0].IsOnTensorCores;

    /// <summary>Whether the runtime's struct has room for what the kernels differ in.</summary>
    public bool HasRoom => kernels[0].Places.Count + _numbers.Plain.Count <= GpuPlaces.Capacity && _numbers.Divisors.Count <= GpuPlaces.DivisorCapacity;

    /// <summary>The same for all kernels that differ in names of tensors and numbers of shapes alone.</summary>
    public static string KeyOf(string text) => Number.Replace(text, match => $"{ShapeNumber.Begin}{match.Groups[1].Value}{ShapeNumber.End}");

    /// <summary>What a launch of one of the kernels hands over.</summary>
    public string Arguments(int kernel)
    {
        var places = kernels[kernel].Places.Concat(_numbers.Plain.Select(number => Literals.Int(number.Values[kernel])))
            .Select((place, i) => $"P{Literals.Int(i)} = {place}");
        var divisors = _numbers.Divisors.Select((number, i) => $"D{Literals.Int(i)} = By({Literals.Int(number.Values[kernel])})");
        return string.Join(", ", places.Concat(divisors));
    }

    /// <summary>The name of one of the kernels where it is not the method's own: which layer a launch is for.</summary>
    public string? SubjectOf(int kernel) => kernels[kernel].Name == Name ? null : kernels[kernel].Subject;

    public void Write(SourceWriter writer)
    {
        var first = kernels[0];
        writer.Blank();
        string[] others = kernels.Select(kernel => kernel.Subject).Distinct().Where(subject => subject != first.Subject).ToArray();
        writer.Doc("summary", first.Summary + (others.Length == 0 ? "" : $"\n\nand the same of\n\n{List(others)}"));
        writer.Doc("remarks", first.Remarks);
        writer.Line(Text(first.Text).Replace(GpuKernel.OwnName, Name).TrimEnd('\n'));
    }

    /// <summary>The numbers of a text, in their order. What stands before one makes it a divisor.</summary>
    private static NumberUse[] UsesIn(string text)
        => [.. Number.Matches(text).Cast<Match>().Select(match => new NumberUse(match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture),
            match.Index >= 2 && text[match.Index - 1] == ' ' && text[match.Index - 2] is '/' or '%'))];

    /// <summary>By lines that are not too long.</summary>
    private static string List(string[] subjects)
    {
        var lines = new List<string>();
        foreach (string subject in subjects)
        {
            if (lines.Count == 0 || lines[lines.Count - 1].Length + subject.Length > 120)
            {
                lines.Add(subject);
            }
            else
            {
                lines[lines.Count - 1] += $", {subject}";
            }
        }

        return string.Join(",\n", lines);
    }

    /// <summary>The methods, with each number as a constant or as a local.</summary>
    private string Text(string text)
    {
        int use = 0;
        text = Number.Replace(text, match => $"{ShapeNumber.Begin}{_numbers.TextOf(use++)}{ShapeNumber.End}");
        text = Unless.Replace(text, match => match.Groups[match.Groups[2].Value == match.Groups[4].Value ? 3 : 1].Value);
        return _numbers.Declare(text.Replace($"{ShapeNumber.Begin}", "").Replace($"{ShapeNumber.End}", ""));
    }
}
