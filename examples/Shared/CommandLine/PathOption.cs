using System.CommandLine;
using System.CommandLine.Parsing;

namespace NetDsl.Examples.CommandLine;

/// <summary>Options that take the path of a file or folder; one that is empty is none.</summary>
public static class PathOption
{
    /// <summary>A file to read or write; null where it is not given.</summary>
    public static Option<string?> File(string name, string description, bool isRequired = false) => Create(name, "FILE", description, null, isRequired);

    /// <summary>A folder to read from or write to; null where it is not given, and there is no usual one.</summary>
    public static Option<string?> Folder(string name, string description, string? usual = null, bool isRequired = false)
        => Create(name, "DIR", description, usual, isRequired);

    /// <summary>Refuses an empty path among those that an option or argument is given.</summary>
    public static void Require(SymbolResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError($"{(result is OptionResult option ? option.Option.Name : ((ArgumentResult)result).Argument.Name)}: expected a path, found ''");
    }

    private static Option<string?> Create(string name, string helpName, string description, string? usual, bool isRequired)
    {
        var option = new Option<string?>(name) { HelpName = helpName, Description = description, Required = isRequired };
        if (usual is not null)
            option.DefaultValueFactory = _ => usual;
        option.Validators.Add(Require);
        return option;
    }
}
