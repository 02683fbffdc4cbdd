using System.Runtime.InteropServices;

namespace NetDsl.Examples.CommandLine;

/// <summary>Ends the training after the running epoch when Ctrl+C is pressed, or the system asks the program to end. The
/// second time the program ends at once.</summary>
public sealed class StopOnSignal : Callback, IDisposable
{
    private readonly PosixSignalRegistration[] _signals;
    private volatile bool _asked;

    /// <summary>Listens until it is disposed.</summary>
    public StopOnSignal()
        => _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context, EpochResult result)
    {
        if (_asked)
            context.Stop("interrupted");
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_signals, signal => signal.Dispose());

    private void Handle(PosixSignalContext signal)
    {
        if (_asked)
            return;
        _asked = signal.Cancel = true;
        Console.Error.WriteLine("Stopping after this epoch; once more to stop at once.");
    }
}
