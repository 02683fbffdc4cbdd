namespace NetDsl.EngineTests.Engines;

public sealed class Cpu128Tests() : NetworkTests(Device.Cpu(1, 128));

public sealed class Cpu256Tests() : NetworkTests(Device.Cpu(2, 256));

public sealed class Cpu512Tests() : NetworkTests(Device.Cpu(3, 512));
