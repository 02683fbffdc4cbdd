using NetDsl.Generator.Autodiff;
using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>Trains a network in double, step by step, as its optimiser's expressions say.</summary>
internal sealed class ReferenceTraining
{
    private readonly NetworkGraph _graph;
    private readonly Optimizer _optimizer;
    private readonly IReadOnlyDictionary<ParameterNode, Node> _gradients;

    /// <summary>Starts from the given parameters, which are changed in place.</summary>
    public ReferenceTraining(NetworkGraph graph, IReadOnlyDictionary<ParameterNode, double[]> parameters)
    {
        _graph = graph;
        _optimizer = graph.Optimizer ?? throw new ArgumentException("the network has no optimiser", nameof(graph));
        _gradients = Gradients.Of(graph, new GraphBuilder());
        Parameters = parameters;
        Slots = graph.Parameters.ToDictionary(p => p, p => _optimizer.Slots.Select(_ => new double[p.Shape.Size]).ToArray());
    }

    public IReadOnlyDictionary<ParameterNode, double[]> Parameters { get; }

    /// <summary>The state slots of each parameter, in the optimiser's order.</summary>
    public IReadOnlyDictionary<ParameterNode, double[][]> Slots { get; }

    /// <summary>The number of the next step, from 0.</summary>
    public int StepNumber { get; set; }

    /// <summary>One step; gives the batch's mean loss before it.</summary>
    /// <param name="batch">The samples.</param>
    /// <param name="uniform">Dropout's random numbers.</param>
    /// <param name="rate">The learning rate, where it is not the declared one.</param>
    public double Step(SampleBatch batch, Func<int, int, int, double>? uniform = null, double? rate = null)
    {
        var step = StepValues.ForBatch(batch.Count, uniform) with
        {
            Rate = rate ?? (_optimizer.Rate / (1 + (_optimizer.Decay * StepNumber))),
            Correction1 = 1 / (1 - Math.Pow(_optimizer.Beta1, StepNumber + 1)),
            Correction2 = 1 / (1 - Math.Pow(_optimizer.Beta2, StepNumber + 1)),
        };
        var interpreter = new GraphInterpreter(batch, Parameters, step);
        double loss = interpreter.Value(_graph.TotalLoss!).Average();
        // All gradients before the first change: later ones depend on the weights before the step.
        var values = _gradients.ToDictionary(pair => pair.Key, pair => interpreter.Value(pair.Value));
        if (_optimizer.ClipNorm > 0)
        {
            double norm = Math.Sqrt(values.Values.SelectMany(gradient => gradient).Sum(g => g * g));
            step = step with { Clip = norm > _optimizer.ClipNorm ? _optimizer.ClipNorm / norm : 1 };
        }

        var assigned = _graph.Assignments.Select(assignment => (assignment.Parameter, Value: interpreter.Value(assignment.Value))).ToArray();
        foreach (var (parameter, gradient) in values)
        {
            new WeightUpdate(_optimizer.For(parameter), step).Apply(Parameters[parameter], gradient, Slots[parameter]);
        }

        foreach (var (parameter, value) in assigned)
        {
            value.CopyTo(Parameters[parameter], 0);
        }

        StepNumber++;
        return loss;
    }
}
