using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>A scan, sample after sample and step after step, as its operations say.</summary>
/// <param name="scan">The scan.</param>
/// <param name="values">What its inputs hold.</param>
/// <param name="step">The scalars and random numbers of the training step.</param>
internal sealed class Scanning(ScanNode scan, IReadOnlyList<double[]> values, StepValues step)
{
    private readonly Dictionary<ScanVector, ExpressionProgram> _programs = scan.Step.Operations.OfType<ScanVector>()
        .ToDictionary(vector => vector, vector => new ExpressionProgram(vector.Body));

    private int Units => scan.Step.Units;

    public double[] Run(int samples)
    {
        double[] result = new double[samples * scan.Shape.Size];
        for (int sample = 0; sample < samples; sample++)
        {
            double[][] before = [], tape = new double[scan.Steps][];
            for (int index = 0; index < scan.Steps; index++)
            {
                int time = scan.IsReversed ? scan.Steps - 1 - index : index;
                var vectors = RunStep(sample, time, index, scan.HasBefore(index) ? before : []);
                foreach (var vector in scan.Step.Operations.OfType<ScanVector>().Where(vector => vector.Place >= 0))
                {
                    vectors[vector.Number].CopyTo(result, (sample * scan.Shape.Size) + (time % scan.Rows * scan.Shape.Last) + (vector.Place * Units));
                }

                before = vectors;
            }
        }

        return result;
    }

    /// <summary>All vectors of a step by their numbers.</summary>
    private double[][] RunStep(int sample, int time, int index, double[][] before)
    {
        double[][] vectors = new double[scan.Step.Operations.OfType<ScanVector>().Count()][];
        var products = new Dictionary<int, double[]>();
        foreach (var operation in scan.Step.Operations)
        {
            if (operation is ScanProduct product)
            {
                products[product.Number] = Product(product, product.OfStepBefore ? before : vectors);
                continue;
            }

            var vector = (ScanVector)operation;
            var numbers = vectors[vector.Number] = new double[Units];
            double[] arguments = new double[scan.Step.Arguments.Count];
            int[] used = [.. Generator.Expressions.Substitution.ArgumentsOf(vector.Body)];
            for (int unit = 0; unit < Units; unit++)
            {
                foreach (int argument in used)
                {
                    arguments[argument] = Read(scan.Step.Arguments[argument], unit);
                }

                numbers[unit] = _programs[vector].Evaluate(arguments, new ElementPlace(sample, unit, unit), step);
            }
        }

        return vectors;

        double Read(ScanArgument argument, int unit) => argument switch
        {
            SequenceArgument sequence => Sequence(sequence, unit),
            RowArgument { OnlyFirst: true } when index > 0 => 0,
            RowArgument row => values[row.Input][(scan.Inputs[row.Input].PerSample ? sample * scan.Inputs[row.Input].Shape.Size : 0) + (row.Vector * Units) + unit],
            VectorArgument { OfStepBefore: true } vector => before.Length == 0 ? 0 : before[vector.Vector][unit],
            VectorArgument vector => vectors[vector.Vector][unit],
            ProductArgument product => products[product.Product][(product.Result * Units) + unit],
            _ => throw new NotSupportedException($"{argument}"),
        };

        double Sequence(SequenceArgument sequence, int unit)
        {
            var node = scan.Inputs[sequence.Input];
            int at = time + (scan.IsReversed ? -sequence.Shift : sequence.Shift);
            return at < 0 || at >= scan.Steps ? 0
                : node.Shape.Rank == 1 ? values[sequence.Input][(sample * scan.Steps) + at]
                : values[sequence.Input][(sample * node.Shape.Size) + (at * node.Shape.Last) + (sequence.Vector * Units) + unit];
        }
    }

    private double[] Product(ScanProduct product, double[][] from)
    {
        double[] result = new double[product.Results * Units], weight = values[product.Weight];
        if (from.Length == 0)
        {
            return result;
        }

        var read = Enumerable.Range(product.Place, product.Count)
            .SelectMany(place => from[scan.Step.Operations.OfType<ScanVector>().Single(vector => vector.Place == place).Number]).ToArray();
        for (int i = 0; i < read.Length; i++)
        {
            for (int j = 0; j < result.Length; j++)
            {
                result[j] += read[i] * weight[product.IsTransposed ? (j * read.Length) + i : (i * result.Length) + j];
            }
        }

        return result;
    }
}
