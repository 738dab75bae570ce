import numpy as np


def im2col(x, FH, FW, S, P):
    N, C, H, W = x.shape
    SY, SX = S
    PT, PB, PL, PR = P
    OH = (H + PT + PB - FH) // SY + 1
    OW = (W + PL + PR - FW) // SX + 1
    # listing im2col
    img = np.pad(x, [(0, 0), (0, 0), (PT, PB), (PL, PR)])  # @pad
    col = np.zeros((N, C, FH, FW, OH, OW))
    for fy in range(FH):  # @filter-row
        for fx in range(FW):  # @filter-column
            col[:, :, fy, fx] = img[:, :, fy:fy + SY*OH:SY, fx:fx + SX*OW:SX]  # @copy
    col = col.transpose(0, 4, 5, 1, 2, 3).reshape(N*OH*OW, -1)
    # end listing
    return col
