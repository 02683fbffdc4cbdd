using NetDsl.Data;

namespace NetDsl.Examples.Neuron;

/// <summary>What a function of two bits is to give for 00, 01, 10 and 11.</summary>
internal static class TruthTable
{
    /// <summary>The four inputs.</summary>
    public static readonly float[] Inputs = [0, 0, 0, 1, 1, 0, 1, 1];

    public static readonly float[] And = [0, 0, 0, 1], Or = [0, 1, 1, 1], Xor = [0, 1, 1, 0];

    /// <summary>The four inputs with these answers.</summary>
    public static DataSet Of(float[] answers) => DataSet.Create(Inputs, [2], answers, [1]);

    /// <summary>What a network answers to each.</summary>
    public static float[] Ask(Network network)
    {
        var answers = new float[4];
        network.Predict(Inputs, answers);
        return answers;
    }
}
