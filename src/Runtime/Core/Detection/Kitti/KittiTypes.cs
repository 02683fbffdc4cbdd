using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>What the things in KITTI's pictures can be.</summary>
public static class KittiTypes
{
    /// <summary>The types of KITTI's own files; <c>DontCare</c> is a region in which things were not labelled.</summary>
    public static ImmutableArray<string> All { get; } =
        ["Car", "Van", "Truck", "Pedestrian", "Person_sitting", "Cyclist", "Tram", "Misc", DontCare];

    /// <summary>A region in which things were not labelled.</summary>
    public const string DontCare = "DontCare";

    /// <summary>The names that DIGITS knows, in lower case, each at its number; <c>person</c> has the number of <c>pedestrian</c>.</summary>
    private static readonly string[] Digits =
    [
        "dontcare", "car", "van", "truck", "bus", "pickup", "vehicle-with-trailer", "special-vehicle", "pedestrian", "person-fa", "person?",
        "people", "cyclist", "tram", "person_sitting", "misc",
    ];

    /// <summary>What a result's type may be, in words.</summary>
    internal const string AnyName = "a name of letters, digits and signs, of at most 100";

    /// <summary>Whether a result's type may be this: a detector may know more than KITTI does.</summary>
    internal static bool IsName(string type) => type.Length is > 0 and <= 100 && type.All(sign => sign is > ' ' and < '\x7F');

    /// <summary>The number that DIGITS gives a type, whatever its case: 1 for cars, 8 for pedestrians, 0 for <c>DontCare</c> and for what it
    /// does not know.</summary>
    public static int NumberOf(string type)
    {
        if (type.Equals("person", StringComparison.OrdinalIgnoreCase))
            type = "pedestrian";
        return Math.Max(Array.FindIndex(Digits, known => known.Equals(type, StringComparison.OrdinalIgnoreCase)), 0);
    }

    /// <summary>The number of a type among classes of the user's own, as DIGITS gives them with its "custom classes": their places in the
    /// list, from 0; 0 for what is not in it.</summary>
    public static int NumberOf(string type, IReadOnlyList<string> classes)
    {
        for (var number = 0; number < classes.Count; number++)
            if (classes[number].Equals(type, StringComparison.OrdinalIgnoreCase))
                return number;
        return 0;
    }
}
