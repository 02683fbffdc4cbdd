using NetDsl.Binding;
using NetDsl.Data;
using NetDsl.Numbers;

namespace NetDsl;

public abstract partial class Network
{
    /// <summary>Gives every <c>Normalization</c> layer the means and deviations of this data, before the first training: those of inputs, and
    /// inverted ones those of their loss's targets. They are parameters, and saved and loaded with the others.</summary>
    /// <param name="data">Samples to be trained on. Those that validate or test are better left out.</param>
    /// <exception cref="InvalidOperationException">The network has no such layer.</exception>
    /// <exception cref="ShapeMismatchException">The columns do not fit the network, or there are no samples.</exception>
    public void Adapt(DataSet data)
    {
        if (Structure.Standardizations.IsEmpty)
            throw new InvalidOperationException($"{Structure.Name} has no [Normalization] to adapt.");
        data.RequireSamples("data set");
        var inputs = ColumnMatching.Match(Structure.Name, "input", Structure.Inputs, data.Inputs);
        var targets = Structure.Standardizations.Any(part => part.OfTarget)
            ? ColumnMatching.Match(Structure.Name, "target", Structure.Targets, data.Targets) : [];
        foreach (var part in Structure.Standardizations)
        {
            var features = Structure.Parameters[NumberOf(part.Mean)].Size;
            var column = (part.OfTarget ? targets : inputs)[part.Column];
            if (column.SampleSize % features != 0)
                throw new ShapeMismatchException(column.Label, $"lines of {features} values", $"{column.SampleSize} values");
            var (means, deviations) = column switch
            {
                DataColumn<float> values => Spread.Of(values.Values.Span, features),
                DataColumn<byte> values => Spread.Of(values.Values.Span, features),
                DecodedColumn values => Spread.Of(values.Decode().Values.Span, features),
                DataColumn<int> values => Spread.Of(values.Values.Span, features),
                _ => throw new ShapeMismatchException(column.Label, "byte, float or int", ElementText.Of(column.ElementType)),
            };
            SetWeights(part.Mean, means);
            SetWeights(part.Deviation, deviations);
        }
    }
}
