namespace NetDsl;

/// <summary>What can go wrong while a network is used. There is one sealed type for each kind of mishap.</summary>
public abstract class NetDslException : Exception
{
    private protected NetDslException(string message, Exception? inner = null) : base(message, inner) { }
}
