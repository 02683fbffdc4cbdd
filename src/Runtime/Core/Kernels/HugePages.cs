using System.Runtime.InteropServices;

namespace NetDsl.Kernels;

/// <summary>Asks for pages of 2 MB: a kernel that goes through a large arena otherwise waits for the translation of its addresses. It is
/// advice: where there are none, or on another system, memory comes in ordinary pages.</summary>
internal static unsafe partial class HugePages
{
    /// <summary>Bytes of a page.</summary>
    private const nuint Size = 2 * 1024 * 1024;

    private const int AdviceHugePage = 14;

    /// <summary>Where memory of this size should begin: at a large page if it fills some.</summary>
    public static nuint Alignment(nuint bytes, nuint least) => OperatingSystem.IsLinux() && bytes >= 2 * Size ? Size : least;

    /// <summary>Asks for memory that nobody has touched yet; only for whole pages, so that it takes no more than before.</summary>
    public static void Ask(void* start, nuint bytes)
    {
        if (OperatingSystem.IsLinux() && bytes >= 2 * Size) _ = Advise(start, bytes / Size * Size, AdviceHugePage);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* start, nuint bytes, int advice);
}
