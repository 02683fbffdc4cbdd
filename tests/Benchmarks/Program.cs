using NetDsl;
using NetDsl.Benchmarks;
using NetDsl.Benchmarks.Check;
using NetDsl.Benchmarks.Peers;
using NetDsl.Benchmarks.Pictures;
using NetDsl.Benchmarks.Profile;
using NetDsl.Benchmarks.Tiles;

try
{
    return Run(args);
}
catch (Exception wrong) when (wrong is UsageException or NetDslException)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}
catch (DisagreementException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 3;
}

static int Run(string[] args)
{
    switch (args)
    {
        case ["train" or "infer", var network, var batch, var device, var seconds]:
            CellVerb.Run(args[0], network, batch, device, seconds);
            return 0;
        case ["check", var network, var batch, var device]:
            CheckVerb.Run(network, batch, device);
            return 0;
        case ["first"]:
            FirstVerb.Run();
            return 0;
        case ["profile", var use, var network, var batch, var threads]:
            return ProfileVerb.Run(use, network, Number.Count("BATCH", batch), Number.Count("THREADS", threads));
        case ["warmup", var use, var network, var batch, var threads]:
            return WarmupVerb.Run(use, network, Number.Count("BATCH", batch), Number.Count("THREADS", threads));
        case ["tiles", .. var shapes]:
            TilesVerb.Run(shapes);
            return 0;
        case ["convolutions", .. var shapes]:
            ConvolutionsVerb.Run(shapes);
            return 0;
        case ["augment"]:
            AugmentVerb.Run();
            return 0;
        case ["team"]:
            TeamVerb.Run();
            return 0;
        default:
            Console.Error.WriteLine("usage: netdsl-benchmarks VERB");
            Console.Error.WriteLine("  train|infer NETWORK BATCH DEVICE SECONDS   times one cell, prints one line of JSON; DEVICE is a number of threads,");
            Console.Error.WriteLine("                         or cuda, opencl ... in a build with -p:NetDslTargets=Cpu%2CGpu; with -p:Tf32=true products are TF32 there");
            Console.Error.WriteLine("  check NETWORK BATCH DEVICE   whether DEVICE trains and predicts as the CPU; exit status 3 where it does not");
            Console.Error.WriteLine("  first                  predicts once with mnist-mlp, weights read from PEERS_DATA, then says \"done\"");
            Console.Error.WriteLine("  profile train|infer NETWORK BATCH THREADS   what each kernel takes; build with -p:NetDslProfile=true");
            Console.Error.WriteLine("  warmup train|infer NETWORK BATCH THREADS    what the first steps of a process take");
            Console.Error.WriteLine("  tiles [NAME-PART...]   time of the register tiles beside the machine's FMA peak");
            Console.Error.WriteLine("  convolutions [NAME-PART...]   the same of convolutions and their gradients, on one thread");
            Console.Error.WriteLine("  augment                what changing a picture of 32x32x3 at random costs");
            Console.Error.WriteLine("  team                   what handing over work and meeting at a barrier cost");
            return 2;
    }
}
