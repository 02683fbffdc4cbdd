using System.Runtime.ExceptionServices;

namespace NetDsl.Data;

/// <summary>Decodes files on many threads, each to its own place in one array: what comes out, errors included, is the same for any
/// number of threads.</summary>
sealed class ParallelDecoding(string directory, string[] files, ImageFolderOptions options)
{
    readonly Exception?[] _failures = new Exception?[files.Length];
    readonly ParallelOptions _threads = new() { MaxDegreeOfParallelism = options.Threads == 0 ? Environment.ProcessorCount : options.Threads };

    public DecodedFolder Run()
    {
        // Where no file has a header, none is read either, and what is wrong with them is found below.
        var size = options.Size ?? CommonSize.Of(files, options.MostPixels, _threads) ?? new(1, 1);
        var bytes = (long)size.Height * size.Width * options.Channels;
        if (bytes * files.Length > Array.MaxLength)
            throw new DataFormatException(
                directory, "folder", "less than 2 GiB of pictures", $"{files.Length} of {size}, {bytes * files.Length} bytes");
        var pixels = GC.AllocateUninitializedArray<byte>((int)bytes * files.Length);
        Parallel.For(0, files.Length, _threads, (number, loop) =>
        {
            try
            {
                Read(files[number], size).Pixels.CopyTo(pixels.AsSpan((int)bytes * number));
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

    DecodedImage Read(string file, ImageSize size)
    {
        var image = ImageFile.Read(file, options.Channels, options.MostPixels);
        if (options.Size is null && image.Size != size)
            throw new DataFormatException(
                file, "size", $"{size}, as most pictures there have (or give a {nameof(ImageFolderOptions.Size)} to resize all to)", $"{image.Size}");
        return image.Resize(size);
    }

    bool MayBeSkipped(Exception failure) => options.OnDamaged == Damaged.Skip && failure is DataFormatException;

    /// <summary>Moves the pictures together where some between them were skipped.</summary>
    DecodedFolder Close(byte[] pixels, int bytes, ImageSize size)
    {
        int[] kept = [.. Enumerable.Range(0, files.Length).Where(number => _failures[number] is null)];
        if (kept.Length == 0)
            throw new DataFormatException(directory, "folder", "a sound picture", "damaged ones only", _failures[0]);
        for (var place = 0; place < kept.Length; place++)
            if (kept[place] != place)
                pixels.AsSpan(kept[place] * bytes, bytes).CopyTo(pixels.AsSpan(place * bytes));
        var skipped = from number in Enumerable.Range(0, files.Length)
                      where _failures[number] is DataFormatException
                      select new SkippedImage(files[number], (DataFormatException)_failures[number]!);
        return new(pixels.AsMemory(0, kept.Length * bytes), size, kept, [.. skipped]);
    }
}
