#!/usr/bin/env python3
"""Times NetDsl beside PyTorch on this machine's CUDA GPU and prints the ratios: side_by_side.py --netdsl COMMAND.

COMMAND is netdsl-benchmarks, built with its GPU code; what is timed in TF32 is built with -p:Tf32=true and given as
--netdsl-tf32 COMMAND. Before a network is timed, it is checked that the GPU comes to the CPU's numbers. PyTorch runs each
network in each mode, those that read pictures in both layouts of memory too; its best counts. A ratio above 1 says that
NetDsl is so many times as fast. Behind it stands of how many launches our step is, and whether they are one.

With --out FILE each cell is written when it is done, and those that are there are not timed again: a run that was
interrupted goes on. Exit status: 0 where all cells have a ratio, 1 where some have none, 2 where nothing can be timed, 3
where the GPU came to other numbers than the CPU.
"""
import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys

PEER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pytorch_peer.py")
TRAINING = {"mnist-mlp": 200, "mnist-cnn": 200, "lenet5": 64, "cifar-cnn": 32, "resnet20-cifar": 128, "imdb-lstm": 64, "detectnet": 1}
PICTURES = ("mnist-cnn", "lenet5", "cifar-cnn", "resnet20-cifar", "detectnet")
MODES = ("eager", "compile", "compile-graph", "compile-tuned", "graph")
ON_PROCESSORS = ("eager", "compile")
LAYOUTS = ("plain", "channels_last")
PRECISIONS = ("float32", "tf32")


def run(command, patience):
    """Exit status, the last line of the output as JSON or None, and what is to be said of it where something is wrong."""
    try:
        ran = subprocess.run(command, capture_output=True, text=True, timeout=patience)
    except subprocess.TimeoutExpired:
        return None, None, f"took more than {patience} s: {shlex.join(command)}"
    lines = ran.stdout.strip().splitlines()
    try:
        if ran.returncode == 0 and lines:
            return 0, json.loads(lines[-1]), ""
    except json.JSONDecodeError:
        pass
    said = ran.stderr.strip()[-2000:] or (f"printed no JSON: {ran.stdout.strip()[-500:]!r}" if lines else "printed nothing")
    return ran.returncode, None, f"{shlex.join(command)}: exit status {ran.returncode}: {said}"


def measure(command, patience):
    _, found, wrong = run(command, patience)
    if wrong:
        print(wrong, file=sys.stderr)
    return found


def peer_device(device):
    """PyTorch's name of what NetDsl runs on; whatever is not CUDA is the processor, to try this script."""
    return device if device.split(":")[0] == "cuda" else "cpu"


def cells(networks):
    for network in networks:
        yield network, "train", TRAINING[network]
        for batch in (1,) if network == "detectnet" else (1, 64):
            yield network, "infer", batch


def variants(options, network):
    """The ways PyTorch is tried in, by name."""
    for mode in options.modes:
        for layout in options.layouts:
            if layout == "plain" or network in PICTURES:
                yield mode if layout == "plain" else f"{mode} {layout}", mode, layout


def compare(options, program, precision, use, network, batch):
    ours = measure([*program, use, network, str(batch), options.device, str(options.seconds)], options.patience)
    if ours and ours.get("precision") != precision:
        print(f"{shlex.join(program)} multiplies in {ours.get('precision')} on {options.device}, not in {precision}", file=sys.stderr)
        ours = None
    theirs = {
        name: measure(
            [sys.executable, PEER, use, network, str(batch), str(options.seconds), "--device", peer_device(options.device),
             "--mode", mode, "--layout", layout, "--precision", precision], options.patience)
        for name, mode, layout in variants(options, network)}
    best = min((name for name, found in theirs.items() if found), key=lambda name: theirs[name]["min_ms"], default=None)
    return {"netdsl": ours, "pytorch": theirs, "best": best, "ratio": theirs[best]["min_ms"] / ours["min_ms"] if ours and best else None}


def line(found):
    def time(cell):
        return f"{cell['min_ms']:10.3f}" if cell else f"{'-':>10}"

    best = found.get("best")
    return (f"{found['network']:15} {found['use']:5} {found['batch']:5} {found['precision']:8} {time(found.get('netdsl'))} "
            + time(found["pytorch"][best] if best else None) + f" {best or '':27}"
            + (f" {found['ratio']:6.2f}" if found["ratio"] else f" {'-':>6}")
            + f"  {found.get('wrong') or (found.get('netdsl') or {}).get('launches', '')}").rstrip()


