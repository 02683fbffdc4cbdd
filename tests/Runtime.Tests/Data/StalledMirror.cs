using System.Net;

namespace NetDsl.Runtime.Tests.Data;

/// <summary>A mirror that sends the beginning of a file and then breaks off, or sends nothing more.</summary>
internal sealed class StalledMirror(byte[] beginning, bool breaks) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new StreamContent(new Body(beginning, breaks));
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }

    private sealed class Body(byte[] beginning, bool breaks) : MemoryStream(beginning)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position < Length)
                return await base.ReadAsync(buffer, cancellationToken);
            if (breaks)
                throw new IOException("The line was cut.");
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
