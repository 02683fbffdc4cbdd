using NetDsl.Generator.Graph;

namespace NetDsl.EngineTests.Plans;

/// <summary>Concatenations cost nothing where the kernels that make their parts can store them side by side.</summary>
public sealed class JoinTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Branches_are_stored_side_by_side_and_their_gradients_read_from_there(bool fuse)
    {
        var program = Declarations.PlanOf(Declarations.Inception.Model, fuse).Train!;
        var concat = program.Buffers.Keys.OfType<ConcatNode>().Single();
        var whole = program.BufferOf(concat);

        Assert.Equal(concat.Inputs, program.Joins.PartsOf(concat));
        Assert.Equal([0, 5, 23, 25], concat.Inputs.Select(part => program.BufferOf(part).Channel));
        Assert.All(concat.Inputs, part => Assert.Same(whole, program.BufferOf(part).Whole));
        Assert.Equal(new Halo(1, 1, 1, 1), whole.Halo);
        Assert.All(program.Buffers.Keys.OfType<SliceNode>(), slice => Assert.Equal(29, program.BufferOf(slice).PixelStride));
        Assert.DoesNotContain(program.Kernels, IsCopy);
    }

    [Fact]
    public void Branches_that_are_read_by_name_are_stored_twice_by_the_kernels_that_make_them()
    {
        var program = Declarations.PlanOf(Declarations.Inception.Model).Predict;
        var concat = program.Buffers.Keys.OfType<ConcatNode>().Single();

        Assert.DoesNotContain(program.Kernels, IsCopy);
        Assert.All(concat.Inputs.Zip(program.Joins.PartsOf(concat)), pair =>
        {
            Assert.True(program.BufferOf(pair.First).IsResult);
            Assert.Single(program.Kernels, kernel => kernel.Nodes.Contains(pair.First) && kernel.Nodes.Contains(pair.Second));
        });
    }

    /// <summary>A kernel of its own that does nothing but move what another made. What the network is given has to be moved.</summary>
    private static bool IsCopy(Generator.Fusion.KernelGroup kernel)
        => kernel.Nodes is [MapNode { Inputs: [not InputNode] } map] && map.Body.Equals(Generator.Expressions.Exprs.X);
}
