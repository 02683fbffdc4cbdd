namespace NetDsl.Examples.Runs;

/// <summary>A network that <c>--network</c> can name.</summary>
/// <param name="Name">As it is given.</param>
/// <param name="Class">The class that declares it.</param>
/// <param name="Create">Makes one, with the seed its weights are drawn from.</param>
/// <param name="Bundled">How it is trained on the pictures beside the program.</param>
/// <param name="Whole">How it is trained on the whole set.</param>
public sealed record NetworkChoice(string Name, Type Class, Func<Device, uint, Classifier> Create, TrainingSettings Bundled, TrainingSettings Whole);
