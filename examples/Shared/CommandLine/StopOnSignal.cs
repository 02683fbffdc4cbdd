using System.Runtime.InteropServices;

namespace NetDsl.Examples.CommandLine;

/// <summary>Ends the training after the running epoch when Ctrl+C is pressed, or the system asks the program to end. The
/// second time the program ends at once. A program that trains several networks gives all of them the same one, and asks it before each.</summary>
public sealed class StopOnSignal : Callback, IDisposable
{
    private readonly PosixSignalRegistration[] _signals;
    private volatile bool _asked;

    /// <summary>Listens until it is disposed.</summary>
    public StopOnSignal()
        => _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

    /// <summary>Whether the program was asked to end.</summary>
    public bool IsAsked => _asked;

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context, EpochResult result)
    {
        if (_asked)
            context.Stop("interrupted");
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_signals, signal => signal.Dispose());

    /// <summary>Asks it as a signal does; false where that was done before.</summary>
    internal bool Ask()
    {
        if (_asked)
            return false;
        _asked = true;
        Console.Error.WriteLine("Stopping after this epoch; once more to stop at once.");
        return true;
    }

    private void Handle(PosixSignalContext signal)
    {
        if (Ask())
            signal.Cancel = true;
    }
}
