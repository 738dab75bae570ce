"""The MNIST that comes with Convolens, as NumPy arrays."""

import gzip
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).resolve().parents[3] / "assets" / "mnist"


def images(name, count):
    """(count, 1, 28, 28), float32 from 0 to 1."""
    with gzip.open(FOLDER / f"{name}-images-idx3-ubyte.gz") as file:
        pixels = np.frombuffer(file.read(16 + count * 784), np.uint8, offset=16)
    return pixels.reshape(-1, 1, 28, 28).astype(np.float32) / 255


def labels(name, count):
    """(count,), integers."""
    with gzip.open(FOLDER / f"{name}-labels-idx1-ubyte.gz") as file:
        return np.frombuffer(file.read(8 + count), np.uint8, offset=8).astype(np.int64)


def report(what, seconds):
    """One line: the best epoch after the first, and all of them."""
    every = " ".join(f"{s:.3f}" for s in seconds)
    print(f"{what:<44} best {min(seconds[1:]):.3f} s   epochs {every}", flush=True)
