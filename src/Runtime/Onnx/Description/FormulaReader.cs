using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NetDsl.Onnx.Description;

/// <summary>Reads formulas as the compiler writes them: calls, numbers, names; a name with an @ is a parameter's.</summary>
internal ref struct FormulaReader(string text)
{
    private readonly string _text = text;
    private int _at;

    public static Formula Read(string text)
    {
        var reader = new FormulaReader(text);
        var formula = reader.Next();
        return reader._at == text.Length ? formula : throw reader.Wrong("the end");
    }

    /// <summary>A name as it was before other characters than letters and digits were written as <c>\uXXXX</c>.</summary>
    public static string Name(string token)
        => Regex.Replace(token, @"\\u([0-9a-f]{4})", match => $"{(char)Convert.ToInt32(match.Groups[1].Value, 16)}");

    private Formula Next()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not ('(' or ')' or ','))
            _at++;
        var token = _text[start.._at];
        if (_at < _text.Length && _text[_at] == '(')
            return new(token, Arguments());
        if (double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && token[0] is '-' or (>= '0' and <= '9'))
            return new(value);
        return token.Length == 0 ? throw Wrong("a formula") : token[0] == '@' ? new(Name(token[1..]), true) : new(Name(token), false);
    }

    private ImmutableArray<Formula> Arguments()
    {
        var arguments = ImmutableArray.CreateBuilder<Formula>();
        for (_at++; _text[_at] != ')';)
        {
            arguments.Add(Next());
            if (_at >= _text.Length || _text[_at] is not (',' or ')'))
                throw Wrong("a comma or a parenthesis");
            if (_text[_at] == ',')
                _at += 2;
        }

        _at++;
        return arguments.ToImmutable();
    }

    private readonly FormatException Wrong(string expected) => new($"'{_text}': {expected} is expected at {_at}.");
}
