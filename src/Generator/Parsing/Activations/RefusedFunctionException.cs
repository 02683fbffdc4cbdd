namespace NetDsl.Generator.Parsing.Activations;

/// <summary>A method cannot be read as an activation. Caught where the attribute is read; never leaves the parser.</summary>
/// <param name="function">The method's name.</param>
/// <param name="reason">The end of a sentence that says why.</param>
internal sealed class RefusedFunctionException(string function, string reason) : Exception(reason)
{
    public string Function => function;
}
