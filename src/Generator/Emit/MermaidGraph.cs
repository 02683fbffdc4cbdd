using System.Text;
using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>The graph of a network as a Mermaid flow chart: a box for each kernel with the tensors it makes, and arrows from
/// what each is made of. Training where the network trains, else prediction.</summary>
internal static class MermaidGraph
{
    public static string Write(NetworkPlan plan)
    {
        var program = plan.Train ?? plan.Predict;
        var names = new NodeNames();
        var text = new StringBuilder("flowchart TD\n");
        foreach (var input in program.Kernels.SelectMany(kernel => kernel.Nodes).SelectMany(node => node.Inputs).Select(Topology.Source)
            .Where(node => node is InputNode or ParameterNode).Distinct())
        {
            text.Append($"    {names.Of(input)}{(input is InputNode ? Box("([", input, "])") : Box("[(", input, ")]"))}\n");
        }

        foreach (var kernel in program.Kernels)
        {
            WriteKernel(text, names, program, kernel);
        }

        foreach (var node in program.Kernels.SelectMany(kernel => kernel.Nodes))
        {
            foreach (var source in node.Inputs.Select(Topology.Source).Distinct())
            {
                text.Append($"    {names.Of(source)} --> {names.Of(node)}\n");
            }
        }

        foreach (var update in program.Kernels.SelectMany(kernel => kernel.Updates))
        {
            foreach (var part in update.Earlier)
            {
                text.Append($"    {names.Of(part)} -. part .-> {names.Of(update.Gradient)}\n");
            }

            text.Append($"    {names.Of(Topology.Source(update.Gradient))} -. update .-> {names.Of(update.Parameter)}\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void WriteKernel(StringBuilder text, NodeNames names, ProgramPlan program, KernelGroup kernel)
    {
        if (kernel.Nodes.Count == 0)
        {
            return;
        }

        string name = KernelNames.Of(program, kernel);
        text.Append($"    subgraph k{Literals.Int(program.Kernels.ToList().IndexOf(kernel) + 1)}[\"{name}\"]\n");
        foreach (var node in kernel.Nodes)
        {
            text.Append($"        {names.Of(node)}{Box("[", node, "]")}\n");
        }

        text.Append("    end\n");
    }

    /// <summary>The user's names may have characters that mean something to Mermaid: in quotes they do not.</summary>
    private static string Box(string open, Node node, string close)
        => $"{open}\"{node.Name.Replace("\"", "#quot;")}<br/>{node.Shape}\"{close}";

    /// <summary>Mermaid's own names: short, and in the order of appearance.</summary>
    private sealed class NodeNames
    {
        private readonly Dictionary<Node, string> _names = [];

        public string Of(Node node)
        {
            if (!_names.TryGetValue(node, out string? name))
            {
                name = "n" + Literals.Int(_names.Count + 1);
                _names.Add(node, name);
            }

            return name;
        }
    }
}
