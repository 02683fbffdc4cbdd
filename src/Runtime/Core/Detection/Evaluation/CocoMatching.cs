using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>Matches what was found in one picture, the surest first, with the things of a class in it.</summary>
internal sealed class CocoMatching(CocoFrame frame, int number, double threshold)
{
    /// <summary>Each box that counts, and whether it is right.</summary>
    public IEnumerable<(double Confidence, bool IsRight)> Run()
    {
        Box[] truths = [.. frame.Truths.Where(box => box.Class == number)];
        Box[] regions = [.. frame.Regions.Where(box => box.Class == number)];
        var taken = new bool[truths.Length];
        var surest = frame.Found.Where(found => found.Box.Class == number).OrderByDescending(found => found.Confidence);
        foreach (var found in surest.Take(CocoEvaluation.MostInPicture))
        {
            var best = MostOverlapping(found.Box, truths, taken);
            if (best >= 0)
                taken[best] = true;
            if (best >= 0 || !regions.Any(region => Overlap.OfFirst(found.Box, region) >= threshold))
                yield return (found.Confidence, best >= 0);
        }
    }

    /// <summary>Of things that are overlapped alike the last one, as COCO's own program has it.</summary>
    private int MostOverlapping(in Box found, Box[] truths, bool[] taken)
    {
        var (best, most) = (-1, threshold);
        for (var truth = 0; truth < truths.Length; truth++)
            if (!taken[truth] && Overlap.OfUnion(found, truths[truth]) is var overlap && overlap >= most)
                (best, most) = (truth, overlap);
        return best;
    }
}
