namespace NetDsl.Generator.Expressions;

/// <summary>Rewrites the arguments of an expression.</summary>
internal static class Substitution
{
    /// <summary>The expression with argument i replaced by <paramref name="by"/>(i). Shared parts stay shared.</summary>
    public static Expr Arguments(Expr expression, Func<int, Expr> by) => Leaves(expression, leaf => leaf is Argument a ? by(a.Index) : leaf);

    /// <summary>The expression with each scalar of the step replaced by <paramref name="by"/>(it). Shared parts stay shared.</summary>
    public static Expr Scalars(Expr expression, Func<Scalar, Expr> by) => Leaves(expression, leaf => leaf is Scalar scalar ? by(scalar) : leaf);

    private static Expr Leaves(Expr expression, Func<Expr, Expr> by)
    {
        var done = new Dictionary<Expr, Expr>();
        return Visit(expression);

        Expr Visit(Expr e)
        {
            if (e.Parts.Count == 0)
            {
                return by(e);
            }

            if (!done.TryGetValue(e, out var result))
            {
                result = e.With(e.Parts.Select(Visit).ToArray());
                done.Add(e, result);
            }

            return result;
        }
    }

    /// <summary>The expression with every part that equals <paramref name="part"/> replaced. Arguments and constants are left:
    /// there is nothing to be saved.</summary>
    public static Expr Replace(Expr expression, Expr part, Expr by)
    {
        var done = new Dictionary<Expr, Expr>();
        return part.Parts.Count == 0 ? expression : Visit(expression);

        Expr Visit(Expr e)
        {
            if (e.Equals(part))
            {
                return by;
            }

            if (e.Parts.Count == 0)
            {
                return e;
            }

            if (!done.TryGetValue(e, out var result))
            {
                result = e.With(e.Parts.Select(Visit).ToArray());
                done.Add(e, result);
            }

            return result;
        }
    }

    /// <summary>The numbers of the arguments that stand in the expression, in ascending order.</summary>
    public static IReadOnlyList<int> ArgumentsOf(Expr expression)
    {
        var seen = new HashSet<Expr>();
        var found = new SortedSet<int>();
        Visit(expression);
        return found.ToArray();

        void Visit(Expr e)
        {
            if (!seen.Add(e))
            {
                return;
            }

            if (e is Argument a)
            {
                found.Add(a.Index);
            }

            foreach (var part in e.Parts)
            {
                Visit(part);
            }
        }
    }
}
