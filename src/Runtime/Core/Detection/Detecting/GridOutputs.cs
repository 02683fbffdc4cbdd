namespace NetDsl.Detection;

/// <summary>What a network says of one picture.</summary>
/// <param name="Picture">As the network sees it.</param>
/// <param name="Coverage">How surely a thing is in each cell: rows, columns, classes.</param>
/// <param name="Boxes">Where its sides are, from the cell's upper left corner: rows, columns, 4.</param>
public sealed record GridOutputs(FittedPicture Picture, ReadOnlyMemory<float> Coverage, ReadOnlyMemory<float> Boxes);
