using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Tests.Incremental;

/// <summary>A generator lives as long as the editor: what it keeps of an old compilation is lost memory.</summary>
public class MemoryTests
{
    [Fact]
    public void TheLastCompilationIsLetGo()
    {
        var project = new EditedProject("""
            [Network, Input(4), Activation(nameof(Curve)), Dense("no number"), Pair(3)]
            public partial class Net { static float Curve(float x) => x; [Dense(1)] static partial Tensor T { get; } }
            [Block, Dense(nameof(n)), Sgd] public partial class PairAttribute(int n) : LayerAttribute;
            """, "class Other;");
        WeakReference<Compilation> old = Remember(project);
        project.Edit(1, "class Another;");
        project.Touch();
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.TryGetTarget(out _));
        GC.KeepAlive(project);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<Compilation> Remember(EditedProject project) => new(project.Compilation);
}
