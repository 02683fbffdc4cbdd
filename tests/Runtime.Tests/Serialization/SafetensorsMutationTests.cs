using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using NetDsl.Serialization;
using Xunit.Abstractions;

namespace NetDsl.Runtime.Tests.Serialization;

public partial class SafetensorsMutationTests(ITestOutputHelper output)
{
    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "31", "2147483647", "2147483648", "4294967296", "9223372036854775807", "18446744073709551616", "1e9",
        "0.5",
    ];

    private static readonly string[] Words =
    [
        "F64", "I8", "F31", "shape", "dtype", "data_offsets", "__metadata__", "Hidden.weight", "\\ud800", "{", "]", "null", " ",
        "",
    ];

    private static readonly byte[] Sound = MakeSound();

    [Fact]
    public void Ten_thousand_damaged_files_give_one_typed_error_or_what_they_hold()
    {
        var run = MutationRun.Of<CheckpointException>(4, Damage, ReadBack);

        output.WriteLine($"{run}");
        Assert.InRange(run.MostAllocated, 1, MutationRun.AllocationLimit);
        // Both ways must have been tried, or the mutations are not the ones they should be.
        Assert.InRange(run.Read, MutationRun.Count / 100, MutationRun.Count / 2);
    }

    /// <summary>What was read must be all of the file behind its header, each tensor as long as its shape says.</summary>
    private static void ReadBack(string path, byte[] bytes)
    {
        var file = SafetensorsFile.Open(path);
        var header = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        Assert.Equal(bytes[(8 + header)..], file.Tensors.SelectMany(tensor => tensor.Bytes.ToArray()));
        foreach (var tensor in file.Tensors)
            Assert.Equal(tensor.Shape.Aggregate(1L, (product, extent) => product * extent), tensor.ReadFloats().Length);
    }

    /// <summary>Half of the time blindly; half of the time the header's text, with its length put right again.</summary>
    private static byte[] Damage(Random random)
    {
        if (random.Next(2) == 0)
            return Mutation.Of(Sound, header: 8 + HeaderLength, random);
        var header = Encoding.UTF8.GetString(Sound, 8, HeaderLength);
        var (pattern, texts) = random.Next(2) == 0 ? (Number(), Numbers) : (Word(), Words);
        var matches = pattern.Matches(header);
        var match = matches[random.Next(matches.Count)];
        header = header[..match.Index] + texts[random.Next(texts.Length)] + header[(match.Index + match.Length)..];
        var text = Encoding.UTF8.GetBytes(header);
        return [.. BitConverter.GetBytes((long)text.Length), .. text, .. Sound[(8 + HeaderLength)..]];
    }

    private static int HeaderLength => BitConverter.ToInt32(Sound);

    private static byte[] MakeSound()
    {
        using var folder = new TempFolder();
        var values = Enumerable.Range(0, 60).Select(i => i / 7f).ToArray();
        SafetensorsWriter.Write(
            folder["sound"],
            [
                new("Hidden.weight", [6, 5], values.AsMemory(0, 30)), new("Hidden.bias", [5], values.AsMemory(30, 5)),
                new("Output.weight", [5, 4], values.AsMemory(35, 20)), new("Output.bias", [4], values.AsMemory(55, 4)),
                new("step", [], values.AsMemory(59)),
            ],
            new Dictionary<string, string> { ["network"] = "Tiny", ["epoch"] = "7" });
        return File.ReadAllBytes(folder["sound"]);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("[A-Za-z_.]+|[{}:,\\[\\]\"]")]
    private static partial Regex Word();
}
