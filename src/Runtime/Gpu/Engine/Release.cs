using System.Runtime.ExceptionServices;

namespace NetDsl.Gpu;

/// <summary>Gives back what was taken: all of it, whatever goes wrong with a part.</summary>
internal static class Release
{
    /// <summary>Takes the steps one after the other; gives what the first that failed threw, or null.</summary>
    public static Exception? All(params ReadOnlySpan<Action> steps)
    {
        Exception? first = null;
        foreach (var step in steps)
        {
            try
            {
                step();
            }
            catch (Exception failure)
            {
                first ??= failure;
            }
        }

        return first;
    }

    /// <summary>Throws what came out of <see cref="All"/>, if anything did, as if it had not been caught.</summary>
    public static void Throw(Exception? failure)
    {
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
