using System.CommandLine;

namespace NetDsl.Examples.Mnist;

/// <summary><c>doctor</c>: which devices were found, and why others were not.</summary>
internal sealed class DoctorCommand : Command
{
    public DoctorCommand() : base("doctor", "Says which devices were found, and why others were not.")
        => SetAction(_ =>
        {
            foreach (var line in Device.Doctor())
                Console.WriteLine(line);
        });
}
