using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>The runtime's class that a network derives from.</summary>
internal static class RuntimeClass
{
    public static string Of(AnswerKind answer) => answer switch
    {
        AnswerKind.Class => "Classifier",
        AnswerKind.Labels => "MultiLabelClassifier",
        AnswerKind.Numbers => "Regressor",
        _ => "Network",
    };
}
