using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>Writes the constant facts of a network: what saving, loading and inspection read.</summary>
internal static class DescriptionWriter
{
    public static void Write(SourceWriter writer, string name, NetworkPlan plan, string card)
    {
        var graph = (plan.Train ?? plan.Predict).Graph;
        writer.Doc("summary", "The facts of the network: inputs, outputs, parameters, how it is trained.");
        writer.Line("public static NetworkDescription Description { get; } = new()");
        using (writer.OpenList())
        {
            writer.Line($"Name = {Literals.Text(name)},");
            writer.Line($"Inputs = [{string.Join(", ", graph.Inputs.Select(Tensor))}],");
            writer.Line($"Targets = [{string.Join(", ", graph.Targets.Select(Tensor))}],");
            writer.Line($"Outputs = [{string.Join(", ", graph.Outputs.Select(o => Tensor(o.Name, o.Node.Shape, "Single", 0)))}],");
            if (graph.Answer.Target is { } scored && graph.Targets.IndexOf(scored) is > 0 and var number)
            {
                writer.Line($"ScoredTarget = {Literals.Int(number)},");
            }

            if (graph.Standardizations.Count > 0)
            {
                writer.Line($"Standardizations = [{string.Join(", ", graph.Standardizations.Select(s => Standardization(graph, s)))}],");
            }

            if (graph.ClassNames.Count > 0)
            {
                writer.Line($"ClassNames = [{string.Join(", ", graph.ClassNames.Select(Literals.Text))}],");
            }

            writer.Line($"Fingerprint = {Literals.Text(Fingerprint.Of(plan.Predict.Graph))},");
            writer.Line("Parameters =");
            writer.Line("[");
            var orders = new ForeignOrders(plan.Predict.Graph);
            using (writer.Indent())
            {
                foreach (var place in plan.Parameters)
                {
                    writer.Line($"{Parameter(place, plan.Train is not null, orders)},");
                }
            }

            writer.Line("],");
            if (plan.Train?.Graph.Optimizer is { } o)
            {
                writer.Line($"Training = new({Literals.Text(o.Name)}, {Literals.Double(o.Rate)}, {Literals.Double(o.Decay)}, {Literals.Double(o.Beta1)}, "
                    + $"{Literals.Double(o.Beta2)}, [{string.Join(", ", o.Slots.Select(Literals.Text))}], "
                    + $"[{string.Join(", ", graph.Losses.Select(l => Literals.Text(l.Name)))}]),");
            }

            Text(writer, "Graph", string.Join("\n", GraphText.Lines(plan.Predict.Graph)));
            Text(writer, "Card", card);
        }
    }

    private static void Text(SourceWriter writer, string property, string lines)
    {
        writer.Line($"{property} =");
        using (writer.Indent())
        {
            writer.Line("\"\"\"");
            writer.Line(lines);
            writer.Line("\"\"\",");
        }
    }

    private static string Standardization(NetworkGraph graph, Standardization part)
        => $"new({Literals.Text(part.Mean.Name)}, {Literals.Text(part.Deviation.Name)}, "
            + $"{(part.Of.IsTarget ? "OfTarget: true" : "OfTarget: false")}, {Literals.Int((part.Of.IsTarget ? graph.Targets : graph.Inputs).IndexOf(part.Of))})";

    private static string Tensor(InputNode node)
        => Tensor(node.Name, node.Shape, node.Kind == InputKind.Indices ? "Int32" : "Single", node.Classes);

    private static string Tensor(string name, Shape shape, string kind, int classes)
        => $"new({Literals.Text(name)}, [{Extents(shape)}], global::NetDsl.Engines.ElementKind.{kind}{(classes > 0 ? $", {Literals.Int(classes)}" : "")})";

    private static string Parameter(ParameterPlace place, bool isTrained, ForeignOrders orders)
    {
        var initial = place.Parameter.Initial;
        string values = initial.Kind == InitialKind.Values
            ? $", [{string.Join(", ", initial.Values.Select(Literals.Float))}]"
            : "";
        string scale = initial.Kind == InitialKind.Values ? "0" : Literals.Double(initial.Scale);
        string gradient = place.Gradient < 0 ? "" : $", {Literals.Int(place.Gradient)}";
        string[] more =
        [
            .. place.Window is { } window ? [$"TapOrder = [{string.Join(", ", window.GradientOrder.Select(o => Literals.Int(o)))}]"] : Array.Empty<string>(),
            .. place.Groups > 1 ? [$"Groups = {Literals.Int(place.Groups)}"] : Array.Empty<string>(),
        ];
        string options = more.Length == 0 ? "" : $" {{ {string.Join(", ", more)} }}";
        string fixedValue = isTrained && !place.IsUpdated ? ", Trainable: false" : "";
        string elsewhere = string.Join(", ", orders.Of(place.Parameter.Name));
        return $"new({Literals.Text(place.Parameter.Name)}, [{Extents(place.Parameter.Shape)}], "
            + $"new(global::NetDsl.Engines.InitializerKind.{initial.Kind}, {scale}{values}), "
            + $"new(global::NetDsl.Engines.ParameterLayoutKind.{(place.IsPanels ? "Panels" : "Vector")}, {Literals.Int(place.Rows)}, {Literals.Int(place.Columns)}, "
            + $"[{string.Join(", ", place.Offsets.Select(o => Literals.Int(o)))}], {Literals.Int(place.Transposed)}{gradient}){options}{fixedValue}){(elsewhere.Length == 0 ? "" : $" {{ {elsewhere} }}")}";
    }

    private static string Extents(Shape shape) => string.Join(", ", shape.Extents.Select(e => Literals.Int(e)));
}
