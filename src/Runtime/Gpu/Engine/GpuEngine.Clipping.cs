namespace NetDsl.Gpu;

/// <content>Gradients that together may not be larger than the optimiser allows.</content>
public abstract partial class GpuEngine
{
    private GradientNorm? _norm;

    /// <summary>Launches what works out, from all gradients, what each of them is multiplied by. It is left where
    /// <see cref="GpuStep.Scratch"/> points to.</summary>
    protected void ClipGradients(float limit)
    {
        _norm ??= new GradientNorm(_context, _description);
        _norm.Launch(Arena, _parameterView, _step.Scratch, limit);
    }
}
