using NetDsl.Generator.Model;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>Writes the part of the network that users see: constructors, description, and the choice of the engine.</summary>
internal static class HostEmitter
{
    public static string Emit(NetworkModel model, TargetPlans plans)
    {
        var plan = plans.First;
        string name = model.Type.Name, card = NetworkCard.Write(model, plans);
        var writer = new SourceWriter();
        NetworkFile.WriteHead(writer, ["NetDsl", "NetDsl.Devices", "NetDsl.Engines"]);
        using (NetworkFile.OpenType(writer, model.Type, $" : {RuntimeClass.Of((plan.Train ?? plan.Predict).Graph.Answer.Kind)}", () => WriteRemarks(writer, name, card)))
        {
            writer.Doc("summary", plans.Gpu is not null ? "On the CPU, or on a CUDA GPU where there is one." : "On the CPU.");
            using (writer.Open($"public {name}()\n    : this(global::NetDsl.Device.{(plans.Gpu is not null ? "Auto" : "Cpu()")})"))
            {
            }

            writer.Blank();
            writer.Doc("summary", "On the device that is named.");
            using (writer.Open($"public {name}(Device device)\n    : base(Description, device)"))
            {
            }

            writer.Blank();
            DescriptionWriter.Write(writer, name, plan, card);
            writer.Blank();
            WriteEngine(writer, name, hasCpu: plans.Cpu is not null, hasGpu: plans.Gpu is not null);
            foreach (var tensor in model.Tensors)
            {
                writer.Blank();
                writer.Line($"public static partial Tensor {tensor.Name} => new({Literals.Text(tensor.Name)});");
            }
        }

        return writer.ToString();
    }

    private static void WriteRemarks(SourceWriter writer, string name, string card)
    {
        writer.Doc("summary", $"The network {name}, compiled.");
        writer.Line("/// <remarks>");
        writer.Line("/// <code>");
        foreach (string line in card.Split('\n'))
        {
            writer.Line($"/// {line.Replace("&", "&amp;").Replace("<", "&lt;")}".TrimEnd());
        }

        writer.Line("/// </code>");
        writer.Line("/// </remarks>");
    }

    private static void WriteEngine(SourceWriter writer, string name, bool hasCpu, bool hasGpu)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override Engine CreateEngine(Device device) => device.Kind switch");
        using (writer.OpenList())
        {
            if (hasCpu)
            {
                writer.Line("global::NetDsl.DeviceKind.Cpu when device.VectorWidth == 512 => new CpuProgram<NetDsl.Kernels.Lanes512>(Description, device.Threads),");
                writer.Line("global::NetDsl.DeviceKind.Cpu when device.VectorWidth == 256 => new CpuProgram<NetDsl.Kernels.Lanes256>(Description, device.Threads),");
                writer.Line("global::NetDsl.DeviceKind.Cpu => new CpuProgram<NetDsl.Kernels.Lanes128>(Description, device.Threads),");
            }

            if (hasGpu)
            {
                writer.Line("global::NetDsl.DeviceKind.Cuda or global::NetDsl.DeviceKind.OpenCl or global::NetDsl.DeviceKind.IlgpuCpu => new GpuProgram(Description, device),");
            }

            string others = string.Join(", ", new[] { hasCpu ? "\"cpu\"" : "", hasGpu ? "\"cuda\", \"opencl\", \"ilgpu-cpu\"" : "" }.Where(kinds => kinds.Length > 0));
            string target = hasCpu && hasGpu ? "processors and GPUs alone" : $"{(hasCpu ? "the CPU" : "GPUs")} alone (NetDslTargets)";
            writer.Line($"_ => throw new DeviceNotFoundException(device.Id, [{others}], {Literals.Text($"{name} was compiled for {target}")}),");
        }
    }
}
