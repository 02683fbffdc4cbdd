namespace NetDsl.Data;

/// <summary>What stands outside of a picture.</summary>
/// <param name="Border">Which pixel, if it is one.</param>
/// <param name="Fill">Else which value.</param>
internal readonly record struct Outside(Border Border, float Fill);
