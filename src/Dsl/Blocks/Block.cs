namespace NetDsl;

/// <summary>Names for use inside a block.</summary>
public static class Block
{
    /// <summary>The tensor that the block is applied to: <c>[From(Block.Input)]</c>. No property can have this name.</summary>
    public const string Input = "Block.Input";
}
