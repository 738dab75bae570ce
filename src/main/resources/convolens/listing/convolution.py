import numpy as np


def convolution(x, W, b, S=1, P=0):
    N, C, H, Wx = x.shape
    FN, C, FH, FW = W.shape
    OH = (H + 2 * P - FH) // S + 1
    OW = (Wx + 2 * P - FW) // S + 1
    # listing convolution
    col = im2col(x, FH, FW, S, P)  # @unfold
    W_col = W.reshape(FN, -1).T  # @filters
    out2d = col @ W_col + b  # @multiply
    out = out2d.reshape(N, OH, OW, FN).transpose(0, 3, 1, 2)  # @maps
    # end listing
    return out
