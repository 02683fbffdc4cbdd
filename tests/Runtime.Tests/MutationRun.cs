namespace NetDsl.Runtime.Tests;

/// <summary>What ten thousand damaged files did: each was read, or refused with one typed error, and no more.</summary>
internal sealed record MutationRun(int Read, int Refused, long MostAllocated)
{
    public const int Count = 10_000;

    /// <summary>
    /// The files are about a kilobyte: this is far above what reading one takes with its error, and far below what the
    /// lengths in a damaged header would take if they were believed.
    /// </summary>
    public const long AllocationLimit = 256 * 1024;

    /// <summary>
    /// Reads damaged files from disk with <paramref name="read"/>, which also judges what it got if it got something.
    /// </summary>
    public static MutationRun Of<TError>(int seed, Func<Random, byte[]> damage, Action<string, byte[]> read)
        where TError : NetDslException
    {
        using var folder = new TempFolder();
        var random = new Random(seed);
        var run = new MutationRun(0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var bytes = damage(random);
            var path = folder.Put("damaged", bytes);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                read(path, bytes);
                run = run with { Read = run.Read + 1 };
            }
            catch (TError error)
            {
                Assert.Contains(path, error.Message, StringComparison.Ordinal);
                run = run with { Refused = run.Refused + 1 };
            }
            catch (Exception error)
            {
                Assert.Fail($"Seed {seed}, mutation {i}: {error}");
            }

            run = run with { MostAllocated = Math.Max(run.MostAllocated, GC.GetAllocatedBytesForCurrentThread() - before) };
            Assert.Equal(bytes, File.ReadAllBytes(path));
        }

        Assert.Equal(["damaged"], folder.Names);
        return run;
    }
}
