using NetDsl.Generator.Diagnostics.Roslyn;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Parsing;

/// <summary>What is read of a declaration: the part that is compared and the part that never is.</summary>
/// <remarks>Deliberately without equality: were an old result taken for equal, its places would point into source that is no
/// more.</remarks>
internal sealed class ParseResult(ParsedNetwork network, NetworkPlaces places)
{
    public ParsedNetwork Network => network;

    public NetworkPlaces Places => places;
}
