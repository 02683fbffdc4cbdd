#!/usr/bin/env python3
"""Times one network in PyTorch: pytorch_peer.py train|infer NETWORK BATCH SECONDS; pytorch_peer.py about says what is there.

The networks, batches, losses and optimizers are those of tests/Peers/Nets.cs, a line of JSON comes out as from
netdsl-benchmarks, and what is timed is what that program times: a training step brings inputs and targets from memory of
the host to the device, from locked pages and without waiting; a prediction brings the inputs there and the outputs back.
Training steps are timed in runs of at least 20 ms, at whose end the loss is read: so neither a wait nor the clock is part
of a step, and the processor may prepare a step while the GPU does the one before.
"""
import argparse
import json
import math
import resource
import sys
import time

MODES = {
    "eager": "as written",
    "compile": "torch.compile",
    "compile-graph": 'torch.compile(mode="reduce-overhead"), which makes CUDA graphs',
    "compile-tuned": 'torch.compile(mode="max-autotune"), which makes them too and tries kernels for minutes',
    "graph": "as written, captured as one CUDA graph",
}
COMPILED = {"compile": "default", "compile-graph": "reduce-overhead", "compile-tuned": "max-autotune"}
NEED_CUDA = ("compile-graph", "compile-tuned", "graph")


def fail(message):
    print(f"pytorch_peer: {message}", file=sys.stderr)
    sys.exit(2)


try:
    import torch
    from pytorch_networks import NETWORKS, loss_of, samples
except ImportError as missing:
    fail(f"{sys.executable} cannot import PyTorch ({missing}); it takes 'pip install torch', or the Python that has it.")


class Pair:
    """A tensor on the device, and on the host in pages that the device reads and writes by itself."""

    def __init__(self, tensor, device):
        self.host = tensor.pin_memory() if device.type == "cuda" else tensor
        self.device = torch.empty_like(tensor, device=device)
        self.send()

    def send(self):
        self.device.copy_(self.host, non_blocking=True)


def captured(work):
    """Work as a CUDA graph: what it launches is recorded once, and replayed. Gives that, and what the work returned."""
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        for _ in range(3):
            work()
    torch.cuda.current_stream().wait_stream(side)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        result = work()
    return graph.replay, result


def compiled(work, mode, tensors):
    """Work as the mode has it compiled, on tensors that stay where they are."""
    if mode not in COMPILED:
        return work
    made = torch.compile(work, mode=COMPILED[mode])
    if mode == "compile":
        return made
    for tensor in tensors:
        torch._dynamo.mark_static_address(tensor)

    def step():
        torch.compiler.cudagraph_mark_step_begin()
        return made()

    return step


def optimizer_of(make, network, mode):
    """The optimizer in its fastest form that this PyTorch has for it, and the form's name."""
    weights = list(network.parameters())
    for form in ("fused", "foreach"):
        try:
            return make(weights, mode == "graph", **{form: True}), form
        except (TypeError, ValueError, RuntimeError):
            pass
    return make(weights, mode == "graph"), "plain"


def training(mode, network, kind, pairs, optimizer):
    """A step, and what waits for its loss."""
    network.train()
    x, *targets = [pair.device for pair in pairs]
    forward = compiled(lambda: loss_of(kind, network(x), targets), mode, [x, *targets])

    def update():
        optimizer.zero_grad(set_to_none=True)
        loss = forward()
        loss.backward()
        optimizer.step()
        return loss.detach()

    replay, last = captured(update) if mode == "graph" else (update, None)

    def step():
        nonlocal last
        for pair in pairs:
            pair.send()
        result = replay()
        last = last if result is None else result

    return step, lambda: last.item()


def prediction(mode, network, pair, wait):
    """A prediction that ends with the outputs in the host's memory; there is nothing left to wait for."""
    network.eval()
    with torch.inference_mode():
        forward = compiled(lambda: network(pair.device), mode, [pair.device])
        replay, last = captured(forward) if mode == "graph" else (forward, None)
        y = forward() if last is None else last
        out = torch.empty_like(y, device="cpu", pin_memory=y.is_cuda)

    def step():
        with torch.inference_mode():
            pair.send()
            result = replay()
            out.copy_(last if result is None else result, non_blocking=True)
            wait()

    return step, lambda: None


