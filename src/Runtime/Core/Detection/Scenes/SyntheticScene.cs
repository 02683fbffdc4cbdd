using System.Collections.Immutable;
using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>A drawn picture of a road with cars, and its labels in KITTI's form. Nothing in it is real: figures measured on such scenes say
/// nothing of real roads.</summary>
public sealed class SyntheticScene
{
    private SyntheticScene(ImageSize size, byte[] pixels, ImmutableArray<KittiObject> labels) => (Size, Pixels, Labels) = (size, pixels, labels);

    /// <summary>Height and width.</summary>
    public ImageSize Size { get; }

    /// <summary>Red, green and blue of each pixel, row after row.</summary>
    public byte[] Pixels { get; }

    /// <summary>What is in it, far things first, then regions.</summary>
    public ImmutableArray<KittiObject> Labels { get; }

    /// <summary>Makes a scene. It depends on the seed, the number and the options alone, and is the same on every machine.</summary>
    public static SyntheticScene Make(uint seed, int number, SceneOptions? options = null)
    {
        options ??= new();
        options.Check();
        var draw = new SceneNumbers(seed, number);
        var camera = new SceneCamera(options.Size);
        var canvas = new SceneCanvas(options.Size);
        SceneGround.Paint(canvas, camera, draw);
        // Far ones first: near ones are drawn over them.
        SceneThing[] things = [.. ScenePlacement.Draw(draw, options).OrderByDescending(thing => thing.Z)];
        for (var i = 0; i < things.Length; i++)
            things[i].Paint(canvas, camera, owner: i + 1);
        canvas.AddNoise(draw);
        return new(options.Size, canvas.Pixels, SceneLabels.Of(things, canvas, camera, options));
    }
}
