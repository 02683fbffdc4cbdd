namespace NetDsl.Generator.Layers;

/// <summary>What a layer reads.</summary>
internal enum Reads
{
    /// <summary>The tensor before it.</summary>
    TheTensorBefore,

    /// <summary>What the caller gives, or tensors that it names.</summary>
    WhatItNames,

    /// <summary>Nothing, and it makes nothing: it says something of the network as a whole.</summary>
    NothingAndMakesNothing,
}
