namespace NetDsl.Detection;

/// <summary>Matches what was found in one picture with what is there, for a class at a difficulty. It is written to do what the official
/// program does, in its order, ties included.</summary>
internal sealed class KittiMatching
{
    private readonly KittiRole[] _truths, _results;
    private readonly double[] _scores;
    private readonly (int Result, double Overlap)[][] _candidates;
    private readonly bool[] _inRegion, _taken;

    public KittiMatching(KittiFrame frame, KittiClass @class, KittiRoles roles)
    {
        _truths = [.. frame.Truths.Select(roles.OfTruth)];
        _results = [.. frame.Results.Select(roles.OfResult)];
        _scores = [.. frame.Results.Select(result => result.Score)];
        _taken = new bool[_results.Length];
        _inRegion = [.. frame.Results.Select(result => frame.Regions.Any(
            region => Overlap.OfFirst(result.ToBox(0), region.ToBox(0)) > @class.MinOverlap))];
        _candidates = [.. Enumerable.Range(0, _truths.Length).Select(Candidates)];
        Wanted = _truths.Count(role => role == KittiRole.Counts);
        HasClaims = _results.Contains(KittiRole.Counts);

        (int, double)[] Candidates(int truth) => _truths[truth] == KittiRole.Other ? [] :
        [
            .. from result in Enumerable.Range(0, _results.Length)
               let overlap = frame.OverlapOf(truth, result)
               where _results[result] != KittiRole.Other && overlap > @class.MinOverlap
               select (result, overlap),
        ];
    }

    /// <summary>How many things are to be found.</summary>
    public int Wanted { get; }

    /// <summary>Whether anything found can be right or wrong.</summary>
    public bool HasClaims { get; }

    /// <summary>Adds the score by which each thing is found that is found at all: for each in turn, the highest of those that are left.</summary>
    public void AddScores(List<double> scores)
    {
        Array.Clear(_taken);
        for (var truth = 0; truth < _truths.Length; truth++)
        {
            var best = -1;
            foreach (var (result, _) in _candidates[truth])
                if (!_taken[result] && (best < 0 || _scores[result] > _scores[best]))
                    best = result;
            if (Take(truth, best))
                scores.Add(_scores[best]);
        }
    }

    /// <summary>What is right and wrong where only boxes of at least a score are kept: for each thing in turn, the one that overlaps it the
    /// most of those that are left, and one that is ignored only where there is no other.</summary>
    public KittiCounts Count(double threshold)
    {
        for (var result = 0; result < _scores.Length; result++)
            _taken[result] = _scores[result] < threshold;
        int right = 0, wrong = 0;
        for (var truth = 0; truth < _truths.Length; truth++)
            if (Take(truth, MostOverlapping(truth)))
                right++;
        for (var result = 0; result < _results.Length; result++)
            if (!_taken[result] && _results[result] == KittiRole.Counts && !_inRegion[result])
                wrong++;
        return new(right, wrong);
    }

    private int MostOverlapping(int truth)
    {
        var (best, most) = (-1, 0.0);
        foreach (var (result, overlap) in _candidates[truth])
        {
            if (_taken[result])
                continue;
            if (_results[result] == KittiRole.Ignored)
                best = best < 0 ? result : best;
            else if (overlap > most)
                (best, most) = (result, overlap);
        }

        return best;
    }

    /// <summary>Takes a box for a thing, if there is one; says whether that is right, and not only not wrong.</summary>
    private bool Take(int truth, int result)
    {
        if (result < 0)
            return false;
        _taken[result] = true;
        return _truths[truth] == KittiRole.Counts && _results[result] == KittiRole.Counts;
    }
}
