using System.Net;

namespace NetDsl.Runtime.Tests.Data;

/// <summary>Mirrors that answer from a function: bytes, or null for a file that is not there.</summary>
internal sealed class FakeMirrors(Func<Uri, byte[]?> answer) : HttpMessageHandler
{
    public List<Uri> Asked { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!);
        return Task.FromResult(answer(request.RequestUri!) is { } bytes
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) }
            : new HttpResponseMessage(HttpStatusCode.NotFound));
    }
}
