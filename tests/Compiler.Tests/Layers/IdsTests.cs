using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>Ids that are read by their name.</summary>
public class IdsTests
{
    private static Declare Words => Declare.Network("N").Tensor("Words").Layer("Input", ("shape", new[] { 7 }), ("Vocabulary", 9));

    private static Declare Apart => Words.Tensor("Counts").Input(1).Tensor("Code").Layer("From", ("tensor", "Words"));

    [Fact]
    public void An_embedding_finds_them_behind_another_input()
        => Assert.Equal(new Shape(7, 3), Output(Apart.Layer("Embedding", ("width", 3))));

    [Fact]
    public void Two_embeddings_can_read_the_same_ids()
    {
        var graph = Declared.Graph(Words.Tensor("Left").Layer("Embedding", ("width", 3)).Tensor("Right").Layer("From", ("tensor", "Words")).Layer("Embedding", ("width", 4)));
        Assert.Equal(["Left.Embedding1.weight", "Right.Embedding1.weight"], graph.Parameters.Select(parameter => parameter.Name));
        Assert.Single(graph.Inputs);
    }

    [Fact]
    public void A_block_can_read_them_twice()
    {
        var block = Declare.Network("Both").Tensor("Left").Layer("Embedding", ("width", 3))
            .Tensor("Right").Layer("From", ("tensor", BlockModel.Input)).Layer("Embedding", ("width", 3)).Tensor("Output").Layer("Add", ("tensors", new[] { "Left" })).AsBlock();
        Assert.Equal(new Shape(7, 3), Output(Words.Tensor("Code").Use(block)));
    }

    [Fact]
    public void Other_layers_cannot_read_them()
    {
        Declared.Reports(Apart.Layer("Dense", ("units", 2)), Rules.IdsAreNoValues, new Place(2, 1), "[Dense] expects values but 'Words' gives ids: put [Embedding(width)] behind it");
        Declared.Reports(Words.Tensor("Code").Layer("Embedding", ("width", 2)).Tensor("Sum").Layer("Concat", ("tensors", new[] { "Words" })), Rules.IdsAreNoValues,
            new Place(2, 0, "tensors"), "[Concat] expects values but 'Words' gives ids: put [Embedding(width)] behind it");
    }

    [Fact]
    public void By_another_name_they_are_still_no_result() => Assert.Equal(Rules.IdsAreNoValues, Declared.Issue(Apart).Rule);

    private static Shape Output(Declare network)
    {
        var graph = Declared.Graph(network);
        return graph.Outputs.Single(output => output.Name == "Code").Node.Shape;
    }
}
