using NetDsl.Engines;
using NetDsl.Numbers;

namespace NetDsl;

/// <summary>Reads and writes all parameters of an engine with their optimiser's state.</summary>
internal static class ParameterStore
{
    /// <summary>How many copies of a parameter there are: the value, then the state slots.</summary>
    public static int SlotsOf(NetworkDescription network, int parameter)
        => network.Training is { } training && network.Parameters[parameter].Trainable ? 1 + training.Slots.Length : 1;

    /// <summary>Draws the values and clears the state.</summary>
    public static void Initialize(NetworkDescription network, Engine engine, uint seed)
    {
        for (var number = 0; number < network.Parameters.Length; number++)
        {
            var values = new float[network.Parameters[number].Size];
            Initializers.Fill(network.Parameters[number], seed, values);
            engine.WriteParameter(number, 0, values);
            ClearSlots(network, engine, number);
        }
    }

    /// <summary>Clears a parameter's optimiser state.</summary>
    public static void ClearSlots(NetworkDescription network, Engine engine, int parameter)
    {
        var slots = SlotsOf(network, parameter);
        if (slots == 1)
            return;
        var zeros = new float[network.Parameters[parameter].Size];
        for (var slot = 1; slot < slots; slot++)
            engine.WriteParameter(parameter, slot, zeros);
    }

    /// <summary>Room for all parameters: by number, then by slot.</summary>
    public static float[][][] Allocate(NetworkDescription network)
    {
        var values = new float[network.Parameters.Length][][];
        for (var number = 0; number < values.Length; number++)
        {
            values[number] = new float[SlotsOf(network, number)][];
            for (var slot = 0; slot < values[number].Length; slot++)
                values[number][slot] = new float[network.Parameters[number].Size];
        }

        return values;
    }

    public static void Read(Engine engine, float[][][] values)
    {
        for (var number = 0; number < values.Length; number++)
            for (var slot = 0; slot < values[number].Length; slot++)
                engine.ReadParameter(number, slot, values[number][slot]);
    }

    public static void Write(Engine engine, float[][][] values)
    {
        for (var number = 0; number < values.Length; number++)
            for (var slot = 0; slot < values[number].Length; slot++)
                engine.WriteParameter(number, slot, values[number][slot]);
    }
}
