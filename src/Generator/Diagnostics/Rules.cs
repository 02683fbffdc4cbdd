namespace NetDsl.Generator.Diagnostics;

/// <summary>Every diagnostic: 00xx how the language is used, 01xx shapes, 02xx options, 03xx meaning (warnings), 05xx snapshots, 09xx the
/// compiler itself.</summary>
internal static class Rules
{
    /// <summary>Network '{0}' has no input: add [Input(...)] before its first layer.</summary>
    public static readonly Rule NoInput = new("NDSL0001", "A network needs an input",
        "Network '{0}' has no input: add [Input(...)] before its first layer");

    /// <summary>'{0}' is not a layer NetDsl knows.</summary>
    public static readonly Rule UnknownLayer = new("NDSL0002", "Unknown layer",
        "'{0}' is not a layer that this version of NetDsl knows");

    /// <summary>Network '{0}' declares layers in two partial declarations.</summary>
    public static readonly Rule SpreadOverPartials = new("NDSL0003", "Layers in two partial declarations",
        "The layers of '{0}' are spread over several partial declarations, so their order is not defined: write them in one");

    /// <summary>'{0}' must be a partial class that is neither generic, static, abstract nor a record.</summary>
    public static readonly Rule UnsupportedClass = new("NDSL0004", "The class cannot be a network",
        "'{0}' cannot be a network: {1}");

    /// <summary>'{0}' has no optimiser although it has a loss.</summary>
    public static readonly Rule LossWithoutOptimizer = new("NDSL0005", "A loss without an optimiser",
        "Network '{0}' has the loss [{1}] but no optimiser: add [Sgd(0.01)], [Adam] or another one");

    /// <summary>'{0}' has an optimiser although it has no loss.</summary>
    public static readonly Rule OptimizerWithoutLoss = new("NDSL0006", "An optimiser without a loss",
        "Network '{0}' has the optimiser [{1}] but no loss: add [CrossEntropy], [MeanSquaredError] or another one");

    /// <summary>[{0}] stands more than once.</summary>
    public static readonly Rule OnlyOnce = new("NDSL0007", "This may stand only once",
        "[{0}] may stand only once in a network");

    /// <summary>The activation '{0}' cannot be used.</summary>
    public static readonly Rule UnsupportedFunction = new("NDSL0008", "The activation cannot be compiled",
        "The activation '{0}' cannot be compiled: {1}");

    /// <summary>[{0}] stands before the input.</summary>
    public static readonly Rule BeforeInput = new("NDSL0009", "A layer before the input",
        "[{0}] stands before the input: put [Input(...)] first");

    /// <summary>'{0}' is not a value of an MSBuild property.</summary>
    public static readonly Rule UnknownProperty = new("NDSL0010", "Unknown value of an MSBuild property",
        "'{0}' is not a value of the MSBuild property {1}: write {2}");

    /// <summary>The property '{0}' carries layers but is not a tensor.</summary>
    public static readonly Rule NotATensor = new("NDSL0011", "The property cannot be a tensor",
        "The property '{0}' cannot be a tensor: declare it as 'public static partial Tensor {0} {{ get; }}'");

    /// <summary>No tensor has this name.</summary>
    public static readonly Rule UnknownTensor = new("NDSL0012", "No such tensor",
        "[{0}] names the tensor '{1}', which is not declared before it: {2}");

    /// <summary>[Target] stands among the layers of the class and not on a property of its own.</summary>
    public static readonly Rule AloneInItsList = new("NDSL0013", "This stands alone",
        "[{0}] makes a tensor of its own: give it a property without other layers");

    /// <summary>A tensor has the name of a member that every network has.</summary>
    public static readonly Rule TakenName = new("NDSL0014", "The tensor's name is taken",
        "The tensor '{0}' has the name of a member that networks have already: call it something else");

    /// <summary>'{0}' must be a partial class that derives from LayerAttribute, with one constructor.</summary>
    public static readonly Rule UnsupportedBlock = new("NDSL0021", "The class cannot be a block",
        "'{0}' cannot be a block: {1}");

    /// <summary>Block '{0}' has no layers.</summary>
    public static readonly Rule EmptyBlock = new("NDSL0022", "A block without layers",
        "Block '{0}' has no layers: give it some beside [Block], or tensors, as 'public static partial Tensor Output {{ get; }}'");

    /// <summary>[{0}] in block '{1}' contains '{1}' itself.</summary>
    public static readonly Rule RecursiveBlock = new("NDSL0023", "A block that contains itself",
        "[{0}] in block '{1}' leads back to '{1}', so that the layers would have no end: use it outside of '{1}'");

