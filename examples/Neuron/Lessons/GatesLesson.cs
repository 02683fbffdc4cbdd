namespace NetDsl.Examples.Neuron.Lessons;

/// <summary>Neurons whose weights were chosen by hand.</summary>
internal sealed class GatesLesson() : Lesson("Threshold neurons with weights chosen by hand")
{
    public override void Run(Device device, string folder, TextWriter text)
    {
        using var and = new AndGate(device);
        using var or = new OrGate(device);
        using var xor = new XorGate(device);
        using var not = new NotGate(device);
        float[] ofAnd = TruthTable.Ask(and), ofOr = TruthTable.Ask(or), ofXor = TruthTable.Ask(xor), ofNot = new float[2];
        not.Predict([0f, 1f], ofNot);
        text.WriteLine("  a b   a AND b   a OR b   a XOR b (two layers)   NOT a");
        for (var i = 0; i < 4; i++)
            text.WriteLine($"  {TruthTable.Inputs[2 * i]} {TruthTable.Inputs[2 * i + 1]}      {ofAnd[i]}         {ofOr[i]}            {ofXor[i]}               {ofNot[(int)TruthTable.Inputs[2 * i]]}");
        PlanePicture.Write(Path.Combine(folder, "xor-by-hand.png"), xor, TruthTable.Of(TruthTable.Xor), 1, text);
    }
}
