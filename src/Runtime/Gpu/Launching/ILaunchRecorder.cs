namespace NetDsl.Gpu;

/// <summary>Has a device keep launches, to make them again all at once.</summary>
internal interface ILaunchRecorder
{
    /// <summary>Runs <paramref name="program"/>, which gives its launches to <see cref="Take"/>: they are kept and not made. Where that is refused,
    /// gives null and the reason; none was made then either.</summary>
    IRecordedLaunches? Record(Action program, out string? refusal);

    /// <summary>A launch of the program that is being recorded.</summary>
    void Take(ILaunch launch);
}
