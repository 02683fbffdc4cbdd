using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data.Text;

public sealed class TextTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("It's GOOD, really good!", "it's good really good")]
    [InlineData("one<br /><br />two <b>3</b>", "one two b 3 b")]
    [InlineData("'quoted' rock'n'roll don’t 'til", "quoted rock'n'roll don't til")]
    [InlineData("a < b <br", "a b br")]
    [InlineData(" ... ", "")]
    public void Words_are_letters_digits_and_apostrophes_within(string text, string words)
        => Assert.Equal(words, string.Join(' ', Words.Of(text)));

    [Fact]
    public void The_most_frequent_words_come_first()
    {
        var vocabulary = Vocabulary.Build(["b a a", "c b a d"], size: 5);
        Assert.Equal<string>(["a", "b", "c"], vocabulary.Known.ToArray());
        Assert.Equal(5, vocabulary.Size);
        Assert.Equal([0, 0, 2, 1, 3], vocabulary.Encode("a d b", 5));
        Assert.Equal([1, 3], vocabulary.Encode("a d b", 2));
    }

    [Fact]
    public void What_is_saved_is_read_again()
    {
        var path = Path.Combine(_folder.Path, "words.txt");
        Vocabulary.Build(["don't stop, stop"], size: 10).Save(path);
        Assert.Equal("stop\ndon't\n", File.ReadAllText(path));
        Assert.Equal<string>(["stop", "don't"], Vocabulary.Load(path).Known.ToArray());
    }

    [Theory]
    [InlineData("a\nTwo words\n", "line 2")]
    [InlineData("a\n\nb\n", "line 2")]
    [InlineData("a\nb\na\n", "line 3")]
    public void A_file_of_something_else_is_refused(string content, string place)
    {
        var path = Path.Combine(_folder.Path, "words.txt");
        File.WriteAllText(path, content);
        var error = Assert.Throws<DataFormatException>(() => Vocabulary.Load(path));
        Assert.Contains(place, error.Message);
        Assert.Contains(path, error.Message);
    }

    [Fact]
    public void Texts_lie_in_a_folder_for_each_class()
    {
        Write("neg", "1.txt", "bad");
        Write("pos", "2.txt", "good");
        Write("pos", "10.txt", "very good");
        Write("unsup", "1.txt", "so so");
        var texts = LabelledTexts.LoadFolders(_folder.Path, "neg", "pos");
        Assert.Equal<string>(["bad", "very good", "good"], texts.Texts.ToArray());
        Assert.Equal([0, 1, 1], texts.Labels.ToArray());
        var data = texts.Encode(Vocabulary.Build(texts.Texts, 10), 2);
        Assert.Equal([0, 3, 4, 2, 0, 2], ((DataColumn<int>)data.Inputs[0]).Values.ToArray());
        Assert.Equal(["neg", "pos"], data.ClassNames!);
    }

    [Fact]
    public void A_class_without_texts_is_refused()
    {
        Write("neg", "1.txt", "bad");
        Assert.Contains("'pos'", Assert.Throws<DataFormatException>(() => LabelledTexts.LoadFolders(_folder.Path, "neg", "pos")).Message);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "pos"));
        Assert.Contains("pos", Assert.Throws<DataFormatException>(() => LabelledTexts.LoadFolders(_folder.Path, "neg", "pos")).Message);
    }

    [Fact]
    public void Texts_lie_in_a_file_line_by_line()
    {
        var file = Path.Combine(_folder.Path, "lines.txt");
        File.WriteAllText(file, "Good.\t1\nBad, I say\tso.  \t0\r\n");
        var texts = LabelledTexts.LoadLines(file, "neg", "pos");
        Assert.Equal<string>(["Good.", "Bad, I say\tso."], texts.Texts.ToArray());
        Assert.Equal([1, 0], texts.Labels.ToArray());
    }

    [Theory]
    [InlineData("good\t1\nbad 0\n", "line 2")]
    [InlineData("good\t1\n\nbad\t0", "line 2")]
    [InlineData("good\t2\n", "line 1")]
    [InlineData("good\t-1\n", "line 1")]
    [InlineData("", "line 1")]
    public void A_line_without_its_class_is_refused(string content, string place)
    {
        var file = Path.Combine(_folder.Path, "lines.txt");
        File.WriteAllText(file, content);
        var error = Assert.Throws<DataFormatException>(() => LabelledTexts.LoadLines(file, "neg", "pos"));
        Assert.Contains(place, error.Message);
        Assert.Contains(file, error.Message);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Empty_lines_at_the_end_are_none_however_lines_end(string end)
    {
        var file = Path.Combine(_folder.Path, "lines.txt");
        File.WriteAllText(file, $"bad\t0{end}good\t1{end}{end}{end}");
        var all = LabelledTexts.LoadLines(file, "neg", "pos");
        Assert.Equal(["bad", "good"], all.Texts.AsEnumerable());
        Assert.Equal([0, 1], all.Labels.AsEnumerable());
    }

    [Fact]
    public void A_part_is_drawn_to_test_with()
    {
        var file = Path.Combine(_folder.Path, "lines.txt");
        File.WriteAllLines(file, Enumerable.Range(0, 10).Select(i => $"text {i}\t{i % 2}"));
        var all = LabelledTexts.LoadLines(file, "neg", "pos");
        var (train, test) = all.Split(0.2, seed: 1);
        Assert.Equal(2, test.Texts.Length);
        Assert.Equal(all.Texts.Order(), train.Texts.Concat(test.Texts).Order());
        Assert.All(train.Texts.Zip(train.Labels), text => Assert.Equal(int.Parse(text.First[5..]) % 2, text.Second));
        Assert.Equal(test.Texts.ToArray(), all.Split(0.2, seed: 1).Test.Texts.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => all.Split(1, seed: 1));
    }

    [Fact]
    public void What_is_no_text_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "neg"));
        File.WriteAllBytes(Path.Combine(_folder.Path, "neg", "1.txt"), [65, 0xFF, 66]);
        Assert.Contains("1.txt", Assert.Throws<DataFormatException>(() => LabelledTexts.LoadFolders(_folder.Path, "neg")).Message);
    }

    private void Write(string folder, string file, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, folder));
        File.WriteAllText(Path.Combine(_folder.Path, folder, file), text);
    }
}
