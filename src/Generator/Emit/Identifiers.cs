namespace NetDsl.Generator.Emit;

/// <summary>Names of nodes as C# identifiers. Nodes' names differ in letters and digits, so their identifiers differ too.</summary>
internal static class Identifiers
{
    /// <summary>What generated kernels call their own locals, and C#'s keywords: a layer may have any name.</summary>
    private static readonly HashSet<string> Taken = new(
        ("me batch step inverseBatch sample row column panel from to at line live finish finishBias firstPanel endPanel weight gradient "
        + "gradients updated arena parameters given shared quads lane element places y x pixel thread line across down tap input top left "
        + "place value corner channel filter filterGroup share shares steps part groups keep keepBias first slice end own taps sum sums total choice choiceAt upstreamAt "
        + "endSample firstSample firstX endX endY fromX fromY placeX placeY kx ky rows seen none lastChannel velocity momentum variance "
        + "oldVelocity oldMomentum oldVariance id rate correction1 correction2 abstract as base bool break byte case catch char checked class const continue decimal "
        + "default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int "
        + "interface internal is lock long namespace new null object operator out override params private protected public readonly ref "
        + "return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe "
        + "ushort using virtual void volatile while").Split(' '), StringComparer.Ordinal);

    /// <summary>What GPU kernels call the numbers of shapes that they are given; a digit may follow.</summary>
    private static readonly HashSet<string> Numbers = new(
        ("above before behind below columns depth filterGroupFloats floatSize floatSkip floatStride channelSize channelSkip channelStride columnSize "
        + "columnSkip columnStride groupOutputs height heightOfWindows heightPadded inputs lastColumn lastInput lastOutput lastTap lineFloats lineLength "
        + "lineSize lineSkip lineStride lines offset outputs panelSize panelSkip panelStride panels partSteps parts phaseOffset pixelSize pixelSkip "
        + "pixelStride pixels rowCount rowSize rowStride rows sampleSize sampleSkip sampleStride size tapSize tapSkip tapStride taps tiles tilesAcross "
        + "width widthOfWindows widthPadded windowLineSize windowLineSkip windowLineStride xCount xSize yCount ySize").Split(' '), StringComparer.Ordinal);

    /// <summary>For members: <c>Dense1.weight</c> is <c>Dense1Weight</c>.</summary>
    public static string Member(string name)
    {
        var text = new System.Text.StringBuilder();
        bool starts = true;
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                text.Append(starts ? char.ToUpperInvariant(c) : c);
            }

            starts = !char.IsLetterOrDigit(c);
        }

        return text.Length > 0 && char.IsLetter(text[0]) ? text.ToString() : $"N{text}";
    }

    /// <summary>For locals: <c>Dense1.weight</c> is <c>dense1Weight</c>.</summary>
    public static string Local(string name)
    {
        string member = Member(name), local = char.ToLowerInvariant(member[0]) + member.Substring(1);
        return Taken.Contains(local) || IsKeyOfStream(local) || Numbers.Contains(local.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')) ? $"{local}_" : local;
    }

    /// <summary>What random numbers' keys are called.</summary>
    private static bool IsKeyOfStream(string local)
        => local.Length > 3 && local.StartsWith("key", StringComparison.Ordinal) && local.Skip(3).All(char.IsDigit);
}
