using NetDsl.Kernels;

namespace NetDsl.Engines;

/// <content>Weights as Winograd's products of tiles read them: made again once the weights have changed, before they are read.</content>
public abstract partial class CpuEngine
{
    private AlignedMemory? _transformed;
    private Transforms _fresh;

    /// <summary>Which transforms belong to the weights as they are: each has those before it.</summary>
    private enum Transforms
    {
        None,
        Prediction,
        Training,
    }

    /// <summary>Floats that transformed weights take.</summary>
    protected virtual int TransformedFloats => 0;

    /// <summary>The transformed weights.</summary>
    protected Floats Transformed => _transformed!.Floats;

    /// <summary>Transforms the weights, as one member of the team does it.</summary>
    /// <param name="me">The member.</param>
    /// <param name="training">Whether those that only training needs are wanted too.</param>
    protected virtual void Transform(in TeamMember me, bool training)
    {
    }

    /// <summary>Transforms this member's share of a kernel of weights.</summary>
    protected static void TransformPanels<TLanes, TKernel>(in TeamMember me, Floats weights, int channels, int panels, Floats target, bool turned = false)
        where TLanes : struct, ILanes<TLanes>
        where TKernel : struct, IWinogradKernel
    {
        var (from, to) = me.Share(panels);
        Winograd<TLanes, TKernel>.TransformWeights(weights, TKernel.Taps * TKernel.Taps * channels * Layout.Lanes, channels, from, to, target, turned);
    }

    private void TransformFor(Use wanted)
    {
        var needed = wanted == Use.Train ? Transforms.Training : Transforms.Prediction;
        if (TransformedFloats == 0 || _fresh >= needed)
        {
            return;
        }

        _transformed ??= new AlignedMemory(TransformedFloats);
        (_use, _fresh) = (Use.Transform, needed);
        Clock?.Start();
        _team.Run(this);
        Clock?.Lap("Transforms", 0);
    }
}
