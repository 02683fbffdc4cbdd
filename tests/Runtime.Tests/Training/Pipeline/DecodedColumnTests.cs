using System.Collections.Immutable;
using NetDsl.Data;
using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Training.Pipeline;

/// <summary>Pictures that are decoded when a batch needs them give what those in memory give.</summary>
public class DecodedColumnTests
{
    private const int Count = 90;

    private static readonly Transform[] Transforms = [new Flip(), new Shift(1), new Brightness(0.3)];

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 0.2)]
    [InlineData(true, 0.2)]
    public void Training_has_the_bits_of_pictures_in_memory_with_any_number_of_threads(bool augments, double validation)
    {
        (string, double) Train(DataSet set, int threads)
        {
            using var net = TinyPictures.Network();
            var history = net.Fit(set, new()
            {
                Epochs = 3,
                BatchSize = 7,
                Validation = validation,
                Augmentation = augments ? Transforms : [],
                AugmentationThreads = threads,
            });
            return (net.HashWeights(), history.Epochs[^1].ValidationLoss ?? 0);
        }

        var expected = Train(TinyPictures.Set(Count), 1);
        foreach (var threads in new[] { 0, 1, 4 })
            Assert.Equal(expected, Train(Decoded(TinyPictures.Set(Count)), threads));
    }

    [Fact]
    public void Evaluation_and_prediction_read_them()
    {
        var (held, decoded) = (TinyPictures.Set(Count), Decoded(TinyPictures.Set(Count)));
        using var net = TinyPictures.Network();
        net.MaxBatch = 16;
        Assert.Equal(net.Evaluate(held).Loss, net.Evaluate(decoded).Loss);
        Assert.Equal(net.Outputs(held), net.Outputs(decoded));
    }

    [Fact]
    public void Parts_have_their_own_samples_and_share_what_was_decoded()
    {
        var decoder = new HeldDecoder((DataColumn<byte>)TinyPictures.Set(10).Inputs[0]);
        var column = new DecodedColumn(decoder);
        var all = column.Decode();
        Assert.Equal(all[7], column.Slice(5, 4).Decode()[2]);
        Assert.Equal(all[3], column.Select([9, 3]).Slice(1, 1).Decode()[0]);
        Assert.Equal(10, decoder.Decoded);
        Assert.Throws<ArgumentOutOfRangeException>(() => column.Slice(5, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => column.Select([10]));
        Assert.Throws<ArgumentOutOfRangeException>(() => column.Read(0, new byte[1]));
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(4, 10 + 6 + 6)]
    public void What_there_is_no_room_for_is_decoded_each_time(int kept, int decoded)
    {
        var pictures = (DataColumn<byte>)TinyPictures.Set(10).Inputs[0];
        var decoder = new HeldDecoder(pictures);
        var column = new DecodedColumn(decoder, room: kept * pictures.SampleSize);
        var values = new byte[pictures.SampleSize];
        for (var time = 0; time < 3; time++)
            for (var i = 0; i < 10; i++)
            {
                column.Read(i, values);
                Assert.Equal(pictures[i], values);
            }

        Assert.Equal(decoded, decoder.Decoded);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_a_decoder_throws_comes_out_of_who_needed_the_sample(int threads)
    {
        var pictures = (DataColumn<byte>)TinyPictures.Set(Count).Inputs[0];
        DataSet set = new([new DecodedColumn(new Faulty(pictures))], TinyPictures.Set(Count).Targets);
        using var net = TinyPictures.Network();
        Action[] uses = [() => net.Fit(set, new() { Shuffle = false, AugmentationThreads = threads }), () => net.Evaluate(set), () => net.Outputs(set)];
        foreach (var use in uses)
            Assert.Equal("sample 70", Assert.Throws<DataFormatException>(use).Place);
    }

    [Fact]
    public void More_than_an_array_holds_is_not_brought_to_memory_at_once()
    {
        var column = new DecodedColumn(new Large());
        Assert.Equal(3000, column.Count);
        var error = Assert.Throws<ShapeMismatchException>(column.Decode);
        Assert.Equal("column: expected less than 2 GiB, to be in memory at once, found 3000000000 bytes.", error.Message);
    }

    private static DataSet Decoded(DataSet set) => new([new DecodedColumn(new HeldDecoder((DataColumn<byte>)set.Inputs[0]), room: 20 * set.Inputs[0].SampleSize)], set.Targets, set.ClassNames);

    private sealed class Faulty(DataColumn<byte> pictures) : SampleDecoder
    {
        public override ImmutableArray<int> Shape => pictures.Shape;

        public override int Count => pictures.Count;

        public override void Decode(int sample, Span<byte> values)
        {
            if (sample == 70)
                throw new DataFormatException("pictures", "sample 70", "a sound one", "a damaged one");
            pictures[sample].CopyTo(values);
        }
    }

    private sealed class Large : SampleDecoder
    {
        public override ImmutableArray<int> Shape => [1000, 1000, 1];

        public override int Count => 3000;

        public override void Decode(int sample, Span<byte> values) => throw new NotSupportedException();
    }
}
