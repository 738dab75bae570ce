import numpy as np


def transpose(x, axes):
    # listing transpose
    strides = [x.strides[a] // x.itemsize for a in axes]
    y = np.empty([x.shape[a] for a in axes])
    for target, index in enumerate(np.ndindex(y.shape)):  # @element
        source = np.dot(index, strides)  # @next
        y.flat[target] = x.flat[source]  # @copy
    # end listing
    return y