    /// <summary>{0} of [{1}] names the parameter '{2}', which the block does not have.</summary>
    public static readonly Rule UnknownParameter = new("NDSL0024", "No such parameter",
        "{0} of [{1}] names the parameter '{2}', which block '{3}' does not have: {4}");

    /// <summary>[{0}] has no place in a block.</summary>
    public static readonly Rule NotInABlock = new("NDSL0025", "This has no place in a block",
        "[{0}] has no place in a block: inputs, targets, losses, optimisers and class names belong to the network");

    /// <summary>[{0}] shares the weights of '{1}', which no earlier layer is called.</summary>
    public static readonly Rule UnknownWeights = new("NDSL0026", "No such weights to share",
        "[{0}] shares the weights of '{1}', but no earlier [{0}] has that name: {2}");

    /// <summary>[{0}] stands behind a layer that it cannot train.</summary>
    public static readonly Rule WrongNeuron = new("NDSL0027", "The learning rule does not fit the neuron",
        "[{0}] trains {1}, but '{2}' stands before it: write {3} before it, or a loss and an optimiser");

    /// <summary>[{0}] stands behind something else than an input.</summary>
    public static readonly Rule NotAfterInput = new("NDSL0028", "The layer needs the values of an input",
        "[{0}] takes mean and deviation from an input's data, but '{1}' stands before it: put it right after [Input(...)] without Scale, Mean and Std, or use [BatchNorm] or [LayerNorm]");

    /// <summary>[{0}] gives back units that no loss asks for.</summary>
    public static readonly Rule NotBeforeLoss = new("NDSL0029", "The layer needs a target's units",
        "[{0}(Invert = true)] takes mean and deviation from the target of a loss, but no loss compares what it gives: put it right before [MeanSquaredError] or another loss of values, or leave it out");

    /// <summary>[{1}] stands beside a learning rule.</summary>
    public static readonly Rule RuleStandsAlone = new("NDSL0030", "A learning rule beside something else that trains",
        "[{0}] is loss and optimiser in one, so that [{1}] has no place beside it: leave one of them out");

    /// <summary>[{0}] shares the weights of '{1}', but reads them in another order.</summary>
    public static readonly Rule SharedWindow = new("NDSL0031", "Shared weights of windows that differ",
        "[{0}] shares the weights of '{1}' with a window of {2}, where that one has {3}: layers that share have the same Stride and Groups, and where Stride is above 1 the same Dilation and padding before the picture");

    /// <summary>Shapes differ.</summary>
    public static readonly Rule ShapeMismatch = new("NDSL0101", "Shapes do not fit",
        "[{0}] expects {1} but '{2}' gives {3}: {4}");

    /// <summary>[Dense] after a tensor that is not flat.</summary>
    public static readonly Rule NotFlat = new("NDSL0102", "The layer needs a flat input",
        "[{0}] expects a flat vector but '{1}' gives {2}: {3}");

    /// <summary>A layer of pictures after something else.</summary>
    public static readonly Rule NotAPicture = new("NDSL0103", "The layer needs a picture",
        "[{0}] expects height, width and channels but '{1}' gives {2}: {3}");

    /// <summary>A window does not fit into its picture.</summary>
    public static readonly Rule WindowTooLarge = new("NDSL0104", "The window does not fit",
        "The {1} window of [{0}] does not fit into the {3} that '{2}' gives: make it smaller, or pad the picture");

    /// <summary>A layer of sequences after something else.</summary>
    public static readonly Rule NotASequence = new("NDSL0105", "The layer needs a sequence",
        "[{0}] expects time and features but '{1}' gives {2}: declare the input as [Input(time, features)], or put [Embedding(width)] behind ids");

    /// <summary>Ids where values are expected.</summary>
    public static readonly Rule IdsAreNoValues = new("NDSL0106", "Ids are no values",
        "[{0}] expects values but '{1}' gives ids: put [Embedding(width)] behind it");

    /// <summary>An embedding of values.</summary>
    public static readonly Rule NoVocabulary = new("NDSL0107", "The layer needs ids",
        "[{0}] expects ids but '{1}' gives values: declare the input as [Input(time, Vocabulary = ...)] and put [{0}] behind it");

    /// <summary>The option is out of its range.</summary>
    public static readonly Rule OutOfRange = new("NDSL0201", "The value is out of range",
        "{0} of [{1}] must be {2}, but is {3}");

    /// <summary>A list has the wrong length.</summary>
    public static readonly Rule WrongCount = new("NDSL0202", "The list has the wrong length",
        "{0} of [{1}] must have {2} values, but has {3}");

    /// <summary>A whole-number division that gives zero.</summary>
    public static readonly Rule WholeNumberDivision = new("NDSL0203", "A division of whole numbers",
        "{0} of [{1}] is 0: if it was written as a division, '1 / 255' divides whole numbers; write '1 / 255.0'");

