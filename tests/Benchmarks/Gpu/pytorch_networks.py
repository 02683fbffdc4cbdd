"""The networks of tests/Peers/Nets.cs in PyTorch, with what they are trained by."""
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
    return lambda weights, _, **more: torch.optim.SGD(weights, rate, **options, **more)


def adam(rate=1e-3):
    return lambda weights, in_graph, **more: torch.optim.Adam(weights, rate, **({"capturable": True} if in_graph else {}), **more)


# What makes it, the shape of a sample, the kind of loss, the optimizer.
NETWORKS = {
    "mnist-mlp": (perceptron, (784,), "classes", sgd(0.01)),
    "mnist-cnn": (digits, (1, 28, 28), "classes", adam()),
    "lenet5": (lenet5, (1, 28, 28), "classes", sgd(0.01, momentum=0.9)),
    "cifar-cnn": (photographs, (3, 32, 32), "classes", sgd(0.01, momentum=0.9, nesterov=True)),
    "resnet20-cifar": (resnet20, (3, 32, 32), "classes", sgd(0.1, momentum=0.9)),
    "imdb-lstm": (reviews, (80,), "binary", adam()),
    "detectnet": (detectnet, (3, 384, 1248), "detect", adam(1e-4)),
}


def samples(kind, batch, shape):
    """Random inputs and targets of a batch, on the host."""
    if kind == "binary":
        return torch.randint(0, 5000, (batch, *shape), dtype=torch.int32), [torch.randint(0, 2, (batch, 1)).float()]
    x = torch.rand((batch, *shape))
    if kind == "classes":
        return x, [torch.randint(0, 10, (batch,))]
    cells = (batch, shape[1] // 16, shape[2] // 16)
    return x, [(torch.rand(cells) > 0.95).float(), torch.rand((batch, 4, *cells[1:]))]


def loss_of(kind, y, targets):
    if kind == "classes":
        return functional.cross_entropy(y, targets[0])
    if kind == "binary":
        return functional.binary_cross_entropy(y, targets[0])
    coverage, boxes = targets
    return 0.5 * (y[:, 0] - coverage).square().sum() + 2 * (y[:, 1:] - boxes).abs().sum()
