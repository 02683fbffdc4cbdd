using System.Text;
using System.Text.Json.Nodes;

namespace Peers;

/// <summary>The figures as text.</summary>
static class Table
{
    public static string Write(JsonObject json, Dictionary<(string Net, string Op, int Batch, string Threads), Dictionary<string, JsonObject>> cells,
        string[] peers)
    {
        var text = new StringBuilder();
        text.AppendLine($"{json["cpu"]}, {json["cores"]} cores, {json["runtime"]}, {json["date"]}").AppendLine();
        foreach (var r in json["roofline"]!.AsArray())
            text.AppendLine($"{r!["threads"]} thread(s): {r["fma_gflops"]} GFLOP/s of float FMA, {r["triad_gb_s"]} GB/s triad");
        text.AppendLine().AppendLine("Largest difference between ort's and torch's outputs (between the outputs of two samples):");
        foreach (var (net, c) in json["check"]!.AsObject())
            text.AppendLine($"  {net,-15} {(double)c!["max_difference"]!:0.0e+0} ({(double)c["between_samples"]!:g3})");
        text.AppendLine().AppendLine("mnist-mlp, process start to first prediction, ms, median (min):");
        foreach (var (peer, f) in json["mnist_mlp_first_prediction"]!.AsObject())
            text.AppendLine($"  {peer,-15} {(double)f!["median_ms"]!:f0} ({(double)f["min_ms"]!:f0})");

        var flops = json["nets"]!.AsArray().ToDictionary(n => (string)n!["net"]!, n => n!);
        text.AppendLine().AppendLine("Each peer: ms median (min), GFLOP/s by the minimum, peak RSS MB; * where others took over a tenth of a core.").AppendLine();
        text.AppendLine($"| net | op | batch | threads | {string.Join(" | ", peers)} |");
        text.AppendLine($"|---|---|--:|--:|{string.Concat(peers.Select(_ => "--:|"))}");
        foreach (var ((net, op, batch, t), cell) in cells)
        {
            text.Append($"| {net} | {op} | {batch} | {t} |");
            foreach (var peer in peers)
                if (cell.TryGetValue(peer, out var c))
                {
                    double min = (double)c["min_ms"]!, rate = (double)flops[net][$"mflop_{op}"]! * batch / min;
                    text.Append($" {Short((double)c["median_ms"]!)} ({Short(min)}), {rate:f1}, {(double)c["peak_rss_mb"]!:f0}{(Driver.Noisy(c) ? "*" : "")} |");
                }
                else text.Append(" |");
            text.AppendLine();
        }
        return text.ToString();
    }

    static string Short(double ms) => ms.ToString(ms < 1 ? "f3" : ms < 10 ? "f2" : ms < 100 ? "f1" : "f0");
}
