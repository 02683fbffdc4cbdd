namespace NetDsl.Package.Tests;

/// <summary>One package for all classes, and one build after the other: each already uses every core.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<LocalFeed>
{
    public const string Name = "The package";
}
