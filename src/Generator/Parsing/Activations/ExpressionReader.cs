using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Parsing.Activations;

/// <summary>Turns an expression of C# into one of the compiler's.</summary>
/// <param name="functions">Reads the methods that are called.</param>
/// <param name="model">Knows constants, types and what names mean.</param>
/// <param name="scope">What stands for parameters and locals.</param>
/// <param name="token">Cancels.</param>
internal sealed class ExpressionReader(
    FunctionReader functions, SemanticModel model, IReadOnlyDictionary<ISymbol, Expr> scope, CancellationToken token)
{
    /// <summary>Far more than anyone writes, far less than a stack holds.</summary>
    private const int DeepestNesting = 100;

    private int _depth;

    /// <summary>The source text in one line, shortened.</summary>
    public static string Quote(SyntaxNode node)
    {
        string text = Regex.Replace(node.ToString(), @"\s+", " ");
        return text.Length > 60 ? text.Substring(0, 57) + "..." : text;
    }

    public Expr Read(ExpressionSyntax expression)
    {
        if (++_depth > DeepestNesting)
        {
            throw functions.Refuse($"it is nested more than {DeepestNesting} deep");
        }

        Expr result = model.GetConstantValue(expression, token) is { HasValue: true } constant
            ? ReadConstant(expression, constant.Value)
            : ReadComputation(expression);
        _depth--;
        return result;
    }

    /// <summary>Takes in a local that keeps the value it is declared with.</summary>
    public void Declare(VariableDeclaratorSyntax variable, Dictionary<ISymbol, Expr> locals)
    {
        if (model.GetDeclaredSymbol(variable, token) is not ILocalSymbol { RefKind: RefKind.None } local
            || variable.Initializer is null || !IsFloat(local.Type))
        {
            throw functions.Refuse($"'{Quote(variable)}' must be a float that gets its value where it is declared");
        }

        locals[local] = Read(variable.Initializer.Value);
    }

    private static bool IsFloat(ITypeSymbol? type)
        => type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    private Expr ReadConstant(ExpressionSyntax expression, object? value)
    {
        double number = value is float or double or int or uint or long or ulong or short or ushort or byte or sbyte
            ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
            : throw functions.Refuse($"'{Quote(expression)}' is not a number");
        return !double.IsNaN(number) && !double.IsInfinity(number)
            ? new Constant(number)
            : throw functions.Refuse($"'{Quote(expression)}' is not a finite number");
    }

    private Expr ReadComputation(ExpressionSyntax expression)
    {
        // In whole numbers a division means something else, and everything here is compiled to floats.
        if (!IsFloat(model.GetTypeInfo(expression, token).Type))
        {
            throw functions.Refuse($"'{Quote(expression)}' is not a float");
        }

        return expression switch
        {
            ParenthesizedExpressionSyntax inner => Read(inner.Expression),
            CastExpressionSyntax cast => Read(cast.Expression),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => ReadName(expression),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => -Read(minus.Operand),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryPlusExpression } plus => Read(plus.Operand),
            BinaryExpressionSyntax binary => ReadArithmetic(binary),
            ConditionalExpressionSyntax choice => Choose(choice.Condition, Read(choice.WhenTrue), Read(choice.WhenFalse)),
            InvocationExpressionSyntax call => ReadCall(call),
            _ => throw functions.Refuse($"'{Quote(expression)}' is more than arithmetic"),
        };
    }

    private Expr ReadName(ExpressionSyntax name) => model.GetSymbolInfo(name, token).Symbol is { } symbol
        && scope.TryGetValue(symbol, out Expr? value)
            ? value
            : throw functions.Refuse($"'{Quote(name)}' is neither a parameter nor a constant");

    private Expr ReadArithmetic(BinaryExpressionSyntax binary)
    {
        Expr a = Read(binary.Left);
        Expr b = Read(binary.Right);
        return binary.Kind() switch
        {
            SyntaxKind.AddExpression => a + b,
            SyntaxKind.SubtractExpression => a - b,
            SyntaxKind.MultiplyExpression => a * b,
            SyntaxKind.DivideExpression => a / b,
            _ => throw functions.Refuse($"'{binary.OperatorToken.Text}' has no derivative that NetDsl knows"),
        };
    }

    private Expr ReadCall(InvocationExpressionSyntax call)
    {
        if (model.GetSymbolInfo(call, token).Symbol is not IMethodSymbol { IsStatic: true, IsGenericMethod: false } method)
        {
            throw functions.Refuse($"'{Quote(call)}' does not call a static method");
        }

        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count != method.Parameters.Length || arguments.Any(argument => argument.NameColon is not null))
        {
            throw functions.Refuse($"'{Quote(call)}' must give each argument, in order and without its name");
        }

        List<Expr> values = arguments.Select(argument => Read(argument.Expression)).ToList();
        if (MathCalls.IsMath(method.ContainingType))
        {
            return MathCalls.Build(method.Name, values)
                ?? throw functions.Refuse($"'{method.ContainingType.Name}.{method.Name}' is not one of {MathCalls.Known}");
        }

        return method.MethodKind == MethodKind.Ordinary && IsFloat(method.ReturnType)
            && method.Parameters.All(parameter => parameter.RefKind == RefKind.None && IsFloat(parameter.Type))
                ? functions.Read(method, values)
                : throw functions.Refuse($"'{Quote(call)}' does not call a static method from floats to a float");
    }

    private Expr Choose(ExpressionSyntax condition, Expr then, Expr otherwise)
    {
        if (model.GetConstantValue(condition, token) is { HasValue: true, Value: bool isTrue })
        {
            return isTrue ? then : otherwise;
        }

        return condition switch
        {
            ParenthesizedExpressionSyntax inner => Choose(inner.Expression, then, otherwise),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not
                => Choose(not.Operand, otherwise, then),
            BinaryExpressionSyntax binary => ChooseBy(binary, then, otherwise),
            _ => throw functions.Refuse($"'{Quote(condition)}' does not compare two floats"),
        };
    }

    private Expr ChooseBy(BinaryExpressionSyntax test, Expr then, Expr otherwise)
    {
        switch (test.Kind())
        {
            case SyntaxKind.LogicalAndExpression:
                return Choose(test.Left, Choose(test.Right, then, otherwise), otherwise);
            case SyntaxKind.LogicalOrExpression:
                return Choose(test.Left, then, Choose(test.Right, then, otherwise));
        }

        Expr a = Read(test.Left);
        Expr b = Read(test.Right);
        return test.Kind() switch
        {
            SyntaxKind.LessThanExpression => Simplify.Choose(Comparison.Less, a, b, then, otherwise),
            SyntaxKind.LessThanOrEqualExpression => Simplify.Choose(Comparison.LessOrEqual, a, b, then, otherwise),
            SyntaxKind.GreaterThanExpression => Simplify.Choose(Comparison.Less, b, a, then, otherwise),
            SyntaxKind.GreaterThanOrEqualExpression => Simplify.Choose(Comparison.LessOrEqual, b, a, then, otherwise),
            SyntaxKind.EqualsExpression => Simplify.Choose(Comparison.Equal, a, b, then, otherwise),
            SyntaxKind.NotEqualsExpression => Simplify.Choose(Comparison.Equal, a, b, otherwise, then),
            _ => throw functions.Refuse($"'{Quote(test)}' does not compare two floats"),
        };
    }
}
