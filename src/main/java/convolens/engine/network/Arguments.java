package convolens.engine.network;

import convolens.engine.tensor.Shape;

/** What every architecture refuses at its door. */
final class Arguments {
    private Arguments() {}

    static void requireImage(Shape inputDim) {
        if (inputDim.rank() != 3 || inputDim.size() == 0) {
            throw new IllegalArgumentException("an image has the shape (C, H, W), but got " + inputDim);
        }
    }

    static void requirePositive(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("the " + what + " must be at least 1, but is " + value);
        }
    }

    static void requireFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the " + what + " must be a number, but is " + value);
        }
    }
}
