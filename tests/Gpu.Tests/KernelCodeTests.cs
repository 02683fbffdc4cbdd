using System.Reflection;
using System.Reflection.Emit;

namespace NetDsl.GpuTests;

/// <summary>What ILGPU cannot compile, in kernels or in what they call, is not to be found there: its own messages come late and
/// say little.</summary>
public class KernelCodeTests
{
    /// <summary>Objects, arrays, texts, exceptions, virtual calls, delegates, static fields.</summary>
    private static readonly HashSet<OpCode> Forbidden =
    [
        OpCodes.Newobj, OpCodes.Newarr, OpCodes.Ldstr, OpCodes.Throw, OpCodes.Rethrow, OpCodes.Callvirt, OpCodes.Box, OpCodes.Unbox_Any,
        OpCodes.Ldftn, OpCodes.Ldvirtftn, OpCodes.Ldsfld, OpCodes.Ldsflda, OpCodes.Stsfld, OpCodes.Isinst, OpCodes.Castclass,
        OpCodes.Localloc, OpCodes.Calli,
    ];

    [Theory]
    [MemberData(nameof(PtxTests.Networks), MemberType = typeof(PtxTests))]
    public void Kernels_hold_nothing_that_devices_have_not(Type network)
    {
        var methods = network.GetNestedType("GpuKernels")!.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly);

        Assert.NotEmpty(methods);
        foreach (var method in methods)
        {
            var body = method.GetMethodBody()!;
            Assert.Empty(body.ExceptionHandlingClauses);
            Assert.Empty(InstructionReader.Read(body.GetILAsByteArray()!).Where(Forbidden.Contains).Select(code => $"{method.Name}: {code}"));
            Assert.All(method.GetParameters(), parameter => Assert.True(parameter.ParameterType.IsValueType && parameter.ParameterType.IsVisible, parameter.Name));
        }
    }
}
