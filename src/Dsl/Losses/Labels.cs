namespace NetDsl;

/// <summary>How the right class of a sample is given.</summary>
public enum Labels
{
    /// <summary>By its number, from 0. Keras: <c>SparseCategoricalCrossentropy</c>.</summary>
    Index,

    /// <summary>By a vector that is 1 at the right class and 0 elsewhere, or by any other probabilities. Keras:
    /// <c>CategoricalCrossentropy</c>.</summary>
    OneHot,
}
