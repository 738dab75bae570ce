"""Seconds per epoch of the chapter's network in NumPy, computed the way the chapter computes it: one im2col matrix for
the whole batch, pooling through im2col, double precision (which NumPy's random weights bring in).

    env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE python3 numpy_epochs.py 5000 4
"""

import ctypes
import sys
import time

import numpy as np

import mnist

BATCH = 100


def im2col(x, size, stride):
    n, c, h, w = x.shape
    oh, ow = (h - size) // stride + 1, (w - size) // stride + 1
    col = np.zeros((n, c, size, size, oh, ow))
    for fy in range(size):
        for fx in range(size):
            col[:, :, fy, fx] = x[:, :, fy : fy + stride * oh : stride, fx : fx + stride * ow : stride]
    return col.transpose(0, 4, 5, 1, 2, 3).reshape(n * oh * ow, -1)


def col2im(col, shape, size, stride):
    n, c, h, w = shape
    oh, ow = (h - size) // stride + 1, (w - size) // stride + 1
    col = col.reshape(n, oh, ow, c, size, size).transpose(0, 3, 4, 5, 1, 2)
    x = np.zeros((n, c, h + stride - 1, w + stride - 1))
    for fy in range(size):
        for fx in range(size):
            x[:, :, fy : fy + stride * oh : stride, fx : fx + stride * ow : stride] += col[:, :, fy, fx]
    return x[:, :, :h, :w]


class Convolution:
    def __init__(self, w, b):
        self.p = [w, b]

    def forward(self, x):
        w, b = self.p
        self.shape = x.shape
        self.col = im2col(x, w.shape[2], 1)
        out = self.col @ w.reshape(len(w), -1).T + b
        side = x.shape[2] - w.shape[2] + 1
        return out.reshape(len(x), side, side, -1).transpose(0, 3, 1, 2)

    def backward(self, dy):
        w, _ = self.p
        d = dy.transpose(0, 2, 3, 1).reshape(-1, len(w))
        self.g = [(self.col.T @ d).T.reshape(w.shape), d.sum(0)]
        return col2im(d @ w.reshape(len(w), -1), self.shape, w.shape[2], 1)


class Relu:
    p = []

    def forward(self, x):
        self.closed = x <= 0
        y = x.copy()
        y[self.closed] = 0
        return y

    def backward(self, dy):
        dy[self.closed] = 0
        return dy


class Pooling:
    p = []

    def forward(self, x):
        n, c, h, w = self.shape = x.shape
        col = im2col(x, 2, 2).reshape(-1, 4)
        self.winner = col.argmax(1)
        return col.max(1).reshape(n, h // 2, w // 2, c).transpose(0, 3, 1, 2)

    def backward(self, dy):
        d = dy.transpose(0, 2, 3, 1)
        spread = np.zeros((d.size, 4))
        spread[np.arange(d.size), self.winner] = d.flatten()
        return col2im(spread.reshape(d.shape[0] * d.shape[1] * d.shape[2], -1), self.shape, 2, 2)


class Affine:
    def __init__(self, w, b):
        self.p = [w, b]

    def forward(self, x):
        self.shape = x.shape
        self.x = x.reshape(len(x), -1)
        return self.x @ self.p[0] + self.p[1]

    def backward(self, dy):
        self.g = [self.x.T @ dy, dy.sum(0)]
        return (dy @ self.p[0].T).reshape(self.shape)


def softmax_loss(scores, t):
    e = np.exp(scores - scores.max(1, keepdims=True))
    p = e / e.sum(1, keepdims=True)
    loss = -np.log(p[np.arange(len(t)), t] + 1e-7).mean()
    p[np.arange(len(t)), t] -= 1
    return loss, p / len(t)


class Adam:
    def __init__(self, parameters):
        self.m = [np.zeros_like(p) for p in parameters]
        self.v = [np.zeros_like(p) for p in parameters]
        self.t = 0

    def update(self, parameters, gradients):
        self.t += 1
        rate = 0.001 * np.sqrt(1 - 0.999**self.t) / (1 - 0.9**self.t)
        for p, g, m, v in zip(parameters, gradients, self.m, self.v):
            m += 0.1 * (g - m)
            v += 0.001 * (g**2 - v)
            p -= rate * m / (np.sqrt(v) + 1e-7)


def kernel():
    """Which kernel OpenBLAS chose for this processor."""
    with open("/proc/self/maps", encoding="utf8") as maps:
        paths = {line.split()[-1] for line in maps if "openblas" in line or "libblas" in line}
    for path in sorted(paths):
        for name in ("openblas_get_corename", "openblas_get_corename64_"):
            try:
                f = getattr(ctypes.CDLL(path), name)
            except (AttributeError, OSError):
                continue
            f.restype = ctypes.c_char_p
            return "OpenBLAS " + f().decode()
    return "BLAS unknown: " + ", ".join(sorted(paths))


def main(count, epochs):
    rng = np.random.default_rng(1)
    x, t = mnist.images("train", count), mnist.labels("train", count)
    layers = [
        Convolution(0.01 * rng.standard_normal((30, 1, 5, 5)), np.zeros(30)),
        Relu(),
        Pooling(),
        Affine(0.01 * rng.standard_normal((4320, 100)), np.zeros(100)),
        Relu(),
        Affine(0.01 * rng.standard_normal((100, 10)), np.zeros(10)),
    ]
    learned = [layer for layer in layers if layer.p]
    parameters = [p for layer in learned for p in layer.p]
    adam = Adam(parameters)
    seconds = []
    for _ in range(epochs):
        start = time.perf_counter()
        order = rng.permutation(count)
        for at in range(0, count, BATCH):
            batch = order[at : at + BATCH]
            y = x[batch]
            for layer in layers:
                y = layer.forward(y)
            loss, d = softmax_loss(y, t[batch])
            for layer in reversed(layers):
                d = layer.backward(d)
            adam.update(parameters, [g for layer in learned for g in layer.g])
        seconds.append(time.perf_counter() - start)
    mnist.report(f"NumPy {np.__version__} ({kernel()}), simple", seconds)
    print(f"    last loss {loss:.4f}")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
