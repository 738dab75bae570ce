import numpy as np


def im2col(x, FH, FW, S, D, P):
    N, C, H, W = x.shape
    SY, SX = S
    DY, DX = D
    PT, PB, PL, PR = P
    OH = (H + PT + PB - DY * (FH - 1) - 1) // SY + 1
    OW = (W + PL + PR - DX * (FW - 1) - 1) // SX + 1
    # listing im2col_dilated
    img = np.pad(x, [(0, 0), (0, 0), (PT, PB), (PL, PR)])  # @pad
    col = np.zeros((N, C, FH, FW, OH, OW))
    for fy in range(FH):  # @filter-row
        for fx in range(FW):  # @filter-column
            rows = slice(fy*DY, fy*DY + SY*OH, SY)  # @copy
            columns = slice(fx*DX, fx*DX + SX*OW, SX)  # @copy
            col[:, :, fy, fx] = img[:, :, rows, columns]  # @copy
    col = col.transpose(0, 4, 5, 1, 2, 3).reshape(N*OH*OW, -1)
    # end listing
    return col
