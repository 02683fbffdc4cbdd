#!/usr/bin/env python3
"""Times one network in PyTorch: pytorch_peer.py train|infer NETWORK BATCH SECONDS.

The networks, batches, losses and optimizers are those of tests/Peers/Nets.cs, a line of JSON comes out as from
netdsl-benchmarks. Steps are timed in runs of at least 20 ms with one wait at the end of each: so neither a wait nor the
clock is part of a step, and the processor may prepare a step while the GPU does the one before.
"""
import argparse
import json
import math
import resource
import time

import torch
from torch import nn
from torch.nn import functional


class Split(nn.Module):
    """Branches over one input: their results are added, or stand side by side in the channels."""

    def __init__(self, add, *branches):
        super().__init__()
        self.add, self.branches = add, nn.ModuleList(branches)

    def forward(self, x):
        parts = [branch(x) for branch in self.branches]
        return sum(parts[1:], parts[0]) if self.add else torch.cat(parts, 1)


class LastState(nn.Module):
    """What the last step of an LSTM puts out."""

    def __init__(self, features, units):
        super().__init__()
        self.lstm = nn.LSTM(features, units, batch_first=True)

    def forward(self, x):
        return self.lstm(x)[0][:, -1]


def residual(inputs, width, stride):
    main = nn.Sequential(
        nn.Conv2d(inputs, width, 3, stride, 1, bias=False), nn.BatchNorm2d(width), nn.ReLU(),
        nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width))
    short = nn.Identity() if stride == 1 else nn.Sequential(
        nn.Conv2d(inputs, width, 1, stride, bias=False), nn.BatchNorm2d(width))
    return [Split(True, main, short), nn.ReLU()]


def resnet20():
    layers, inputs = [nn.Conv2d(3, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU()], 16
    for width in (16, 32, 64):
        for block in range(3):
            layers += residual(inputs, width, 2 if width > 16 and block == 0 else 1)
            inputs = width
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))


def inception(inputs, a, b1, b3, c1, c5, d):
    return Split(
        False,
        nn.Sequential(nn.Conv2d(inputs, a, 1), nn.ReLU()),
        nn.Sequential(nn.Conv2d(inputs, b1, 1), nn.ReLU(), nn.Conv2d(b1, b3, 3, padding=1), nn.ReLU()),
        nn.Sequential(nn.Conv2d(inputs, c1, 1), nn.ReLU(), nn.Conv2d(c1, c5, 5, padding=2), nn.ReLU()),
        nn.Sequential(nn.MaxPool2d(3, 1, 1), nn.Conv2d(inputs, d, 1), nn.ReLU()))


def detectnet():
    def down():
        return nn.MaxPool2d(3, 2, ceil_mode=True)

    layers = [
        nn.Conv2d(3, 64, 7, 2, 3), nn.ReLU(), down(), nn.LocalResponseNorm(5),
        nn.Conv2d(64, 64, 1), nn.ReLU(), nn.Conv2d(64, 192, 3, padding=1), nn.ReLU(), nn.LocalResponseNorm(5), down()]
    channels = 192
    for stage in (
            (64, 96, 128, 16, 32, 32), (128, 128, 192, 32, 96, 64), None, (192, 96, 208, 16, 48, 64),
            (160, 112, 224, 24, 64, 64), (128, 128, 256, 24, 64, 64), (112, 144, 288, 32, 64, 64),
            (256, 160, 320, 32, 128, 128), (256, 160, 320, 32, 128, 128), (384, 192, 384, 48, 128, 128)):
        layers.append(inception(channels, *stage) if stage else down())
        channels = stage[0] + stage[2] + stage[4] + stage[5] if stage else channels
    heads = Split(False, nn.Sequential(nn.Conv2d(channels, 1, 1), nn.Sigmoid()), nn.Conv2d(channels, 4, 1))
    return nn.Sequential(*layers, nn.Dropout(0.4), heads)


def digits():
    return nn.Sequential(
        nn.Conv2d(1, 75, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.2),
        nn.Conv2d(75, 100, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.2),
        nn.Flatten(), nn.Linear(1600, 500), nn.ReLU(), nn.Dropout(0.5), nn.Linear(500, 10))


def lenet5():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2), nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Flatten(), nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10))


def photographs():
    return nn.Sequential(
        nn.Conv2d(3, 32, 3, padding=1), nn.ReLU(), nn.Conv2d(32, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.25),
        nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.Conv2d(64, 64, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.25),
        nn.Flatten(), nn.Linear(64 * 7 * 7, 512), nn.ReLU(), nn.Dropout(0.5), nn.Linear(512, 10))


def perceptron():
    return nn.Sequential(nn.Linear(784, 800), nn.ReLU(), nn.Linear(800, 10))


def reviews():
    return nn.Sequential(nn.Embedding(5000, 32), LastState(32, 100), nn.Linear(100, 1), nn.Sigmoid())


