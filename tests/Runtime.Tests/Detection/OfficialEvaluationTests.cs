using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NetDsl.Detection;
using Xunit.Abstractions;

namespace NetDsl.Runtime.Tests.Detection;

/// <summary>A real detector's 3,769 result files against the official labels: what the official program printed for them comes out.</summary>
public partial class OfficialEvaluationTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Figures_and_curves_are_those_of_the_official_program_to_the_printed_digit()
    {
        var evaluator = Path.Combine(KittiData.Folder, "evaluator");
        var (labels, results) = (KittiData.Unpack("label_2_all.tar.gz"), KittiData.Unpack(Path.Combine("evaluator", "frustum_pointnets_2d.tar.gz")));
        var names = KittiSplit.Read(Path.Combine(evaluator, "val.txt"));
        var watch = Stopwatch.StartNew();
        KittiFrame[] frames =
            [.. names.Select(name => new KittiFrame(KittiFile.Parse(name, labels[name], results: false), KittiFile.Parse(name, results[name], results: true)))];
        var read = watch.Elapsed;
        var scores = KittiEvaluation.Run(frames);
        output.WriteLine($"{frames.Length} pictures read in {read.TotalSeconds:0.00} s, measured in {(watch.Elapsed - read).TotalSeconds:0.00} s");

        Assert.Equal(3769, frames.Length);
        Assert.Equal(["Car", "Pedestrian", "Cyclist"], scores.Select(score => score.Class.Type));
        var printed = File.ReadAllText(Path.Combine(evaluator, "expected.txt"));
        foreach (var score in scores)
        {
            var name = score.Class.Type.ToLowerInvariant();
            Assert.Equal(Printed(printed, $@"^{name}_detection AP: (.*)$"), Text(score, curve => curve.Ap11));
            var curves = File.ReadAllLines(Path.Combine(evaluator, "curves", $"{name}_detection.txt"));
            Assert.Equal(curves, Enumerable.Range(0, 41).Select(i => Text(i / 40.0, score.Curves.Select(curve => curve.Precision[i]))));
            var ap40 = Printed(printed, $@"^{name}_detection AP40 .*: (.*)$").Split(' ').Select(text => decimal.Parse(text, CultureInfo.InvariantCulture));
            foreach (var (curve, expected) in score.Curves.Zip(ap40))
            {
                // The official program knows eleven points only: these are means of the curve as it is printed, with six decimals. So the
                // mean of what we print is the same to the last digit, and that of what we know within the curve's rounding.
                var mean = curve.Precision.Skip(1).Sum(precision => Math.Round((decimal)precision, 6)) / 40 * 100;
                Assert.InRange(mean - expected, -0.0000005m, 0.0000005m);
                Assert.Equal((double)expected, curve.Ap40, 0.5e-4);
            }
        }
    }

    [SkippableFact]
    public void All_official_labels_are_read_and_written_again()
    {
        var files = KittiData.Unpack("label_2_all.tar.gz");
        Assert.Equal(7481, files.Count);
        var types = new Dictionary<string, int>();
        foreach (var (name, bytes) in files)
        {
            var again = new StringBuilder();
            foreach (var thing in KittiFile.Parse(name, bytes, results: false))
            {
                types[thing.Type] = types.GetValueOrDefault(thing.Type) + 1;
                new KittiText(thing, results: false).AppendTo(again);
            }

            // What KITTI does not know it writes without decimals.
            Assert.Equal(Normal(Encoding.ASCII.GetString(bytes)), Normal(again.ToString()));
        }

        Assert.Equal(
            (28742, 2914, 1094, 4487, 222, 1627, 511, 973, 11295),
            (types["Car"], types["Van"], types["Truck"], types["Pedestrian"], types["Person_sitting"], types["Cyclist"], types["Tram"], types["Misc"], types["DontCare"]));

        static string Normal(string text) => Unknown().Replace(text, "-$1");
    }

    [GeneratedRegex(@"-(1|10|1000)(?:\.00)?(?= |\n)")]
    private static partial Regex Unknown();

    private static string Printed(string text, string pattern) => Regex.Match(text, pattern, RegexOptions.Multiline).Groups[1].Value;

    private static string Text(KittiScore score, Func<KittiCurve, double> value) => Join(score.Curves.Select(value));

    private static string Text(double recall, IEnumerable<double> values) => Join(values.Prepend(recall));

    private static string Join(IEnumerable<double> values) => string.Join(' ', values.Select(value => value.ToString("0.000000", CultureInfo.InvariantCulture)));
}
