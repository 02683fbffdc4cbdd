using System;

namespace NetDsl;

/// <summary>Names the classes that a classifier tells apart, in the order of its outputs.</summary>
/// <remarks>
/// <para>There are as many names as the output has features. Without this attribute classes are called 0, 1, 2 ...</para>
/// <para>Keras equivalent: <c>class_names</c> of a data set. PyTorch equivalent: <c>dataset.classes</c>.</para>
/// </remarks>
/// <param name="names">One name for each class.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ClassesAttribute(params string[] names) : Attribute
{
    /// <summary>One name for each class.</summary>
    public string[] Names { get; } = names;
}
