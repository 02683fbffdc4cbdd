using NetDsl.Benchmarks;

switch (args)
{
    case ["tiles", .. var shapes]:
        TilesVerb.Run(shapes);
        return 0;
    default:
        Console.Error.WriteLine("usage: netdsl-benchmarks tiles [NAME-PART...]   time of the register tiles beside the machine's FMA peak");
        return 2;
}
