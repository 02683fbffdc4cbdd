using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Peers;

/// <summary>Runs the cells, each in a process of its own, peer beside peer, and gathers the figures.</summary>
static class Driver
{
    public static int Run(string[] args)
    {
        string? output = null;
        string roofline = "", self = "";
        string[] nets = Net.Names, threads = ["1", "2"];
        double seconds = 10;
        int rounds = 1, retries = 2;
        double patience = 300;
        var peers = new List<(string Name, string Command)>();
        for (int i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value");
            switch (args[i])
            {
                case "--roofline": roofline = value; break;
                case "--self": self = value; peers.AddRange([("torch", $"{self} torch"), ("ort", $"{self} ort")]); break;
                case "--out": output = value; break;
                case "--nets": nets = value.Split(','); break;
                case "--threads": threads = value.Split(','); break;
                case "--seconds": seconds = double.Parse(value); break;
                case "--rounds": rounds = int.Parse(value); break;
                case "--retries": retries = int.Parse(value); break;
                case "--patience": patience = double.Parse(value); break;
                case "--also" when value.Split('=', 2) is [var name, var command]: peers.Add((name, command)); break;
                default: throw new ArgumentException($"unknown option {args[i]} {value}");
            }
        }

        var json = new JsonObject
        {
            ["date"] = DateTime.UtcNow.ToString("s") + "Z",
            ["cpu"] = File.ReadLines("/proc/cpuinfo").First(l => l.StartsWith("model name")).Split(": ")[1],
            ["cores"] = Environment.ProcessorCount,
            ["runtime"] = RuntimeInformation.FrameworkDescription,
            ["seconds"] = seconds,
            ["rounds"] = rounds,
            ["roofline"] = new JsonArray([.. threads.Select(t => Parse(Lines($"{roofline} {t}")[0]))]),
            ["nets"] = new JsonArray([.. Lines($"{self} export").Select(Parse)]),
            ["check"] = Parse(Lines($"{self} check")[0]),
        };
        var first = new JsonObject();
        foreach (var (name, command) in peers.Append(("(empty program)", $"{self} none")))
            if (First(command) is { } f) first[name] = f;
        json["mnist_mlp_first_prediction"] = first;

        var cells = new Dictionary<(string Net, string Op, int Batch, string Threads), Dictionary<string, JsonObject>>();
        for (int round = 0; round < rounds; round++)
            foreach (var net in nets.Select(Net.Get))
                foreach (var (op, batch) in net.InferBatches.Select(b => ("infer", b)).Prepend(("train", net.Batch)))
                    foreach (var t in threads)
                        foreach (var (peer, command) in peers)
                            for (int left = retries; left >= 0; left--)
                            {
                                var line = Lines($"{command} {op} {net.Name} {batch} {t} {seconds}").LastOrDefault();
                                if (line is null || !line.StartsWith('{')) break;
                                var got = Parse(line);
                                var cell = CollectionsMarshal.GetValueRefOrAddDefault(cells, (net.Name, op, batch, t), out _) ??= [];
                                cell[peer] = cell.TryGetValue(peer, out var before) ? Merge(before, got) : got;
                                Console.Error.WriteLine($"{net.Name} {op} {batch} x{t} {peer} {line}");
                                if (!Noisy(got)) break;
                                while (patience > 0 && Timing.Busy() is var busy)
                                {
                                    Thread.Sleep(500);
                                    patience -= .5;
                                    if (Timing.Busy() - busy < .05) break;
                                }
                            }
        json["cells"] = new JsonArray([.. cells.SelectMany(c => c.Value.Select(p => Cell(c.Key, p.Key, p.Value)))]);

        if (output is not null) File.WriteAllText(output, json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
        Console.Write(Table.Write(json, cells, [.. peers.Select(p => p.Name)]));
        bool same = json["check"]!.AsObject().All(c => (double)c.Value!["max_difference"]! <= 1e-4);
        if (!same) Console.Error.WriteLine("the peers' outputs differ by more than 1e-4");
        return same ? 0 : 1;
    }

    static JsonObject Cell((string Net, string Op, int Batch, string Threads) key, string peer, JsonObject figures)
    {
        var cell = new JsonObject
        {
            ["net"] = key.Net,
            ["op"] = key.Op,
            ["batch"] = key.Batch,
            ["threads"] = int.Parse(key.Threads),
            ["peer"] = peer,
        };
        foreach (var (name, value) in figures) cell[name] = value!.DeepClone();
        return cell;
    }

    /// <summary>Of several measurements: the least minimum, the least median, the greatest memory.</summary>
    static JsonObject Merge(JsonObject a, JsonObject b)
    {
        var least = (double)a["median_ms"]! <= (double)b["median_ms"]! ? a : b;
        var merged = (JsonObject)least.DeepClone();
        merged["min_ms"] = Math.Min((double)a["min_ms"]!, (double)b["min_ms"]!);
        merged["peak_rss_mb"] = Math.Max((double)a["peak_rss_mb"]!, (double)b["peak_rss_mb"]!);
        return merged;
    }

    /// <summary>Milliseconds from starting a process to its line "done", over nine starts.</summary>
    static JsonObject? First(string command)
    {
        var ms = new List<double>();
        for (int i = 0; i < 10; i++)
        {
            var clock = Stopwatch.StartNew();
            using var p = Start($"{command} first");
            var said = p.StandardOutput.ReadLine();
            if (i > 0) ms.Add(clock.Elapsed.TotalMilliseconds);
            p.WaitForExit();
            if (said != "done") return null;
        }
        ms.Sort();
        return new() { ["min_ms"] = Math.Round(ms[0], 1), ["median_ms"] = Math.Round(ms[ms.Count / 2], 1) };
    }

    /// <summary>Whether other programs took over a tenth of a core.</summary>
    public static bool Noisy(JsonObject cell) => (double?)cell["cores_busy_elsewhere"] > .1;

    static JsonObject Parse(string line) => JsonNode.Parse(line)!.AsObject();

    static Process Start(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true })!;
    }

    static string[] Lines(string command)
    {
        using var p = Start(command);
        var lines = p.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        p.WaitForExit();
        if (p.ExitCode != 0) Console.Error.WriteLine($"exit status {p.ExitCode}: {command}");
        return p.ExitCode == 0 ? lines : [];
    }
}
