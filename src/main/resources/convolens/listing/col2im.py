import numpy as np


def col2im(col, shape, FH, FW, S=1, P=0):
    N, C, H, W = shape
    OH = (H + 2 * P - FH) // S + 1
    OW = (W + 2 * P - FW) // S + 1
    # listing col2im
    col = col.reshape(N, OH, OW, C, FH, FW).transpose(0, 3, 4, 5, 1, 2)
    img = np.zeros((N, C, H + 2*P + S - 1, W + 2*P + S - 1))
    for fy in range(FH):  # @filter-row
        for fx in range(FW):  # @filter-column
            img[:, :, fy:fy + S*OH:S, fx:fx + S*OW:S] += col[:, :, fy, fx]  # @add
    x = img[:, :, P:P + H, P:P + W]  # @crop
    # end listing
    return x
