using NetDsl.Data;

namespace NetDsl.Examples.Mnist;

/// <summary>Finds the digits to train on.</summary>
internal static class Digits
{
    /// <summary>Those beside the program, or those in the folder that was named, fetched first if that was asked for.</summary>
    public static Data.Mnist Load(string? folder, bool download)
    {
        if (folder is null)
            return Data.Mnist.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        if (download)
        {
            Console.WriteLine($"Fetching MNIST into {folder}");
            Data.Mnist.DownloadAsync(folder, new Arrivals()).GetAwaiter().GetResult();
        }

        return Data.Mnist.Load(folder);
    }

    /// <summary>A line for each file that has arrived.</summary>
    private sealed class Arrivals : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value)
        {
            if (value.Received == value.Total)
                Console.WriteLine(FormattableString.Invariant($"  {value.File}  {value.Total} bytes"));
        }
    }
}
