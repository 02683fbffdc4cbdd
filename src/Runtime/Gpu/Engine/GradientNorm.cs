using ILGPU;
using ILGPU.Runtime;
using NetDsl.Engines;
using JoinKernel = System.Action<ILGPU.Runtime.AcceleratorStream, ILGPU.KernelConfig, ILGPU.ArrayView<float>, int, ILGPU.ArrayView<float>, int>;
using SquareKernel = System.Action<ILGPU.Runtime.AcceleratorStream, ILGPU.KernelConfig, ILGPU.ArrayView<float>, ILGPU.ArrayView<NetDsl.Gpu.NormPart>, ILGPU.ArrayView<float>, float>;

namespace NetDsl.Gpu;

/// <summary>The norm of all gradients that a step leaves in memory: squares are summed in parts, a group of threads each, and parts in
/// their order.</summary>
internal sealed class GradientNorm : IDisposable
{
    private readonly GpuContext _context;
    private readonly int _count;
    private readonly MemoryBuffer1D<NormPart, Stride1D.Dense> _parts;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> _squares;
    private SquareKernel? _squaring;
    private JoinKernel? _joining;

    public GradientNorm(GpuContext context, NetworkDescription network)
    {
        _context = context;
        NormPart[] all = [.. network.Parameters.Select(parameter => parameter.Layout).Where(layout => layout.Gradient >= 0).SelectMany(PartsOf)];
        _count = all.Length;
        _parts = context.Accelerator.Allocate1D(context.Stream, all);
        _squares = context.Accelerator.Allocate1D<float>(_count);
    }

    /// <summary>Works out what gradients are multiplied by and leaves it at a place of the arena.</summary>
    public void Launch(ArrayView<float> arena, ArrayView<float> parameters, int at, float limit)
    {
        _squaring ??= _context.Compile(nameof(NormKernels.Square), accelerator
            => accelerator.LoadKernel<ArrayView<float>, ArrayView<NormPart>, ArrayView<float>, float>(NormKernels.Square));
        _joining ??= _context.Compile(nameof(NormKernels.Join), accelerator
            => accelerator.LoadKernel<ArrayView<float>, int, ArrayView<float>, int>(NormKernels.Join));
        _context.Launch(new Squaring(_squaring, new KernelConfig(_count, NormKernels.Threads), parameters, _parts.View.BaseView, _squares.View.BaseView, 1 / limit));
        _context.Launch(new Joining(_joining, new KernelConfig(1, NormKernels.Threads), _squares.View.BaseView, _count, arena, at));
    }

    public void Dispose()
    {
        _parts.Dispose();
        _squares.Dispose();
    }

    /// <summary>The parts of a gradient.</summary>
    private static IEnumerable<NormPart> PartsOf(ParameterLayout layout)
    {
        int lines = ParameterPacking.LinesOfGroup(layout);
        for (int group = 0; group < layout.Groups; group++)
        {
            for (int first = 0; first < lines; first += NormKernels.Lines)
            {
                yield return new NormPart
                {
                    Place = layout.Gradient + (group * lines * ParameterPacking.Width),
                    First = first,
                    End = Math.Min(first + NormKernels.Lines, lines),
                    Rows = ParameterPacking.LinesOfPanel(layout),
                    Columns = layout.Columns / layout.Groups,
                };
            }
        }
    }

    private readonly record struct Squaring(SquareKernel Kernel, KernelConfig Config, ArrayView<float> Parameters, ArrayView<NormPart> Parts, ArrayView<float> Squares, float InverseLimit) : ILaunch
    {
        public void Start(AcceleratorStream stream) => Kernel(stream, Config, Parameters, Parts, Squares, InverseLimit);
    }

    private readonly record struct Joining(JoinKernel Kernel, KernelConfig Config, ArrayView<float> Squares, int Count, ArrayView<float> Arena, int At) : ILaunch
    {
        public void Start(AcceleratorStream stream) => Kernel(stream, Config, Squares, Count, Arena, At);
    }
}
