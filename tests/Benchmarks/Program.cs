using NetDsl.Benchmarks;

switch (args)
{
    case ["tiles", .. var shapes]:
        TilesVerb.Run(shapes);
        return 0;
    case ["team"]:
        TeamVerb.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: netdsl-benchmarks VERB");
        Console.Error.WriteLine("  tiles [NAME-PART...]   time of the register tiles beside the machine's FMA peak");
        Console.Error.WriteLine("  team                   what handing over work and meeting at a barrier cost");
        return 2;
}
