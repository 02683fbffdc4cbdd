using System.Text.Json.Nodes;
using Peers;

// peers drive ...                                    runs every cell of every peer, prints the table
// peers export                                       writes weights, ONNX files and expected outputs to PEERS_DATA
// peers check                                        compares ONNX Runtime's outputs with those
// peers torch|ort train|infer NET BATCH THREADS SECS measures one cell, prints one line of JSON
// peers torch|ort|none first                         predicts once with mnist-mlp (none: does nothing), says "done"
switch (args)
{
    case ["drive", .. var rest]: return Driver.Run(rest);
    case ["export"]: foreach (var name in Net.Names) Data.Export(Net.Get(name)); return 0;
    case ["check"]: Console.WriteLine(Data.Check().ToJsonString()); return 0;
    case ["none", "first"]: Console.WriteLine("done"); return 0;
    case ["torch", "first"]: TorchPeer.First(); return 0;
    case ["ort", "first"]: OrtPeer.First(); return 0;
    case ["ort", "train", ..]: return 0;
    case [var peer, var op, var net, var batch, var threads, var seconds]:
        Console.WriteLine(Cell(peer, op, Net.Get(net), int.Parse(batch), int.Parse(threads), double.Parse(seconds)).ToJsonString());
        return 0;
    default: throw new ArgumentException(string.Join(' ', args));
}

static JsonObject Cell(string peer, string op, Net net, int batch, int threads, double seconds) => (peer, op) switch
{
    ("torch", "train") => TorchPeer.Train(net, batch, threads, seconds),
    ("torch", "infer") => TorchPeer.Infer(net, batch, threads, seconds),
    ("ort", "infer") => OrtPeer.Infer(net, batch, threads, seconds),
    _ => throw new ArgumentException($"{peer} {op}"),
};
