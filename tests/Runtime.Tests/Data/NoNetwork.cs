namespace NetDsl.Runtime.Tests.Data;

/// <summary>A network that must not be asked.</summary>
internal sealed class NoNetwork : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => throw new InvalidOperationException($"{request.RequestUri} was asked for.");
}
