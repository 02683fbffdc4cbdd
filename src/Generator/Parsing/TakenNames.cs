using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Parsing;

/// <summary>The names of what networks have already: members of their base class, and of the generated part. What a classifier has
/// besides, the compiler knows: there a tensor of that name hides it, with the compiler's own warning.</summary>
internal static class TakenNames
{
    /// <summary>All of them; a test compares them with the runtime's classes.</summary>
    public static readonly IReadOnlyCollection<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        // of every network
        "Adapt", "Card", "CreateEngine", "Device", "Dispose", "Epoch", "Evaluate", "Fit", "GetWeights", "HashWeights", "History", "Initialize",
        "Launches", "Load", "LoadMatchingWeights", "LoadWeights", "MaxBatch", "Outputs", "OutputsOf", "Precision", "Predict", "Restore", "Save", "SaveWeights",
        "Seed", "SetWeights", "Step", "Structure", "TakeSnapshot",
        // of the generated part
        "CpuProgram", "Description", "GpuKernels", "GpuProgram",
        // of every object
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    public static void Check(EquatableArray<TensorModel> tensors, List<Issue> issues)
    {
        for (int i = 0; i < tensors.Count; i++)
        {
            if (All.Contains(tensors[i].Name))
            {
                issues.Add(new Issue(Rules.TakenName, new Place(i, -1), tensors[i].Name));
            }
        }
    }
}
