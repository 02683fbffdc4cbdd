namespace NetDsl.Generator;

/// <summary>The names of the generator's steps, by which tests ask what was computed again after an edit.</summary>
internal static class TrackingNames
{
    /// <summary>The MSBuild properties, read.</summary>
    public const string Options = nameof(Options);

    /// <summary>A declaration, without anything of Roslyn's.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>A block's own file and what is wrong with it.</summary>
    public const string Block = nameof(Block);

    /// <summary>Everything from the declaration to C#.</summary>
    public const string Compile = nameof(Compile);

    /// <summary>The files of a network.</summary>
    public const string Source = nameof(Source);
}
