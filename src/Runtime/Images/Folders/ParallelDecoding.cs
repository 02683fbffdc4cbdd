using System.Runtime.ExceptionServices;

namespace NetDsl.Data;

/// <summary>Decodes files on many threads, each to its own place in one array: what comes out, errors included, is the same for any
/// number of threads.</summary>
sealed class ParallelDecoding(string directory, string[] files, ImageFolderOptions options)
{
    const string SizePlace = "size";

    readonly Exception?[] _failures = new Exception?[files.Length];
    readonly ParallelOptions _threads = new() { MaxDegreeOfParallelism = options.Threads == 0 ? Environment.ProcessorCount : options.Threads };

    public DecodedFolder Run()
    {
        var (first, image) = FindFirst();
        var size = options.Size ?? image.Size;
        var bytes = (long)size.Height * size.Width * options.Channels;
        if (bytes * files.Length > Array.MaxLength)
            throw new DataFormatException(
                directory, "folder", "less than 2 GiB of pictures", $"{files.Length} of {size}, {bytes * files.Length} bytes");
        var pixels = GC.AllocateUninitializedArray<byte>((int)bytes * files.Length);
        Parallel.For(first, files.Length, _threads, (number, loop) =>
        {
            try
            {
                Read(files[number], size, first).Pixels.CopyTo(pixels.AsSpan((int)bytes * number));
            }
            catch (Exception failure)
            {
                _failures[number] = failure;
                // Those before it are still read, so that the first failure is always the same one.
                if (!MayBeSkipped(failure))
                    loop.Break();
            }
        });
        if (_failures.FirstOrDefault(failure => failure is not null && !MayBeSkipped(failure)) is { } error)
            ExceptionDispatchInfo.Throw(error);
        return Close(pixels, (int)bytes, size);
    }

    /// <summary>The first sound picture, whose size is everyone's where none was asked for.</summary>
    (int Number, DecodedImage Image) FindFirst()
    {
        for (var number = 0; number < files.Length; number++)
        {
            try
            {
                return (number, ImageFile.Read(files[number], options.Channels, options.MostPixels));
            }
            catch (DataFormatException damage) when (MayBeSkipped(damage))
            {
                _failures[number] = damage;
            }
        }

        throw new DataFormatException(directory, "folder", "a sound picture", "damaged ones only", _failures[0]);
    }

    DecodedImage Read(string file, ImageSize size, int first)
    {
        var image = ImageFile.Read(file, options.Channels, options.MostPixels);
        if (options.Size is null && image.Size != size)
            throw new DataFormatException(
                file, SizePlace, $"{size}, as in {files[first]} (or give a {nameof(ImageFolderOptions.Size)} to resize all to)", $"{image.Size}");
        return image.Resize(size);
    }

    /// <summary>A sound picture of another size is not damaged.</summary>
    bool MayBeSkipped(Exception failure)
        => options.OnDamaged == Damaged.Skip && failure is DataFormatException { Place: not SizePlace };

    /// <summary>Moves the pictures together where some between them were skipped.</summary>
    DecodedFolder Close(byte[] pixels, int bytes, ImageSize size)
    {
        int[] kept = [.. Enumerable.Range(0, files.Length).Where(number => _failures[number] is null)];
        for (var place = 0; place < kept.Length; place++)
            if (kept[place] != place)
                pixels.AsSpan(kept[place] * bytes, bytes).CopyTo(pixels.AsSpan(place * bytes));
        var skipped = from number in Enumerable.Range(0, files.Length)
                      where _failures[number] is DataFormatException
                      select new SkippedImage(files[number], (DataFormatException)_failures[number]!);
        return new(pixels.AsMemory(0, kept.Length * bytes), size, kept, [.. skipped]);
    }
}
