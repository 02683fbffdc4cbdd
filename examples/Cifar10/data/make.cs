#:project ../../../src/Runtime/Core/NetDsl.Runtime.csproj
#:property PublishAot=false

// Makes the six files beside this one out of the full set, or of the beginnings of its first training file and its test file:
//     dotnet run make.cs -- FOLDER/data_batch_1.bin FOLDER/test_batch.bin [FOLDER_TO_WRITE_TO]
// The first 170 training and the first 40 test pictures of each class are taken. Each training file gets 34 of each class, in their
// original order.

using System.Runtime.CompilerServices;
using NetDsl.Data;

if (args is not [var train, var test, .. var rest])
{
    Console.Error.WriteLine("usage: dotnet run make.cs -- FOLDER/data_batch_1.bin FOLDER/test_batch.bin [FOLDER_TO_WRITE_TO]");
    return 1;
}

var target = rest is [var folder] ? folder : Path.GetDirectoryName(ThisFile())!;
const int PerFile = 34;
for (var file = 0; file < 5; file++)
    Write(CifarFile.Read(train), file * PerFile, PerFile, $"data_batch_{file + 1}.bin.gz");
Write(CifarFile.Read(test), 0, 40, "test_batch.bin.gz");
return 0;

// Of each class the pictures first, first + 1 ... first + count - 1.
void Write(CifarFile full, int first, int count, string name)
{
    var seen = new int[CifarFile.Classes];
    int[] chosen = [.. Enumerable.Range(0, full.Count).Where(i => seen[full.Labels.Span[i]]++ is var number && number >= first && number < first + count)];
    const int Length = CifarFile.Side * CifarFile.Side * CifarFile.Channels;
    var pixels = new byte[chosen.Length * Length];
    var labels = new int[chosen.Length];
    for (var i = 0; i < chosen.Length; i++)
    {
        full.Pixels.Slice(chosen[i] * Length, Length).CopyTo(pixels.AsMemory(i * Length));
        labels[i] = full.Labels.Span[chosen[i]];
    }

    CifarFile.Create(pixels, labels).Write(Path.Combine(target, name), compress: true);
    Console.WriteLine($"{name}: {chosen.Length} of {full.Count} pictures");
}

static string ThisFile([CallerFilePath] string path = "") => path;
