using System.Globalization;

namespace NetDsl.Examples.CurrencyRate;

/// <summary>A file of rates: a heading, then a line a day with date and rate, the oldest first. Empty lines at the end are none.</summary>
internal static class RateFile
{
    /// <summary>Reads the rates.</summary>
    /// <exception cref="DataFormatException">A line is something else, or out of order.</exception>
    public static (DateOnly[] Days, float[] Rates) Read(string path)
    {
        if (Directory.Exists(path))
            throw new DataFormatException(path, "file", "a file of rates", "a folder");
        string[] lines = File.ReadAllLines(path);
        lines = lines[..(Array.FindLastIndex(lines, line => !string.IsNullOrWhiteSpace(line)) + 1)];
        var (days, rates) = (new List<DateOnly>(), new List<float>());
        // A day in the first line would be lost as a heading.
        if (lines.Length > 0 && DateOnly.TryParseExact(lines[0].Split(',')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw new DataFormatException(path, "line 1", "a heading as date,rate", $"'{lines[0]}'");
        foreach (var (number, line) in lines.Index().Skip(1))
        {
            string[] fields = line.Split(',');
            var place = $"line {number + 1}";
            if (fields.Length != 2)
                throw new DataFormatException(path, place, "date,rate", $"'{line}'");
            if (!DateOnly.TryParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                throw new DataFormatException(path, place, "a date as 2017-01-31", $"'{fields[0]}'");
            if (!float.TryParse(fields[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) || !float.IsFinite(rate))
                throw new DataFormatException(path, place, "a rate as 1.0842", $"'{fields[1]}'");
            if (days.Count > 0 && day <= days[^1])
                throw new DataFormatException(path, place, $"a day after {days[^1]:yyyy-MM-dd}", $"{day:yyyy-MM-dd}");
            days.Add(day);
            rates.Add(rate);
        }

        if (rates.Count == 0)
            throw new DataFormatException(path, "line 2", "date,rate", "the end of the file");
        return ([.. days], [.. rates]);
    }
}
