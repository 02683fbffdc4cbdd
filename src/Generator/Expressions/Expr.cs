namespace NetDsl.Generator.Expressions;

/// <summary>A pointwise computation: what one element of a result is made of. Written once, emitted for every target,
/// evaluated in double by the interpreter, and derived symbolically.</summary>
/// <remarks>Expressions are trees in which equal parts may be shared; equality is structural, hashes are kept.</remarks>
internal abstract record Expr
{
    /// <summary>Kept, since a shared part would else be hashed once for each way to it.</summary>
    protected readonly int Hash;

    protected Expr(int hash) => Hash = hash;

    public static implicit operator Expr(double value) => new Constant(value);

    public static Expr operator +(Expr a, Expr b) => Simplify.Add(a, b);

    public static Expr operator -(Expr a, Expr b) => Simplify.Subtract(a, b);

    public static Expr operator *(Expr a, Expr b) => Simplify.Multiply(a, b);

    public static Expr operator /(Expr a, Expr b) => Simplify.Divide(a, b);

    public static Expr operator -(Expr x) => Simplify.Negate(x);

    public virtual bool Equals(Expr? other) => other is not null && Hash == other.Hash
        && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => Hash;

    /// <summary>The expressions this one is made of, in order.</summary>
    public abstract IReadOnlyList<Expr> Parts { get; }

    /// <summary>Whether it depends on which channel it is worked out for.</summary>
    public bool UsesColumn => this is Column or Uniform { PerChannel: true } || Parts.Any(part => part.UsesColumn);

    /// <summary>The same expression over other parts.</summary>
    public abstract Expr With(IReadOnlyList<Expr> parts);

    protected static int Combine(int a, int b, int c = 17) => unchecked((((a * 397) ^ b) * 397) ^ c);
}

/// <summary>An expression without parts.</summary>
internal abstract record Leaf : Expr
{
    protected Leaf(int hash)
        : base(hash)
    {
    }

    public sealed override IReadOnlyList<Expr> Parts => [];

    public sealed override Expr With(IReadOnlyList<Expr> parts) => this;
}

/// <summary>A number.</summary>
internal sealed record Constant(double Value) : Leaf(Combine(1, Value.GetHashCode()))
{
    public override int GetHashCode() => Hash;
}

/// <summary>The element of the node's input number <paramref name="Index"/> at this place.</summary>
internal sealed record Argument(int Index) : Leaf(Combine(2, Index))
{
    public override int GetHashCode() => Hash;
}

/// <summary>A number that is the same for a whole step.</summary>
internal sealed record Scalar(StepScalar Which) : Leaf(Combine(3, (int)Which))
{
    public override int GetHashCode() => Hash;
}

/// <summary>The place along the last axis: the feature's number, as a float.</summary>
internal sealed record Column() : Leaf(4)
{
    public override int GetHashCode() => Hash;
}

/// <summary>A random number in [0, 1), drawn from the step, the stream and the element's number in the tensor (sample,
/// then features): the same on every target, and the same again in the backward pass.</summary>
/// <param name="Stream">Which of the network's random numbers.</param>
/// <param name="PerChannel">Whether all pixels of a sample's channel have the same number.</param>
internal sealed record Uniform(int Stream, bool PerChannel = false) : Leaf(Combine(5, Stream, PerChannel ? 1 : 17))
{
    public override int GetHashCode() => Hash;
}

internal sealed record Unary(UnaryOp Op, Expr X) : Expr(Combine((int)Op + 100, X.GetHashCode()))
{
    public override IReadOnlyList<Expr> Parts => [X];

    public override Expr With(IReadOnlyList<Expr> parts) => Simplify.Apply(Op, parts[0]);

    public override int GetHashCode() => Hash;
}

internal sealed record Binary(BinaryOp Op, Expr A, Expr B) : Expr(Combine((int)Op + 200, A.GetHashCode(), B.GetHashCode()))
{
    public override IReadOnlyList<Expr> Parts => [A, B];

    public override Expr With(IReadOnlyList<Expr> parts) => Simplify.Apply(Op, parts[0], parts[1]);

    public override int GetHashCode() => Hash;
}

/// <summary>A * B + C, rounded once.</summary>
internal sealed record FusedMultiplyAdd(Expr A, Expr B, Expr C)
    : Expr(Combine(Combine(300, A.GetHashCode(), B.GetHashCode()), C.GetHashCode()))
{
    public override IReadOnlyList<Expr> Parts => [A, B, C];

    public override Expr With(IReadOnlyList<Expr> parts) => new FusedMultiplyAdd(parts[0], parts[1], parts[2]);

    public override int GetHashCode() => Hash;
}

/// <summary><paramref name="Then"/> where <paramref name="A"/> stands to <paramref name="B"/> as <paramref name="Test"/>
/// says, else <paramref name="Else"/>.</summary>
internal sealed record Select(Comparison Test, Expr A, Expr B, Expr Then, Expr Else)
    : Expr(Combine(Combine((int)Test + 400, A.GetHashCode(), B.GetHashCode()), Then.GetHashCode(), Else.GetHashCode()))
{
    public override IReadOnlyList<Expr> Parts => [A, B, Then, Else];

    public override Expr With(IReadOnlyList<Expr> parts) => Simplify.Choose(Test, parts[0], parts[1], parts[2], parts[3]);

    public override int GetHashCode() => Hash;
}

/// <summary>What is the same for a whole step.</summary>
internal enum StepScalar
{
    /// <summary>One over the number of samples in the batch.</summary>
    InverseBatch,

    /// <summary>The learning rate of this step, schedules and decay applied.</summary>
    Rate,

    /// <summary>One over 1 - beta1^t, for optimisers that correct their first moment.</summary>
    Correction1,

    /// <summary>One over 1 - beta2^t, for optimisers that correct their second moment.</summary>
    Correction2,

    /// <summary>What all gradients are multiplied by, so that together they are no larger than the optimiser allows.</summary>
    Clip,
}

internal enum UnaryOp
{
    Negate,
    Abs,
    Sqrt,
    Exp,
    Log,
    Tanh,
    Floor,
    Erf,

    /// <summary>The bits of a float, as a whole number; see <see cref="BinaryOp.AddInt"/>.</summary>
    ToBits,
    FromBits,

    /// <summary>The nearest whole number below, as an integer in the lane's bits.</summary>
    FloorToInt,
    IntToFloat,
}

internal enum BinaryOp
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Max,
    Min,
    Power,

    /// <summary>Integer arithmetic on bits, only inside the definitions of <see cref="MathFunctions"/>.</summary>
    AddInt,
    SubtractInt,
    AndInt,
    ShiftLeft,
    ShiftRight,
}

internal enum Comparison
{
    Less,
    LessOrEqual,
    Equal,
}
