using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Parsing.Activations;

/// <summary>Reads the body of a static method as an expression over its arguments. Methods that it calls are read in their
/// place.</summary>
internal sealed class FunctionReader(Compilation compilation, CancellationToken token)
{
    /// <summary>A kernel evaluates the expression for each element, and its derivative too: more than this is a mistake,
    /// usually a method that calls others which each use their argument several times.</summary>
    private const int MostOperations = 500;

    private readonly List<IMethodSymbol> _open = [];
    private readonly List<SyntaxNode> _read = [];

    /// <param name="method">The method to read.</param>
    /// <param name="arguments">What stands for its parameters.</param>
    public Expr Read(IMethodSymbol method, IReadOnlyList<Expr> arguments)
    {
        token.ThrowIfCancellationRequested();
        if (_open.Contains(method, SymbolEqualityComparer.Default))
        {
            throw Refuse($"'{method.Name}' calls itself, and so has no end as an expression");
        }

        _open.Add(method);
        Expr result = ReadBody(method, arguments);
        if (!FitsInto(result, MostOperations))
        {
            throw Refuse($"'{method.Name}' has more than {MostOperations} operations once the methods it calls are put in");
        }

        _open.RemoveAt(_open.Count - 1);
        return result;
    }

    /// <summary>Refuses the method that the attribute names, whichever of those it calls is the reason.</summary>
    public RefusedFunctionException Refuse(string reason) => new(_open[0].Name, reason, _read);

    private static bool FitsInto(Expr expression, int operations)
    {
        int left = operations;
        Count(expression);
        return left >= 0;

        void Count(Expr part)
        {
            left--;
            for (int i = 0; i < part.Parts.Count && left >= 0; i++)
            {
                Count(part.Parts[i]);
            }
        }
    }

    private Expr ReadBody(IMethodSymbol method, IReadOnlyList<Expr> arguments)
    {
        SyntaxNode? syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token);
        if (syntax is not MethodDeclarationSyntax declaration || !compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            throw Refuse($"'{method.ContainingType.Name}.{method.Name}' has no source in this project");
        }

        _read.Add(declaration);
        var scope = new Dictionary<ISymbol, Expr>(SymbolEqualityComparer.Default);
        for (int i = 0; i < arguments.Count; i++)
        {
            scope.Add(method.Parameters[i], arguments[i]);
        }

        var reader = new ExpressionReader(this, compilation.GetSemanticModel(syntax.SyntaxTree), scope, token);
        return declaration.ExpressionBody is { } arrow
            ? reader.Read(arrow.Expression)
            : ReadStatements(method, declaration.Body?.Statements ?? [], reader, scope);
    }

    /// <summary>Locals that get their value where they are declared, then a return.</summary>
    private Expr ReadStatements(
        IMethodSymbol method, SyntaxList<StatementSyntax> statements, ExpressionReader reader, Dictionary<ISymbol, Expr> scope)
    {
        foreach (StatementSyntax statement in statements)
        {
            if (statement is ReturnStatementSyntax { Expression: { } result })
            {
                return reader.Read(result);
            }

            if (statement is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } local)
            {
                string text = ExpressionReader.Quote(statement);
                throw Refuse($"'{method.Name}' must be one expression, but has the statement '{text}'");
            }

            foreach (VariableDeclaratorSyntax variable in local.Declaration.Variables)
            {
                reader.Declare(variable, scope);
            }
        }

        throw Refuse($"'{method.Name}' must be one expression: write 'static float {method.Name}(float x) => ...'");
    }
}
