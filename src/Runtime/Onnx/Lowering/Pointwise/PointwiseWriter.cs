using System.Collections.Immutable;
using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Pointwise;

/// <summary>Writes the formula of one tensor, each part once; parts that depend on no tensor are worked out.</summary>
/// <param name="scope">The graph.</param>
/// <param name="tensor">The tensor.</param>
/// <param name="shape">In which its elements are written: as many as the tensor has.</param>
internal sealed class PointwiseWriter(GraphScope scope, DescribedTensor tensor, ImmutableArray<int> shape)
{
    private readonly Dictionary<Formula, Operand> _done = [];
    private int _constants = 1;
    private readonly bool _isFixed = tensor.Formula.Names.All(name => scope[name] is FixedValue);

    public Value Write()
    {
        var result = Write(tensor.Formula);
        if (!_isFixed)
            return new BatchValue(Name(result), shape);
        return result.Numbers is { } numbers
            ? new FixedValue(tensor.Name, tensor.Shape, numbers.Length == tensor.Size ? numbers : [.. Enumerable.Repeat(numbers[0], tensor.Size)])
            : throw scope.Unknown(tensor, "a function of parameters that can be worked out", $"'{tensor.Formula}'");
    }

    /// <summary>A number for the whole tensor, one for each of its elements, or a tensor in ONNX.</summary>
    private readonly record struct Operand(string? Name, double[]? Numbers);

    private Operand Write(Formula formula)
    {
        if (!_done.TryGetValue(formula, out var operand))
            _done.Add(formula, operand = formula.Kind switch
            {
                FormulaKind.Number => new(null, [formula.Value]),
                FormulaKind.Call => Call(formula),
                _ => Read(formula),
            });
        return operand;
    }

    private Operand Read(Formula name) => scope[name] switch
    {
        FixedValue numbers when _isFixed => new(null, Broadcast.Over(numbers.Numbers, numbers.Shape, tensor.Shape)),
        FixedValue numbers => new(numbers.Beside(shape, scope.Onnx), null),
        // The values are calculated with: as floats, like all others.
        BatchValue ids when scope.Network.Inputs.Any(input => input.Name == ids.Name && input.Kind == Engines.ElementKind.Int32)
            => new(scope.Onnx.Add("Cast", $"{ids.Name}/float", [ids.Name], new OnnxAttribute("to", 1L)), null),
        BatchValue value when value.Size == tensor.Size => new(value.As(shape, scope.Onnx), null),
        var value => new(((BatchValue)value).As(Padded(scope.Described(name)!.Shape), scope.Onnx), null),
    };

    private Operand Call(Formula call)
    {
        if (call.IsCall("column", 0))
            return new(null, [.. Enumerable.Range(0, tensor.Size).Select(i => (double)(i % tensor.Shape[^1]))]);
        if (call.IsCall("fusedmultiplyadd", 3))
            return Write(new("add", [new("multiply", [call.Parts[0], call.Parts[1]]), call.Parts[2]]));
        var function = PointwiseFunction.Find(call.Head, call.Parts.Length)
            ?? throw scope.Unknown(tensor, "an operation that ONNX has", $"'{call.Head}'");
        if (!_isFixed && KnownFunction.Find(call) is { } known && Write(known.X) is { Numbers: null } x)
            return Add(call, known.Operation, [x], known.Options);
        Operand[] parts = [.. call.Parts.Select(Write)];
        if (function.Of is { } value && parts.All(part => part.Numbers is not null))
            return new(null, Evaluate(value, parts));
        return function.Chooses
            ? Add(call, "Where", [Add(call, function.Operation, parts[..2], []), parts[2], parts[3]], [])
            : Add(call, function.Operation, parts, []);
    }

    /// <summary>The whole formula's operation has the tensor's name, others its name and their own.</summary>
    private Operand Add(Formula call, string operation, Operand[] parts, OnnxAttribute[] options)
    {
        var name = call.Equals(tensor.Formula) && !(operation is "Less" or "LessOrEqual" or "Equal") ? tensor.Name : $"{tensor.Name}/{operation}";
        return new(scope.Onnx.Add(operation, name, parts.Select(Name), options), null);
    }

    private string Name(Operand operand)
    {
        if (operand is not { Numbers: { } numbers })
            return operand.Name!;
        if (numbers.Length == 1)
            return scope.Onnx.Number(numbers[0]);
        var (small, extents) = Broadcast.Shrink(numbers, shape);
        return small.Length == 1 ? scope.Onnx.Number(small[0])
            : new FixedValue(string.Join('/', tensor.Name, "constant", _constants++), extents, small).Beside(shape, scope.Onnx);
    }

    private static double[] Evaluate(Func<double[], double> function, Operand[] parts)
    {
        var arguments = new double[parts.Length];
        var result = new double[parts.Select(part => part.Numbers!.Length).DefaultIfEmpty(1).Max()];
        for (var i = 0; i < result.Length; i++)
        {
            for (var k = 0; k < arguments.Length; k++)
                arguments[k] = parts[k].Numbers![parts[k].Numbers!.Length == 1 ? 0 : i];
            result[i] = function(arguments);
        }

        return result;
    }

    private ImmutableArray<int> Padded(ImmutableArray<int> small) => [.. Enumerable.Repeat(1, shape.Length - small.Length), .. small];
}
