using System.Text;
using NetDsl.Detection;

namespace NetDsl.Runtime.Tests.Detection;

public class KittiFileTests
{
    private const string Car = "Car 0.25 1 -1.57 599.41 156.40 629.75 189.25 2.85 2.63 12.34 0.47 1.49 69.44 -1.56";
    private const string Region = "DontCare -1 -1 -10 503.89 169.71 590.61 190.13 -1 -1 -1 -1000 -1000 -1000 -10";

    [Fact]
    public void Every_column_of_a_line_is_read()
    {
        using var folder = new TempFolder();
        var things = KittiFile.ReadLabels(folder.Put("a.txt", Encoding.ASCII.GetBytes($"{Car}\r\n \n\t{Region}")));
        Assert.Equal(
            [
                new()
                {
                    Type = "Car",
                    Truncated = 0.25,
                    Occluded = 1,
                    Alpha = -1.57,
                    Left = 599.41,
                    Top = 156.40,
                    Right = 629.75,
                    Bottom = 189.25,
                    Height = 2.85,
                    Width = 2.63,
                    Length = 12.34,
                    X = 0.47,
                    Y = 1.49,
                    Z = 69.44,
                    RotationY = -1.56,
                },
                new() { Type = "DontCare", Left = 503.89, Top = 169.71, Right = 590.61, Bottom = 190.13 },
            ],
            things.ToArray());
        Assert.Equal((new(599.41, 156.40, 629.75, 189.25, 1), 0), (things[0].ToBox(), things[1].ToBox().Class));
    }

    [Theory]
    [InlineData(0, "car", "line 2, column 1 (type)", "one of Car, Van, Truck, Pedestrian, Person_sitting, Cyclist, Tram, Misc, DontCare", "'car'")]
    [InlineData(1, "1.5", "line 2, column 2 (truncated)", "a number from 0 to 1, or -1", "'1.5'")]
    [InlineData(2, "4", "line 2, column 3 (occluded)", "a whole number from 0 to 3, or -1", "'4'")]
    [InlineData(2, "0.5", "line 2, column 3 (occluded)", "a whole number from 0 to 3, or -1", "'0.5'")]
    [InlineData(3, "3.2", "line 2, column 4 (alpha)", "a number from -3.1466 to 3.1466, or -10", "'3.2'")]
    [InlineData(4, "NaN", "line 2, column 5 (left)", "a number from -100000 to 100000", "'NaN'")]
    [InlineData(5, "1e400", "line 2, column 6 (top)", "a number from -100000 to 100000", "'1e400'")]
    [InlineData(6, "599.40", "line 2, column 7 (right)", "at least 599.41, which is left", "599.4")]
    [InlineData(7, "150", "line 2, column 8 (bottom)", "at least 156.4, which is top", "150")]
    [InlineData(8, "-2", "line 2, column 9 (height)", "a number from 0 to 10000, or -1", "'-2'")]
    [InlineData(9, "1,5", "line 2, column 10 (width)", "a number from 0 to 10000, or -1", "'1,5'")]
    [InlineData(10, "\u00e9", "line 2, column 11 (length)", "a number from 0 to 10000, or -1", "'??'")]
    [InlineData(11, "-", "line 2, column 12 (x)", "a number from -10000 to 10000, or -1000", "'-'")]
    [InlineData(14, "-11", "line 2, column 15 (rotation_y)", "a number from -3.1466 to 3.1466, or -10", "'-11'")]
    [InlineData(14, "", "line 2", "15 columns", "14")]
    [InlineData(14, "1 0.9", "line 2", "15 columns", "16")]
    [InlineData(14, "1 2 3 4", "line 2", "15 columns", "17 or more")]
    public void What_is_wrong_is_named_with_its_place(int column, string value, string place, string expected, string found)
    {
        using var folder = new TempFolder();
        var fields = Car.Split(' ');
        fields[column] = value;
        var path = folder.Put("a.txt", Encoding.UTF8.GetBytes($"{Region}\n{string.Join(' ', fields)}\n"));
        var error = Assert.Throws<DataFormatException>(() => KittiFile.ReadLabels(path));
        Assert.Equal((path, place, expected, found), (error.File, error.Place, error.Expected, error.Found));
    }