def sgd(rate, **options):
    return lambda weights, graph: torch.optim.SGD(weights, rate, **options)


def adam(rate=1e-3):
    return lambda weights, graph: torch.optim.Adam(weights, rate, **({"capturable": True} if graph else {}))


NETWORKS = {
    "mnist-mlp": (perceptron, (784,), "classes", sgd(0.01)),
    "mnist-cnn": (digits, (1, 28, 28), "classes", adam()),
    "lenet5": (lenet5, (1, 28, 28), "classes", sgd(0.01, momentum=0.9)),
    "cifar-cnn": (photographs, (3, 32, 32), "classes", sgd(0.01, momentum=0.9, nesterov=True)),
    "resnet20-cifar": (resnet20, (3, 32, 32), "classes", sgd(0.1, momentum=0.9)),
    "imdb-lstm": (reviews, (80,), "binary", adam()),
    "detectnet": (detectnet, (3, 384, 1248), "detect", adam(1e-4)),
}


def loss_of(kind, batch, shape, device):
    if kind == "classes":
        classes = torch.randint(0, 10, (batch,), device=device)
        return lambda y: functional.cross_entropy(y, classes)
    if kind == "binary":
        answers = torch.randint(0, 2, (batch, 1), device=device).float()
        return lambda y: functional.binary_cross_entropy(y, answers)
    cells = (batch, shape[1] // 16, shape[2] // 16)
    coverage = (torch.rand(cells, device=device) > 0.95).float()
    boxes = torch.rand((batch, 4, *cells[1:]), device=device)
    return lambda y: 0.5 * (y[:, 0] - coverage).square().sum() + 2 * (y[:, 1:] - boxes).abs().sum()


def captured(step):
    """The step as a CUDA graph: what it launches is recorded once, and replayed."""
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        for _ in range(3):
            step()
    torch.cuda.current_stream().wait_stream(side)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        step()
    return graph.replay


def training(options, network, x, loss, optimizer):
    network.train()
    weights = optimizer(network.parameters(), options.mode == "graph")
    forward = torch.compile(network) if options.mode == "compile" else network

    def step():
        weights.zero_grad(set_to_none=True)
        loss(forward(x)).backward()
        weights.step()

    return captured(step) if options.mode == "graph" else step


def prediction(options, network, x):
    network.eval()
    forward = torch.compile(network) if options.mode == "compile" else network

    def step():
        with torch.inference_mode():
            forward(x)

    return captured(step) if options.mode == "graph" else step


def time_of(step, seconds, wait):
    """The milliseconds of a step, least and median, over runs of at least 20 ms."""
    start = time.perf_counter()
    while time.perf_counter() - start < max(seconds / 5, 0.5):
        step()
    wait()
    start, steps = time.perf_counter(), 0
    while time.perf_counter() - start < 0.2:
        step()
        steps += 1
        wait()
    together = max(1, math.ceil(0.02 * steps / 0.2))
    found, begun = [], time.perf_counter()
    while len(found) < 3 or time.perf_counter() - begun < seconds:
        start = time.perf_counter()
        for _ in range(together):
            step()
        wait()
        found.append((time.perf_counter() - start) * 1e3 / together)
    found.sort()
    return found[0], found[len(found) // 2], len(found) * together


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("use", choices=["train", "infer"])
    parser.add_argument("network", choices=NETWORKS)
    parser.add_argument("batch", type=int)
    parser.add_argument("seconds", type=float)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--mode", choices=["eager", "compile", "graph"], default="eager")
    parser.add_argument("--precision", choices=["float32", "tf32"], default="float32")
    options = parser.parse_args()

    torch.manual_seed(1)
    is_gpu = options.device.startswith("cuda")
    for backend in (torch.backends.cuda.matmul, torch.backends.cudnn):
        backend.allow_tf32 = options.precision == "tf32"
    torch.backends.cudnn.benchmark = True
    make, shape, kind, optimizer = NETWORKS[options.network]
    network = make().to(options.device)
    x = torch.randint(0, 5000, (options.batch, *shape)) if kind == "binary" else torch.rand((options.batch, *shape))
    x = x.to(options.device)
    if options.use == "train":
        step = training(options, network, x, loss_of(kind, options.batch, shape, options.device), optimizer)
    else:
        step = prediction(options, network, x)
    least, median, steps = time_of(step, options.seconds, torch.cuda.synchronize if is_gpu else lambda: None)
    print(json.dumps({
        "min_ms": round(least, 4),
        "median_ms": round(median, 4),
        "steps": steps,
        "peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        **({"peak_gpu_mb": round(torch.cuda.max_memory_allocated() / 2**20, 1)} if is_gpu else {}),
        "parameters": sum(weight.numel() for weight in network.parameters()),
    }))


if __name__ == "__main__":
    main()