def time_of(step, wait, seconds, together_for):
    """The milliseconds of a step, least and median, by the rule of netdsl-benchmarks."""
    # Compiling, many times what warming up may take, is in the first two.
    for _ in range(2):
        step()
    wait()
    start = time.perf_counter()
    while time.perf_counter() - start < seconds / 10:
        step()
    wait()
    together = 1
    if together_for > 0:
        start, steps = time.perf_counter(), 0
        while steps < 1 or time.perf_counter() - start < 0.2:
            step()
            wait()
            steps += 1
        together = max(1, math.ceil(together_for * steps / (time.perf_counter() - start)))
    found, end, begun = [], 0.0, time.perf_counter()
    while len(found) < 3 or end < seconds * (1 if len(found) < 30 else 0.2):
        start = time.perf_counter()
        for _ in range(together):
            step()
        wait()
        end = time.perf_counter() - begun
        found.append((time.perf_counter() - start) * 1e3 / together)
    found.sort()
    return found[0], found[len(found) // 2], len(found) * together


def device_of(name):
    """The device, or an end with the reason."""
    try:
        device = torch.device(name)
    except RuntimeError as wrong:
        fail(f"'{name}' is no device: {wrong}")
    if device.type == "cuda":
        if not torch.cuda.is_available():
            why = "this PyTorch was built without CUDA" if torch.version.cuda is None else "PyTorch finds no CUDA GPU; nvidia-smi says whether the driver does"
            fail(f"--device {name}: {why}.")
        if (device.index or 0) >= torch.cuda.device_count():
            fail(f"--device {name}: there are {torch.cuda.device_count()} CUDA GPUs.")
        torch.cuda.set_device(device.index or 0)
    elif device.type != "cpu":
        fail(f"--device {name}: cuda, or cpu to try this program.")
    return device


def about(device):
    is_gpu = device.type == "cuda"
    return {"torch": torch.__version__, "cuda": torch.version.cuda, "device": torch.cuda.get_device_name(device) if is_gpu else "cpu"}


def measure(options, device):
    is_gpu = device.type == "cuda"
    make, shape, kind, make_optimizer = NETWORKS[options.network]
    if options.layout == "channels_last" and len(shape) != 3:
        fail(f"--layout channels_last is for pictures, which {options.network} does not read.")
    if options.mode in NEED_CUDA and not is_gpu:
        fail(f"--mode {options.mode} needs a CUDA GPU.")
    torch.manual_seed(1)
    for backend in (torch.backends.cuda.matmul, torch.backends.cudnn):
        backend.allow_tf32 = options.precision == "tf32"
    torch.backends.cudnn.benchmark = True
    network = make().to(device)
    x, targets = samples(kind, options.batch, shape)
    if options.layout == "channels_last":
        network, x = network.to(memory_format=torch.channels_last), x.contiguous(memory_format=torch.channels_last)
    pairs, form = [Pair(tensor, device) for tensor in [x, *targets]], None
    if options.use == "train":
        optimizer, form = optimizer_of(make_optimizer, network, options.mode)
        step, wait = training(options.mode, network, kind, pairs, optimizer)
    else:
        step, wait = prediction(options.mode, network, pairs[0], torch.cuda.synchronize if is_gpu else lambda: None)
    least, median, steps = time_of(step, wait, options.seconds, 0.02 if is_gpu else 0)
    return {
        "min_ms": round(least, 4),
        "median_ms": round(median, 4),
        "steps": steps,
        "peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        **({"peak_gpu_mb": round(torch.cuda.max_memory_allocated() / 2**20, 1)} if is_gpu else {}),
        **({"optimizer": form} if form else {}),
        "parameters": sum(weight.numel() for weight in network.parameters()),
        **about(device),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("use", choices=["train", "infer", "about"])
    parser.add_argument("network", nargs="?", choices=NETWORKS)
    parser.add_argument("batch", nargs="?", type=int)
    parser.add_argument("seconds", nargs="?", type=float)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--mode", choices=MODES, default="eager", help="; ".join(f"{mode}: {what}" for mode, what in MODES.items()))
    parser.add_argument("--layout", choices=["plain", "channels_last"], default="plain")
    parser.add_argument("--precision", choices=["float32", "tf32"], default="float32")
    options = parser.parse_args()
    if options.use != "about" and not (options.network and (options.batch or 0) > 0 and (options.seconds or 0) > 0):
        parser.error(f"{options.use} needs NETWORK BATCH SECONDS, the numbers above 0")
    device = device_of(options.device)
    print(json.dumps(about(device) if options.use == "about" else measure(options, device)))


if __name__ == "__main__":
    main()
