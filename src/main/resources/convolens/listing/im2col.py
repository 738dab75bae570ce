import numpy as np


def im2col(x, FH, FW, S=1, P=0):
    N, C, H, W = x.shape
    OH = (H + 2 * P - FH) // S + 1
    OW = (W + 2 * P - FW) // S + 1
    # listing im2col
    img = np.pad(x, [(0, 0), (0, 0), (P, P), (P, P)])  # @pad
    col = np.zeros((N, C, FH, FW, OH, OW))
    for fy in range(FH):  # @filter-row
        for fx in range(FW):  # @filter-column
            col[:, :, fy, fx] = img[:, :, fy:fy + S*OH:S, fx:fx + S*OW:S]  # @copy
    col = col.transpose(0, 4, 5, 1, 2, 3).reshape(N*OH*OW, -1)
    # end listing
    return col
