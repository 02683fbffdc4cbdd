using System.CommandLine;
using NetDsl.Data;

namespace NetDsl.Examples.CommandLine;

/// <summary>The option that says where MNIST lies; without it the digits are those bundled with the program.</summary>
public sealed class DigitsOption
{
    private readonly Option<string?> _data = PathOption.Folder("--data", "Folder with the four files of MNIST, instead of the bundled part");

    /// <summary>Adds it to a command.</summary>
    public void AddTo(Command command) => command.Options.Add(_data);

    /// <summary>The digits that it says.</summary>
    public Mnist Read(ParseResult parsed) => Mnist.Load(parsed.GetValue(_data) ?? Path.Combine(AppContext.BaseDirectory, "data"));
}