def is_same(cell, key):
    return all(cell.get(name) == value for name, value in key.items())


def read(path):
    """What an earlier run left."""
    if not path or not os.path.exists(path):
        return []
    try:
        with open(path, encoding="utf-8") as file:
            found = json.load(file)
        return found if isinstance(found, list) else fail(f"{path} is not what this script writes")
    except (OSError, ValueError) as wrong:
        return fail(f"{path} cannot be read: {wrong}")


def write(path, results):
    if path:
        with open(path + ".new", "w", encoding="utf-8") as file:
            json.dump(results, file, indent=1)
        os.replace(path + ".new", path)


def fail(message):
    print(f"side_by_side: {message}", file=sys.stderr)
    sys.exit(2)


def list_of(text, known, what, parser):
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        parser.error(f"{what}: there is no {', '.join(unknown) or 'name given'}; there is {', '.join(known)}")
    return names


def command_of(text, option):
    words = shlex.split(text)
    if not words or shutil.which(words[0]) is None:
        fail(f"{option} {text!r}: there is no such program; docs/gpu.md says how it is published")
    return words


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--netdsl", metavar="COMMAND", help="netdsl-benchmarks; float32 is timed with it")
    parser.add_argument("--netdsl-tf32", metavar="COMMAND", help="the same, built with -p:Tf32=true")
    parser.add_argument("--nets", default=",".join(TRAINING), metavar="A,B")
    parser.add_argument("--modes", metavar="A,B", help=f"of {', '.join(MODES)}; all but compile-tuned if not given")
    parser.add_argument("--layouts", default=",".join(LAYOUTS), metavar="A,B")
    parser.add_argument("--precisions", default="float32", metavar="A,B", help=", ".join(PRECISIONS))
    parser.add_argument("--device", default="cuda", help="as netdsl-benchmarks takes it; PyTorch has the processor for all but cuda")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--patience", type=float, default=300, help="seconds that one program may take")
    parser.add_argument("--out", metavar="FILE")
    options = parser.parse_args()
    possible = MODES if peer_device(options.device) != "cpu" else ON_PROCESSORS
    options.nets = list_of(options.nets, TRAINING, "--nets", parser)
    options.modes = list_of(options.modes, possible, "--modes", parser) if options.modes else [mode for mode in possible if mode != "compile-tuned"]
    options.layouts = list_of(options.layouts, LAYOUTS, "--layouts", parser)
    options.precisions = list_of(options.precisions, PRECISIONS, "--precisions", parser)
    given = {"float32": ("--netdsl", options.netdsl), "tf32": ("--netdsl-tf32", options.netdsl_tf32)}
    options.programs = {}
    for precision in options.precisions:
        option, text = given[precision]
        if not text:
            parser.error(f"{precision} needs {option}")
        options.programs[precision] = command_of(text, option)
    return options


def main():
    options = arguments()
    results, finished, is_wrong = read(options.out), [], False
    _, about, wrong = run([sys.executable, PEER, "about", "--device", peer_device(options.device)], options.patience)
    if wrong:
        fail(wrong)
    print(f"PyTorch {about['torch']} with CUDA {about['cuda']} on {about['device']}")
    print(f"{'network':15} {'use':5} {'batch':>5} {'':8} {'NetDsl':>10} {'PyTorch':>10} {'':27} {'ratio':>6}")
    for precision in options.precisions:
        program, checks = options.programs[precision], {}
        for network, use, batch in cells(options.nets):
            key = {"network": network, "use": use, "batch": batch, "precision": precision, "device": options.device}
            there = next((cell for cell in results if is_same(cell, key)), None)
            wanted = {name for name, _, _ in variants(options, network)}
            if not there or not there["ratio"] or not wanted <= there["pytorch"].keys():
                if network not in checks:
                    checks[network] = run([*program, "check", network, str(TRAINING[network]), options.device], options.patience)
                status, check, told = checks[network]
                if status not in (0, 3, None):
                    fail(told)
                if check is None:
                    is_wrong = is_wrong or status == 3
                    there = {**key, "netdsl": None, "pytorch": {}, "best": None, "ratio": None, "wrong": told}
                else:
                    there = {**key, "check": check, **compare(options, program, precision, use, network, batch)}
                results = [cell for cell in results if not is_same(cell, key)] + [there]
                write(options.out, results)
            finished.append(there)
            print(line(there), flush=True)
    sys.exit(3 if is_wrong else 0 if all(found["ratio"] for found in finished) else 1)


if __name__ == "__main__":
    main()
