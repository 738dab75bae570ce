"""Seconds per epoch of PyTorch on the CPU: the networks, batches and rule that `convolens bench` measures.

    OMP_NUM_THREADS=1 python3 pytorch_epochs.py simple 5000 6
    OMP_NUM_THREADS=2 python3 pytorch_epochs.py deep 1000 6
"""

import sys
import time

import torch
from torch import nn

import mnist

BATCH = 100


class ScaledWhenAnswering(nn.Module):
    """The book's dropout: it scales when it answers, not when it learns."""

    def forward(self, x):
        return x * (torch.rand_like(x) > 0.5) if self.training else x * 0.5


def simple():
    return nn.Sequential(
        nn.Conv2d(1, 30, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(4320, 100), nn.ReLU(), nn.Linear(100, 10)
    )


def deep():
    layers = []
    before = 1
    for i, (filters, padding) in enumerate(zip((16, 16, 32, 32, 64, 64), (1, 1, 1, 2, 1, 1))):
        layers += [nn.Conv2d(before, filters, 3, padding=padding), nn.ReLU()]
        layers += [nn.MaxPool2d(2)] if i % 2 else []
        before = filters
    return nn.Sequential(
        *layers, nn.Flatten(), nn.Linear(1024, 50), nn.ReLU(), ScaledWhenAnswering(), nn.Linear(50, 10), ScaledWhenAnswering()
    )


def main(kind, count, epochs):
    torch.manual_seed(1)
    network = {"simple": simple, "deep": deep}[kind]()
    x = torch.from_numpy(mnist.images("train", count))
    t = torch.from_numpy(mnist.labels("train", count))
    loss = nn.CrossEntropyLoss()
    adam = torch.optim.Adam(network.parameters(), lr=0.001, eps=1e-7)
    seconds = []
    for _ in range(epochs):
        start = time.perf_counter()
        order = torch.randperm(count)
        for at in range(0, count, BATCH):
            batch = order[at : at + BATCH]
            adam.zero_grad(set_to_none=True)
            loss(network(x[batch]), t[batch]).backward()
            adam.step()
        seconds.append(time.perf_counter() - start)
    mnist.report(f"PyTorch {torch.__version__}, {kind}, {torch.get_num_threads()} threads", seconds)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
