using NetDsl.Onnx.Description;
using NetDsl.Onnx.Lowering.Pointwise;
using NetDsl.Onnx.Model;
using Onnx;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>What a scan does in each step, as a graph of its own.</summary>
/// <param name="scope">The graph around it.</param>
/// <param name="tensor">The scan.</param>
/// <param name="units">Numbers of a vector.</param>
/// <param name="names">What the rows of its sequences shall be called.</param>
internal sealed class ScanBody(GraphScope scope, DescribedTensor tensor, int units, string[] names)
{
    private readonly OnnxGraph _body = scope.Onnx.Inner($"{tensor.Name}/body");
    private readonly Dictionary<Formula, string> _done = [];
    private readonly Dictionary<int, string> _vectors = [], _before = [], _products = [];

    public GraphProto Proto => _body.Proto;

    /// <summary>Writes it for these sequences; says how many states are handed on.</summary>
    public int Write(Formula[] sequences)
    {
        var operations = tensor.Formula.Parts.Skip(3).ToArray();
        var vectors = operations.Where(operation => operation.Head == "vector").ToArray();
        int[] states = [.. vectors.Select(Number).Where(vector => IsHandedOn(operations, vectors, vector))];
        foreach (var state in states)
            _before.Add(state, Input($"{tensor.Name}/before"));
        var rows = names.Select(Input).ToArray();
        for (var i = 0; i < sequences.Length; i++)
            _done.Add(sequences[i], rows[i]);
        foreach (var operation in operations)
        {
            if (operation.Head == "product")
                _products.Add(Number(operation), Product(vectors, operation));
            else
                _vectors.Add(Number(operation), Write(operation.Parts[2]));
        }

        foreach (var state in states)
            Output("Identity", $"{tensor.Name}/after", [_vectors[state]]);
        Output("Concat", $"{tensor.Name}/stored", [.. vectors.Where(vector => vector.Parts[1].Value >= 0).OrderBy(vector => vector.Parts[1].Value)
            .Select(vector => _vectors[Number(vector)])], new OnnxAttribute("axis", 1L));
        return states.Length;
    }

    private static int Number(Formula operation) => (int)operation.Parts[0].Value;

    /// <summary>Whether the next step reads a vector: by itself, or in a product.</summary>
    private static bool IsHandedOn(Formula[] operations, Formula[] vectors, int vector)
    {
        var place = vectors.Single(other => Number(other) == vector).Parts[1].Value;
        return operations.Any(operation => Reads(operation, vector)
            || (operation.Head == "product" && operation.Parts[4].Value == 1 && place >= operation.Parts[2].Value && place < operation.Parts[2].Value + operation.Parts[3].Value));

        static bool Reads(Formula formula, int vector)
            => formula.IsCall("before", 1) ? formula.Parts[0].Value.Equals(vector) : formula.Parts.Any(part => Reads(part, vector));
    }

    private string Product(Formula[] vectors, Formula product)
    {
        var read = Enumerable.Range((int)product.Parts[2].Value, (int)product.Parts[3].Value)
            .Select(place => Number(vectors.Single(vector => vector.Parts[1].Value.Equals(place))))
            .Select(vector => product.Parts[4].Value == 1 ? _before[vector] : _vectors[vector]).ToArray();
        var operand = read.Length == 1 ? read[0] : _body.Add("Concat", $"{tensor.Name}/operand", read, new OnnxAttribute("axis", 1L));
        return _body.Add("MatMul", $"{tensor.Name}/product", [operand, Parameter(product.Parts[1])]);
    }

    private string Write(Formula formula)
    {
        if (!_done.TryGetValue(formula, out var name))
            _done.Add(formula, name = formula.Kind == FormulaKind.Number ? _body.Number(formula.Value) : Call(formula));
        return name;
    }

    private string Call(Formula call)
    {
        switch (call.Head)
        {
            case "sequence":
                return Part(_done[call.Parts[0]], scope.Described(call.Parts[0])!.Shape is [_, var width] ? width : units, call);
            case "row":
                return Part(Parameter(call.Parts[0]), scope[call.Parts[0]].Size, call);
            case "result":
                var weight = scope[tensor.Formula.Parts.Single(part => part.Head == "product" && Number(part) == Number(call)).Parts[1]];
                return Part(_products[Number(call)], weight.Shape[1], call);
            case "own":
                return _vectors[Number(call)];
            case "before":
                return _before[Number(call)];
        }

        if (KnownFunction.Find(call) is { } known)
            return _body.Add(known.Operation, $"{tensor.Name}/{known.Operation}", [Write(known.X)], known.Options);
        var function = PointwiseFunction.Find(call.Head, call.Parts.Length) ?? throw scope.Unknown(tensor, "an operation that ONNX has", $"'{call.Head}'");
        string[] parts = [.. call.Parts.Select(Write)];
        return function.Chooses
            ? _body.Add("Where", $"{tensor.Name}/Where", [_body.Add(function.Operation, $"{tensor.Name}/{function.Operation}", parts[..2]), parts[2], parts[3]])
            : _body.Add(function.Operation, $"{tensor.Name}/{function.Operation}", parts);
    }

    /// <summary>One of the vectors that stand side by side in a row; its number is the last part of the call.</summary>
    private string Part(string row, int width, Formula call)
    {
        var first = (long)call.Parts[^1].Value * units;
        return width == units ? row : _body.Add("Slice", $"{tensor.Name}/part",
            [row, _body.Whole("starts", first), _body.Whole("ends", first + units), _body.Whole("axes", -1)]);
    }

    private string Parameter(Formula name)
    {
        var parameter = (FixedValue)scope[name];
        return _body.Constant(parameter.Name, parameter.Shape.AsSpan(), () => [.. parameter.Numbers.Select(number => (float)number)]);
    }

    private string Input(string name)
    {
        var unique = _body.Unique(name);
        _body.Proto.Input.Add(Value(unique));
        return unique;
    }

    private void Output(string operation, string name, string[] inputs, params ReadOnlySpan<OnnxAttribute> attributes)
        => _body.Proto.Output.Add(Value(_body.Add(operation, name, inputs, attributes)));

    /// <summary>A row a sample.</summary>
    private static ValueInfoProto Value(string name) => new()
    {
        Name = name,
        Type = new() { TensorType = new() { ElemType = (int)TensorProto.Types.DataType.Float } },
    };
}
