using System.Runtime.Intrinsics;

namespace NetDsl.Kernels;

/// <summary>Which width of vectors the kernels of this process use.</summary>
public static class Width
{
    /// <summary>The environment variable that forces a width: 128, 256 or 512. Results have the same bits with each.</summary>
    public const string Variable = "NETDSL_WIDTH";

    /// <summary>128, 256 or 512: what the variable says, or else the fastest this machine has.</summary>
    public static int Preferred { get; } = Choose(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The width that <paramref name="forced"/>, the value of the variable, asks for.</summary>
    internal static int Choose(string? forced) => forced switch
    {
        null or "" => WideVectors.AreFaster ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128,
        "128" => 128,
        "256" => 256,
        "512" => 512,
        _ => throw new ArgumentException($"{Variable} is \"{forced}\", but has to be 128, 256 or 512."),
    };
}
