#:project ../../../src/Runtime/Core/NetDsl.Runtime.csproj
#:property PublishAot=false

// Makes the four files beside this one out of the full MNIST:
//     dotnet run make.cs -- FOLDER_WITH_THE_FULL_SET [FOLDER_TO_WRITE_TO]
// The first 1,000 training and the first 200 test digits of each class are taken and kept in their original order.

using System.Runtime.CompilerServices;
using NetDsl.Data;

if (args is not [var source, .. var rest])
{
    Console.Error.WriteLine("usage: dotnet run make.cs -- FOLDER_WITH_THE_FULL_SET [FOLDER_TO_WRITE_TO]");
    return 1;
}

var target = rest is [var folder] ? folder : Path.GetDirectoryName(ThisFile())!;
var full = Mnist.Load(source);
Write(full.Train, perClass: 1000, "train");
Write(full.Test, perClass: 200, "t10k");
return 0;

void Write(DataSet digits, int perClass, string name)
{
    var part = digits.Select(FirstOfEachClass(Labels(digits), perClass));
    var pixels = ((DataColumn<byte>)part.Inputs[0]).Values;
    var labels = Array.ConvertAll(Labels(part), label => (byte)label);
    IdxFile.Create(pixels, part.Count, 28, 28).Write(Path.Combine(target, $"{name}-images-idx3-ubyte.gz"), compress: true);
    IdxFile.Create(labels, part.Count).Write(Path.Combine(target, $"{name}-labels-idx1-ubyte.gz"), compress: true);
    Console.WriteLine($"{name}: {part.Count} of {digits.Count} digits");
}

static int[] Labels(DataSet digits) => ((DataColumn<int>)digits.Targets[0]).Values.ToArray();

static int[] FirstOfEachClass(int[] labels, int perClass)
{
    var taken = new int[10];
    return [.. Enumerable.Range(0, labels.Length).Where(sample => taken[labels[sample]]++ < perClass)];
}

static string ThisFile([CallerFilePath] string path = "") => path;
