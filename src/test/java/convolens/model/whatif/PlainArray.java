package convolens.model.whatif;

import convolens.engine.tensor.Tensor;
import java.util.Arrays;

/** An array in float64 for plain loops; what lies outside of it is 0. */
record PlainArray(int[] dims, double[] values) {
    static PlainArray zeros(int... dims) {
        return new PlainArray(dims, new double[Arrays.stream(dims).reduce(1, (a, b) -> a * b)]);
    }

    static PlainArray of(Tensor tensor) {
        PlainArray copy = zeros(tensor.shape().toArray());
        for (int i = 0; i < copy.values.length; i++) {
            copy.values[i] = tensor.data()[i];
        }
        return copy;
    }

    private int at(int... index) {
        int at = 0;
        for (int axis = 0; axis < dims.length; axis++) {
            if (index[axis] < 0 || index[axis] >= dims[axis]) {
                return -1;
            }
            at = at * dims[axis] + index[axis];
        }
        return at;
    }

    double get(int... index) {
        int at = at(index);
        return at < 0 ? 0 : values[at];
    }

    void set(double value, int... index) {
        int at = at(index);
        if (at >= 0) {
            values[at] = value;
        }
    }

    void add(double value, int... index) {
        set(get(index) + value, index);
    }

    PlainArray reshape(int... other) {
        return new PlainArray(other, values);
    }

    boolean has(int... index) {
        return at(index) >= 0;
    }

    /** The indices of the cell at a flat position. */
    int[] index(int flat) {
        int[] index = new int[dims.length];
        int rest = flat;
        for (int axis = dims.length - 1; axis >= 0; axis--) {
            index[axis] = rest % dims[axis];
            rest /= dims[axis];
        }
        return index;
    }
}
