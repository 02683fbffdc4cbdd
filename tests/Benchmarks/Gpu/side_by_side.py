#!/usr/bin/env python3
"""Times NetDsl beside PyTorch on this machine's CUDA GPU and prints the ratios: side_by_side.py --netdsl COMMAND.

COMMAND is netdsl-benchmarks, built with its GPU code; what is timed in TF32 is built with -p:Tf32=true and given as
--netdsl-tf32 COMMAND. PyTorch runs each network eagerly, compiled, and as a CUDA graph; its best counts. A ratio above 1
says that NetDsl is so many times as fast. Behind it stands of how many launches our step is, and whether they are one.
"""
import argparse
import json
import os
import shlex
import subprocess
import sys

PEER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pytorch_peer.py")
TRAINING = {"mnist-mlp": 200, "mnist-cnn": 200, "lenet5": 64, "cifar-cnn": 32, "resnet20-cifar": 128, "imdb-lstm": 64, "detectnet": 1}
MODES = ("eager", "compile", "graph")


def cells(networks):
    for network in networks:
        yield "train", network, TRAINING[network]
        for batch in (1,) if network == "detectnet" else (1, 64):
            yield "infer", network, batch


def measure(command, patience):
    """The last line of a command's output as JSON, or None with the reason on the error stream."""
    try:
        ran = subprocess.run(command, capture_output=True, text=True, timeout=patience)
    except subprocess.TimeoutExpired:
        print(f"took more than {patience} s: {shlex.join(command)}", file=sys.stderr)
        return None
    lines = ran.stdout.strip().splitlines()
    try:
        if ran.returncode == 0 and lines:
            return json.loads(lines[-1])
    except json.JSONDecodeError:
        pass
    print(f"failed: {shlex.join(command)}\n{ran.stderr[-2000:]}", file=sys.stderr)
    return None


def compare(options, precision, use, network, batch):
    program = options.netdsl_tf32 if precision == "tf32" else options.netdsl
    ours = measure([*shlex.split(program), use, network, str(batch), options.device, str(options.seconds)], options.patience)
    if ours and ours["precision"] != precision:
        print(f"{program} multiplies in {ours['precision']} on {options.device}, not in {precision}", file=sys.stderr)
        ours = None
    theirs = {
        mode: measure(
            [sys.executable, PEER, use, network, str(batch), str(options.seconds), "--device", options.device,
             "--mode", mode, "--precision", precision], options.patience)
        for mode in options.modes.split(",")}
    best = min((found["min_ms"] for found in theirs.values() if found), default=None)
    ratio = best / ours["min_ms"] if ours and best else None
    return {"use": use, "network": network, "batch": batch, "precision": precision, "netdsl": ours, "pytorch": theirs, "ratio": ratio}


def line(found, modes):
    def time(cell):
        return f"{cell['min_ms']:10.3f}" if cell else f"{'-':>10}"

    return (f"{found['network']:15} {found['use']:5} {found['batch']:5} {found['precision']:8} {time(found['netdsl'])} "
            + " ".join(time(found["pytorch"][mode]) for mode in modes)
            + (f" {found['ratio']:8.2f}" if found["ratio"] else f" {'-':>8}")
            + f"  {(found['netdsl'] or {}).get('launches', '')}").rstrip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--netdsl", required=True, metavar="COMMAND")
    parser.add_argument("--netdsl-tf32", metavar="COMMAND", help="the same, built with -p:Tf32=true")
    parser.add_argument("--nets", default=",".join(TRAINING), metavar="A,B")
    parser.add_argument("--modes", default=",".join(MODES), metavar="A,B")
    parser.add_argument("--precisions", default="float32", metavar="A,B", help="float32, tf32")
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--patience", type=float, default=300, help="seconds that one cell may take")
    parser.add_argument("--out", metavar="FILE")
    options = parser.parse_args()
    if "tf32" in options.precisions.split(",") and not options.netdsl_tf32:
        parser.error("tf32 needs --netdsl-tf32")
    modes = options.modes.split(",")
    print(f"{'network':15} {'use':5} {'batch':>5} {'':8} {'NetDsl':>10} " + " ".join(f"{mode:>10}" for mode in modes) + f" {'ratio':>8}")
    results = []
    for precision in options.precisions.split(","):
        for use, network, batch in cells(options.nets.split(",")):
            results.append(compare(options, precision, use, network, batch))
            print(line(results[-1], modes), flush=True)
    if options.out:
        with open(options.out, "w", encoding="utf-8") as file:
            json.dump(results, file, indent=1)
    sys.exit(0 if all(found["ratio"] for found in results) else 1)


if __name__ == "__main__":
    main()
