using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics.Roslyn;
using NetDsl.Generator.Model;
using NetDsl.Generator.Parsing;
using NetDsl.Generator.Stub;

namespace NetDsl.Generator;

/// <summary>Compiles each class with <c>[Network]</c>, and gives each with <c>[Block]</c> its generated part. This file is the way from an edit to a file; what is done on the way
/// lies in the folders.</summary>
[Generator]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    private readonly Func<NetworkModel, CompilerOptions, CompilerResult> _compile;

    public NetworkGenerator()
        : this(NetworkCompiler.Compile)
    {
    }

    /// <summary>For tests that want a compiler of their own.</summary>
    internal NetworkGenerator(Func<NetworkModel, CompilerOptions, CompilerResult> compile) => _compile = compile;

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Step 1: read the MSBuild properties.
        IncrementalValueProvider<ParsedOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => OptionsReader.Read(provider.GlobalOptions))
            .WithTrackingName(TrackingNames.Options);

        // Step 2: read the declarations. This runs again on every edit, so it does nothing but read.
        IncrementalValuesProvider<ParseResult> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName("NetDsl.NetworkAttribute",
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                NetworkParser.Parse)
            .Where(static result => result is not null)!;

        // Step 3: part what is compared (the model) from what moves with every edit (places in the source). Where the model
        // is equal to the last one, the steps after it do not run.
        IncrementalValuesProvider<ParsedNetwork> networks = parsed
            .Select(static (result, _) => result.Network)
            .WithTrackingName(TrackingNames.Parse);
        var places = parsed.Select(static (result, _) => result.Places).Collect();

        IncrementalValuesProvider<BlockParseResult> parsedBlocks = context.SyntaxProvider
            .ForAttributeWithMetadataName("NetDsl.BlockAttribute", static (node, _) => node is ClassDeclarationSyntax, BlockParser.Parse)
            .Where(static result => result is not null)!;
        IncrementalValuesProvider<ParsedBlock> blocks = parsedBlocks
            .Select(static (result, _) => result.Block)
            .WithTrackingName(TrackingNames.Block);
        var blockPlaces = parsedBlocks.Select(static (result, _) => result.Places).Collect();

        // Step 4: compile, or write a stub where something is wrong.
        IncrementalValuesProvider<CompiledNetwork> compiled = networks
            .Combine(options.Select(static (read, _) => read.Options))
            .Select((input, _) => CompileOrStub.Run(input.Left, input.Right, _compile))
            .WithTrackingName(TrackingNames.Compile);

        // Step 5: add the files.
        var sources = compiled
            .Select(static (network, _) => (network.Name, network.Result.Files))
            .WithTrackingName(TrackingNames.Source);
        var ambiguous = compiled.Select(static (network, _) => network.Name).Collect()
            .Combine(blocks.Select(static (block, _) => block.Type.FullName).Collect())
            .Select(static (names, _) => SourceFiles.FindAmbiguous(names.Left.Concat(names.Right)));
        context.RegisterSourceOutput(sources.Combine(ambiguous),
            static (output, input) => SourceFiles.Add(output, input.Left.Name, input.Left.Files, input.Right));
        context.RegisterSourceOutput(blocks.Combine(ambiguous), static (output, input) => SourceFiles.Add(output, input.Left.Type.FullName,
            new([new GeneratedFile(".g.cs", BlockEmitter.Emit(input.Left))]), input.Right));

        // Step 6: report. Apart from the files, with places looked up in the newest source: a location kept in the model would
        // compile the network again whenever a line moves above it.
        context.RegisterSourceOutput(
            compiled.Where(static network => network.Result.Issues.Count > 0).Combine(places),
            static (output, input) => Reporter.Report(output, input.Left, input.Right));
        context.RegisterSourceOutput(
            blocks.Where(static block => block.Issues.Count > 0).Combine(blockPlaces),
            static (output, input) => Reporter.Report(output, input.Left, input.Right));
        context.RegisterSourceOutput(options.Select(static (read, _) => read.Issues), static (output, issues) => Reporter.Report(output, issues));

        // Step 7: compare with the snapshots, where the project keeps some.
        var snapshots = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, stop) => SnapshotReader.Read(input.Left, input.Right, stop))
            .Where(static snapshot => snapshot is not null)
            .Collect();
        context.RegisterSourceOutput(
            compiled.Collect().Combine(ambiguous).Combine(snapshots).Combine(options.Select(static (read, _) => read.Snapshots)),
            static (output, input) => SnapshotReporter.Report(output,
                SnapshotCheck.Run(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right!, input.Right)));
    }
}
