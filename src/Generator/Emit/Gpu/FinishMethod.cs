using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the method that is called with each finished sum: what follows the product, and the stores. Tiles reach
/// over the edges of the result, so it begins with a look whether the sum is one that is wanted.</summary>
/// <param name="plan">Gives it its operands.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class FinishMethod(GpuOperands plan, GpuExpressions syntax)
{
    private readonly GpuOperands own = new(plan.Plan, plan.Program);

    /// <summary>For rows of a batch: the maps that follow the contraction.</summary>
    public string WriteForward(string name, KernelGroup group)
    {
        var body = new SourceWriter();
        var sum = group.Contraction;
        var scope = new GpuScope(body, syntax, own, null);
        scope.Define(sum, Identifiers.Local(sum.Name));
        foreach (var node in group.Nodes)
        {
            if (node is MapNode map)
            {
                scope.Compute(map);
            }

            if (own.Program.IsStored(node))
            {
                body.Line($"arena[{scope.Index(node)}] = {scope.Local(node)};");
            }
        }

        return Close(name, "sample", $"sample >= step.Batch || column >= {Literals.Int(sum.Shape.Last)}", Identifiers.Local(sum.Name), body);
    }

    /// <summary>For gradients of a parameter: the optimiser's update, or the store of the gradient.</summary>
    public string WriteGradient(string name, Node gradient, ParameterUpdate? update)
    {
        var body = new SourceWriter();
        var owner = update ?? own.Program.Kernels.SelectMany(k => k.Updates).Single(u => u.IsPart(gradient));
        var parameter = owner.Parameter;
        var place = own.Plan.PlaceOf(parameter);
        body.Line(place.IsPanels ? $"int at = ((((column >> 4) * {Literals.Int(place.Rows)}) + row) * 16) + (column & 15);" : "int at = column;");
        if (owner.Earlier.Count > 0 && owner.Earlier[0] != gradient)
        {
            body.Line($"gradient += parameters[{GpuOperands.Gradient(parameter)} + at];");
        }

        if (update is null)
        {
            body.Line($"parameters[{GpuOperands.Gradient(parameter)} + at] = gradient;");
        }
        else
        {
            new GpuUpdate(body, syntax, own, parameter).Write();
        }

        string outside = place.IsPanels ? $"row >= {Literals.Int(place.Rows)} || column >= {Literals.Int(place.Columns)}" : $"column >= {Literals.Int(place.Columns)}";
        return Close(name, "row", outside, "gradient", body);
    }

    private string Close(string name, string row, string outside, string sum, SourceWriter body)
    {
        var writer = new SourceWriter();
        using (writer.Open($"private static void {name}({GpuOperands.Declaration}, int {row}, int column, float {sum})"))
        {
            using (writer.Open($"if ({outside})"))
            {
                writer.Line("return;");
            }

            writer.Blank();
            own.WriteLocals(writer);
            writer.Line(body.ToString().TrimEnd('\n'));
        }

        return writer.ToString();
    }
}
