namespace NetDsl;

/// <summary>How training ended.</summary>
public enum TrainingOutcome
{
    /// <summary>It has not ended, or has not begun.</summary>
    Unfinished,

    /// <summary>All epochs were done.</summary>
    Completed,

    /// <summary>A callback stopped it.</summary>
    Stopped,

    /// <summary>The caller cancelled it.</summary>
    Cancelled,

    /// <summary>The loss was not finite.</summary>
    Failed,
}
