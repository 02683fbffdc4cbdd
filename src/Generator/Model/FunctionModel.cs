using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Model;

/// <summary>A static method of the user's from float to float, as the compiler reads it.</summary>
/// <param name="Name">The method's name, for kernels and comments.</param>
/// <param name="Body">Its expression over <see cref="Argument"/> 0.</param>
internal sealed record FunctionModel(string Name, Expr Body);
