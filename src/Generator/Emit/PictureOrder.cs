using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>What the elements of a vector are to libraries that keep pictures channel by channel: the elements of pictures that lie one after the
/// other, each of height, width and channels. A number that is of no picture is a channel of a single pixel.</summary>
/// <param name="pictures">Their shapes.</param>
internal sealed class PictureOrder(params Shape[] pictures)
{
    /// <summary>Of a vector that is said to be two different things at once, so that it cannot be told where its elements are there.</summary>
    public static readonly PictureOrder Unclear = new();

    public IReadOnlyList<Shape> Pictures { get; } = pictures;

    /// <summary>Whether any element is at another place there.</summary>
    public bool Moves => Pictures.Any(IsMoved);

    public static PictureOrder Plain(int count) => new(new Shape(1, 1, count));

    public static PictureOrder Join(IEnumerable<PictureOrder> parts)
    {
        var all = parts.ToArray();
        return all.Contains(Unclear) ? Unclear : new PictureOrder([.. all.SelectMany(part => part.Pictures)]);
    }

    /// <summary>What is said in two places about one vector.</summary>
    public PictureOrder And(PictureOrder other) => Runs.SequenceEqual(other.Runs) ? this : Unclear;

    /// <summary>Some neighbouring elements: whole pictures, or parts of what is none.</summary>
    public PictureOrder Part(int first, int count)
    {
        var parts = new List<Shape>();
        foreach (var picture in Pictures)
        {
            int from = Math.Max(first, 0), to = Math.Min(first + count, picture.Size);
            if (from < to)
            {
                if (IsMoved(picture) && to - from < picture.Size)
                {
                    return Unclear;
                }

                parts.Add(to - from == picture.Size ? picture : new Shape(1, 1, to - from));
            }

            first -= picture.Size;
        }

        return this == Unclear ? Unclear : new PictureOrder([.. parts]);
    }

    /// <summary>Pixels and channels, where that moves anything; what does not move is one run of elements, however it is divided.</summary>
    private IEnumerable<(int Pixels, int Channels)> Runs
    {
        get
        {
            int still = 0;
            foreach (var picture in Pictures)
            {
                if (!IsMoved(picture))
                {
                    still += picture.Size;
                    continue;
                }

                if (still > 0)
                {
                    yield return (1, still);
                }

                still = 0;
                yield return (picture.Outer, picture.Last);
            }

            if (still > 0)
            {
                yield return (1, still);
            }
        }
    }

    private static bool IsMoved(Shape picture) => picture.Outer > 1 && picture.Last > 1;
}
