namespace NetDsl.Benchmarks.Tiles;

/// <summary>How many outputs the last panel has, as a constant, as generated code has it.</summary>
internal interface IRest
{
    static abstract int Count { get; }

    readonly struct Four : IRest
    {
        public static int Count => 4;
    }

    readonly struct Six : IRest
    {
        public static int Count => 6;
    }

    readonly struct Eight : IRest
    {
        public static int Count => 8;
    }

    readonly struct Eleven : IRest
    {
        public static int Count => 11;
    }

    readonly struct Sixteen : IRest
    {
        public static int Count => 16;
    }
}
