namespace NetDsl.Examples.Neuron.Lessons;

/// <summary>Something to be shown.</summary>
/// <param name="title">In a few words.</param>
internal abstract class Lesson(string title)
{
    /// <summary>In a few words.</summary>
    public string Title { get; } = title;

    /// <summary>Shows it.</summary>
    /// <param name="device">What to compute on.</param>
    /// <param name="folder">Where pictures go.</param>
    /// <param name="text">Where the rest goes.</param>
    public abstract void Run(Device device, string folder, TextWriter text);
}
