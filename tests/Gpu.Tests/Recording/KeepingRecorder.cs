using NetDsl.Gpu;

namespace NetDsl.GpuTests.Recording;

/// <summary>Keeps launches in a list, on any device. Before it makes them again, it has the program give its launches once more and looks whether
/// they are the same, argument by argument: a driver makes again what it has kept, and would not notice.</summary>
internal sealed class KeepingRecorder(GpuContext context) : ILaunchRecorder
{
    private List<ILaunch> _taken = [];

    public IRecordedLaunches? Record(Action program, out string? refusal)
    {
        refusal = null;
        _taken = [];
        program();
        return new Kept(context, program, _taken);
    }

    public void Take(ILaunch launch) => _taken.Add(launch);

    /// <summary>A device of the same kind, whose launches are kept.</summary>
    public static Device On(Device device) => new GpuDevice(device.Kind, device.Index, device.Name, ((GpuDevice)device).HasTensorCores) { Recorder = context => new KeepingRecorder(context) };

    private sealed class Kept(GpuContext context, Action program, List<ILaunch> launches) : IRecordedLaunches
    {
        public string Name => "list";

        public void Launch()
        {
            var now = ((Kept)context.Record(program)!).Launches;
            Assert.Equal(launches.Count, now.Count);
            for (int i = 0; i < now.Count; i++)
            {
                Assert.True(launches[i].Equals(now[i]), $"launch {i} was {launches[i]} and is {now[i]}");
            }

            foreach (var launch in launches)
            {
                launch.Start(context.Stream);
            }
        }

        public void Dispose()
        {
        }

        private List<ILaunch> Launches => launches;
    }
}