    [Fact]
    public void Results_are_written_with_all_digits_of_their_scores_and_read_again()
    {
        using var folder = new TempFolder();
        KittiObject found = new() { Type = "Car", Left = -44, Top = 1.25, Right = 10.5, Bottom = 20, Score = 0.1 + 0.2 };
        KittiFile.WriteResults(folder["a.txt"], [found, found with { Type = "Cyclist", Score = -1e-9 }]);
        Assert.Equal([found, found with { Type = "Cyclist", Score = -1e-9 }], KittiFile.ReadResults(folder["a.txt"]).ToArray());
        Assert.Equal(
            "Car -1.00 -1 -10.00 -44.00 1.25 10.50 20.00 -1.00 -1.00 -1.00 -1000.00 -1000.00 -1000.00 -10.00 0.30000000000000004",
            File.ReadLines(folder["a.txt"]).First());
        Assert.Equal("16 columns", Assert.Throws<DataFormatException>(
            () => KittiFile.ReadResults(folder.Put("b.txt", Encoding.ASCII.GetBytes(Car)))).Expected);
        Assert.Empty(KittiFile.ReadResults(folder.Put("c.txt", [])));
    }

    /// <summary>The official program reads the box and the score of a result, and compares types whatever their case.</summary>
    [Fact]
    public void Results_of_any_detector_are_read()
    {
        using var folder = new TempFolder();
        var things = KittiFile.ReadResults(folder.Put("a.txt", Encoding.ASCII.GetBytes(
            "car -1 -1 7.85 10 20 30 40 -2 0 0 -99999 0 0 -4.2 0.5\nBus -5 -10 -10 10 20 30 40 -1 -1 -1 -1000 -1000 -1000 -10 0.25\n")));
        Assert.Equal([("Car", 7.85, -4.2, 0.5), ("Bus", -10, -10, 0.25)], things.Select(thing => (thing.Type, thing.Alpha, thing.RotationY, thing.Score)));
        KittiFile.WriteResults(folder["b.txt"], things);
        Assert.Equal(things.AsEnumerable(), KittiFile.ReadResults(folder["b.txt"]));
    }

    [Theory]
    [InlineData(0, "C\u00e4r", "column 1 (type)", "a name of letters, digits and signs, of at most 100")]
    [InlineData(2, "0.5", "column 3 (occluded)", "a whole number from -2147483648 to 2147483647")]
    [InlineData(3, "inf", "column 4 (alpha)", "a number")]
    [InlineData(6, "9", "column 7 (right)", "at least 10, which is left")]
    [InlineData(15, "nan", "column 16 (score)", "a number")]
    public void What_is_no_result_is_refused(int column, string value, string place, string expected)
    {
        using var folder = new TempFolder();
        var fields = "Car -1 -1 -10 10 20 30 40 -1 -1 -1 -1000 -1000 -1000 -10 0.5".Split(' ');
        fields[column] = value;
        var path = folder.Put("a.txt", Encoding.UTF8.GetBytes(string.Join(' ', fields)));
        var error = Assert.Throws<DataFormatException>(() => KittiFile.ReadResults(path));
        Assert.Equal(($"line 1, {place}", expected), (error.Place, error.Expected));
    }

    [Fact]
    public void What_could_not_be_read_again_is_not_written()
    {
        using var folder = new TempFolder();
        KittiObject thing = new() { Type = "Car", Left = 0, Top = 0, Right = 1, Bottom = 1 };
        foreach (var wrong in new[] { thing with { Type = "Bus" }, thing with { Left = double.NaN }, thing with { Right = -1 }, thing with { Occluded = 9 } })
            Assert.Throws<ArgumentException>(() => KittiFile.WriteLabels(folder["a.txt"], [wrong]));
        foreach (var wrong in new[] { thing with { Type = "a bus" }, thing with { Type = "" }, thing with { Alpha = double.NaN }, thing with { Right = -1 } })
            Assert.Throws<ArgumentException>(() => KittiFile.WriteResults(folder["a.txt"], [wrong]));
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData("DontCare", 0)]
    [InlineData("car", 1)]
    [InlineData("Truck", 3)]
    [InlineData("Pedestrian", 8)]
    [InlineData("person", 8)]
    [InlineData("CYCLIST", 12)]
    [InlineData("Person_sitting", 14)]
    [InlineData("Misc", 15)]
    [InlineData("elephant", 0)]
    public void Types_have_the_numbers_of_digits(string type, int number) => Assert.Equal(number, KittiTypes.NumberOf(type));

    [Fact]
    public void Classes_of_the_users_own_are_numbered_in_order()
        => Assert.Equal([1, 0, 2, 0], new[] { "Pedestrian", "dontcare", "CAR", "Van" }.Select(type => KittiTypes.NumberOf(type, ["dontcare", "pedestrian", "car"])));
}
