using System.Globalization;
using Google.Protobuf;
using NetDsl.Engines;
using Onnx;

namespace NetDsl.Onnx.Model;

/// <summary>What stands around a graph in a file.</summary>
internal static class OnnxFile
{
    /// <summary>Of the operations: what runtimes since 2022 know.</summary>
    private const long OperatorSet = 17;

    /// <summary>Of the file: the one that came with those operations.</summary>
    private const long FileVersion = 8;

    public static ModelProto Of(NetworkDescription network, OnnxGraph graph)
    {
        foreach (var input in network.Inputs)
            graph.Proto.Input.Add(Value(input));
        foreach (var output in network.Outputs)
            graph.Proto.Output.Add(Value(output));
        var model = new ModelProto
        {
            IrVersion = FileVersion,
            OpsetImport = { new OperatorSetIdProto { Domain = "", Version = OperatorSet } },
            ProducerName = "NetDsl",
            ProducerVersion = typeof(OnnxFile).Assembly.GetName().Version!.ToString(3),
            Graph = graph.Proto,
        };
        for (var i = 0; i < network.ClassNames.Length; i++)
            model.MetadataProps.Add(new StringStringEntryProto
            {
                Key = string.Create(CultureInfo.InvariantCulture, $"class {i}"),
                Value = network.ClassNames[i],
            });
        return model;
    }

    public static void Write(string path, ModelProto model) => Serialization.AtomicFile.Write(path, stream => model.WriteTo(stream));

    /// <summary>Any number of samples, pictures channel-first.</summary>
    private static ValueInfoProto Value(TensorDescription tensor)
    {
        var shape = new TensorShapeProto { Dim = { new TensorShapeProto.Types.Dimension { DimParam = "batch" } } };
        foreach (var extent in ChannelFirst.Extents(tensor.Shape))
            shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = extent });
        var type = tensor.Kind == ElementKind.Int32 ? TensorProto.Types.DataType.Int32 : TensorProto.Types.DataType.Float;
        return new() { Name = tensor.Name, Type = new() { TensorType = new() { ElemType = (int)type, Shape = shape } } };
    }
}