    /// <summary>The option's value has the wrong type.</summary>
    public static readonly Rule WrongType = new("NDSL0204", "The value has the wrong type",
        "{0} of [{1}] must be {2}, but is {3}");

    /// <summary>Two layers have one name.</summary>
    public static readonly Rule DuplicateName = new("NDSL0205", "Two layers have one name",
        "'{0}' is the name of an earlier layer already: give [{1}] another Name");

    /// <summary>All tensors together are more than memory can hold.</summary>
    public static readonly Rule NetworkTooLarge = new("NDSL0206", "The network is too large",
        "{0} take {1} numbers or more: make the network's pictures smaller, or its layers narrower");

    /// <summary>[Softmax] before [MeanSquaredError].</summary>
    public static readonly Rule SoftmaxWithSquaredError = new("NDSL0301", "Softmax with a squared error",
        "[{1}] after [Softmax] learns slowly once a class is clearly wrong: use [CrossEntropy]", Severity.Warning);

    /// <summary>[CrossEntropy] without [Softmax].</summary>
    public static readonly Rule CrossEntropyWithoutSoftmax = new("NDSL0302", "Cross-entropy without softmax",
        "[CrossEntropy] expects probabilities but '{0}' does not give them: add [Softmax] before it", Severity.Warning);

    /// <summary>[Sigmoid] before [CrossEntropy].</summary>
    public static readonly Rule SigmoidWithCrossEntropy = new("NDSL0303", "Sigmoid before cross-entropy",
        "[CrossEntropy] after [Sigmoid] treats independent probabilities as one distribution: use [Softmax], or "
        + "[BinaryCrossEntropy] for independent labels", Severity.Warning);

    /// <summary>An activation after the output.</summary>
    public static readonly Rule ActivationAfterOutput = new("NDSL0304", "An activation after the output",
        "[{0}] stands after [{1}], which already ends the network", Severity.Warning);

    /// <summary>A layer, a tensor or a target that training does not reach.</summary>
    public static readonly Rule UnusedTensor = new("NDSL0305", "No loss depends on this",
        "No loss depends on '{0}': have one read it, or remove it", Severity.Warning);

    /// <summary>Network '{0}' asks for Precision.Tf32, but multiplies nothing that could be.</summary>
    public static readonly Rule NothingInTf32 = new("NDSL0306", "Nothing to multiply in TF32",
        "Network '{0}' asks for Precision.Tf32, but has neither a dense or recurrent layer nor a convolution over several channels: leave Precision out", Severity.Warning);

    /// <summary>A layer that reads other tensors than the one before it, and nothing else reads that.</summary>
    public static readonly Rule DroppedTensor = new("NDSL0307", "The layer before this is dropped",
        "What '{0}' makes is dropped, for [{1}] after it reads only what it names: give '{0}' a property and name it, or remove it", Severity.Warning);

    /// <summary>A generated file is not as it was.</summary>
    public static readonly Rule SnapshotDiffers = new("NDSL0501", "The generated file differs from its snapshot",
        "'{0}' differs from its snapshot in line {1}: the snapshot {2}, the generated file {3}; accept it with -p:NetDslUpdateSnapshots=true");

    /// <summary>A generated file has no snapshot.</summary>
    public static readonly Rule SnapshotMissing = new("NDSL0502", "A snapshot is missing",
        "'{0}' has no snapshot in '{1}': accept it with -p:NetDslUpdateSnapshots=true");

    /// <summary>A snapshot has no generated file.</summary>
    public static readonly Rule SnapshotStale = new("NDSL0503", "A snapshot of nothing",
        "The snapshot '{0}' in '{1}' belongs to no generated file: accept that with -p:NetDslUpdateSnapshots=true");

    /// <summary>The compiler failed.</summary>
    public static readonly Rule CompilerFailure = new("NDSL0901", "The NetDsl compiler failed",
        "The NetDsl compiler failed in pass '{0}': {1}; please report it with the declaration");

    /// <summary>The C# compiler is too old. Said by the package's targets: such a compiler does not load the generator.</summary>
    public static readonly Rule CompilerTooOld = new("NDSL0902", "The C# compiler is too old",
        "NetDsl needs the C# compiler {0} or newer, but this build uses {1}: install the .NET SDK 10 or newer, or Visual Studio 2022 17.14 or newer");

    /// <summary>All of them, in the order of their ids.</summary>
    public static readonly IReadOnlyList<Rule> All = typeof(Rules).GetFields()
        .Where(field => field.FieldType == typeof(Rule))
        .Select(field => (Rule)field.GetValue(null)!)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .ToArray();
}
