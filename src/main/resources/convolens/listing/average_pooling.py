import numpy as np


def pooling(x, FH, FW, S=1, P=0):
    N, C, H, W = x.shape
    OH = (H + 2 * P - FH) // S + 1
    OW = (W + 2 * P - FW) // S + 1
    # listing average_pooling
    col = im2col(x, FH, FW, S, P)  # @unfold
    col = col.reshape(N*OH*OW*C, FH*FW)  # @rows
    out1d = col.mean(axis=1)  # @reduce
    out = out1d.reshape(N, OH, OW, C).transpose(0, 3, 1, 2)  # @maps
    # end listing
    return out
