namespace NetDsl.Generator.Model;

/// <summary>How GPUs multiply; <c>NetDsl.Precision</c>, member by member.</summary>
internal enum Precision
{
    Float32,
    Tf32,
}
