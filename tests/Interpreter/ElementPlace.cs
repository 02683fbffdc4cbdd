namespace NetDsl.Interpreter;

/// <summary>Where an element stands: the sample in the batch, the element's number in it, and its place along the last
/// axis.</summary>
internal readonly record struct ElementPlace(int Sample, int Element, int Column);
