// Makes synthetic-rate.csv: `dotnet run make.cs`. No market gave these numbers.
using System.Globalization;

var random = new Random(2017);
var lines = new List<string> { "date,rate" };
double noise = 0;
var step = 0;
for (var day = new DateOnly(2014, 1, 1); day < new DateOnly(2018, 1, 1); day = day.AddDays(1))
{
    if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        continue;
    // A slow swing and a faster one, and noise that fades by a tenth a day: something to be found, and something that is not.
    noise = 0.9 * noise + 0.0015 * (random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2) * Math.Sqrt(3);
    var rate = 1.15 + 0.05 * Math.Sin(2 * Math.PI * step / 310) + 0.012 * Math.Sin(2 * Math.PI * step / 23) + noise;
    lines.Add(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{rate:0.0000}"));
    step++;
}

File.WriteAllText("synthetic-rate.csv", string.Join('\n', lines) + "\n");
