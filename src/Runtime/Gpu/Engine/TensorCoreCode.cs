using ILGPU;
using ILGPU.Backends.PTX;
using ILGPU.IR;
using ILGPU.IR.Intrinsics;
using static ILGPU.Backends.RegisterAllocator<ILGPU.Backends.PTX.PTXRegisterKind>;

namespace NetDsl.Gpu;

/// <summary>Writes the instructions that the methods of <see cref="TensorCore"/> are on CUDA.</summary>
/// <remarks>Not by ILGPU's <c>CudaAsm</c>: its results go through local memory, which drivers do not remove. TF32 numbers are words to PTX, not
/// floats, so they go through registers of that kind, which cost nothing.</remarks>
internal static class TensorCoreCode
{
    /// <summary>Has a context's CUDA compiler know the methods.</summary>
    public static Context.Builder Register(Context.Builder builder)
    {
        var manager = builder.GetIntrinsicManager();
        Register(manager, nameof(TensorCore.Round), nameof(WriteRound));
        Register(manager, nameof(TensorCore.MultiplyAdd), nameof(WriteMultiplyAdd));
        return builder;
    }

    private static void Register(IntrinsicImplementationManager manager, string method, string writer)
        => manager.RegisterMethod(typeof(TensorCore).GetMethod(method)!, new PTXIntrinsic(typeof(TensorCoreCode), writer, IntrinsicImplementationMode.GenerateCode));

    private static void WriteRound(PTXBackend backend, PTXCodeGenerator code, Value call)
    {
        string value = Name(code, code.Load(call[0])), result = Name(code, code.Allocate(call));
        code.Builder.Append($"\t{{ .reg .b32 near; cvt.rna.tf32.f32 near, {value}; mov.b32 {result}, near; }}\n");
    }

    private static void WriteMultiplyAdd(PTXBackend backend, PTXCodeGenerator code, Value call)
    {
        string before = Names(code, code.Load(call[0])), after = Names(code, code.Allocate(call));
        string moves = string.Join(" ", Enumerable.Range(1, 6).Select(i => $"mov.b32 {"aaaabb"[i - 1]}{(i - 1) % 4}, {Name(code, code.Load(call[i]))};"));
        code.Builder.Append($"\t{{ .reg .b32 a<4>, b<2>; {moves}\n");
        code.Builder.Append($"\tmma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 {after}, {{a0, a1, a2, a3}}, {{b0, b1}}, {before}; }}\n");
    }

    /// <summary>The four registers of a <see cref="Quad"/>.</summary>
    private static string Names(PTXCodeGenerator code, Register quad)
        => $"{{{string.Join(", ", ((CompoundRegister)quad).Children.Select(part => Name(code, part)))}}}";

    private static string Name(PTXCodeGenerator code, Register register)
        => $"%{PTXRegisterAllocator.GetStringRepresentation(code.EnsureHardwareRegister((PrimitiveRegister)register))}";
}
