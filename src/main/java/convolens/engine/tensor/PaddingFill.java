package convolens.engine.tensor;

/**
 * What the cells around an input hold, along one axis: a value of their own, or that of a cell of the input. The source of
 * index i of an axis of extent E is
 *
 * <pre>
 * VALUE:      none
 * REFLECTION: i mod 2(E − 1), and from there back: … 2 1 | 0 1 2 3 | 2 1 …
 * WRAPPING:   i mod E:                            … 2 3 | 0 1 2 3 | 0 1 …
 * REPETITION: min(max(i, 0), E − 1):              … 0 0 | 0 1 2 3 | 3 3 …
 * </pre>
 *
 * as NumPy's {@code pad} has them with the modes constant, reflect, wrap and edge. PyTorch's {@code padding_mode} calls
 * them zeros, reflect, circular and replicate, and allows a reflection no further than the cells that are there; here it
 * goes on back and forth, as in NumPy.
 */
public enum PaddingFill {
    /** One value, the same in all of them. */
    VALUE {
        @Override
        public int source(int index, int extent) {
            return index < 0 || index >= extent ? -1 : index;
        }
    },
    /** The cells mirrored at the edge, which itself is not repeated. */
    REFLECTION {
        @Override
        public int source(int index, int extent) {
            if (extent == 1) {
                return 0;
            }
            int within = Math.floorMod(index, 2 * (extent - 1));
            return Math.min(within, 2 * (extent - 1) - within);
        }
    },
    /** The cells of the opposite side. */
    WRAPPING {
        @Override
        public int source(int index, int extent) {
            return Math.floorMod(index, extent);
        }
    },
    /** The cell at the edge again and again. */
    REPETITION {
        @Override
        public int source(int index, int extent) {
            return Math.max(0, Math.min(extent - 1, index));
        }
    };

    /**
     * Which row or column stands at a place of the padded input.
     *
     * @param index counted without the padding
     * @param extent rows or columns of the input, at least 1
     * @return from 0 to extent − 1, the index itself where it lies on the input; −1 where a {@link #VALUE} stands
     */
    public abstract int source(int index, int extent);

    /**
     * An input with its padding.
     *
     * @param x (N,C,H,W), not modified
     * @param sides rows and columns on each side
     * @param value what stands in a {@link #VALUE} padding
     * @return (N, C, PT + H + PB, PL + W + PR)
     */
    public Tensor pad(Tensor x, SidePadding sides, float value) {
        int height = x.dim(2);
        int width = x.dim(3);
        int rows = height + sides.top() + sides.bottom();
        int columns = width + sides.left() + sides.right();
        Tensor padded = Tensor.zeros(x.dim(0), x.dim(1), rows, columns);
        float[] to = padded.data();
        int at = 0;
        for (int plane = 0; plane < x.dim(0) * x.dim(1); plane++) {
            for (int row = 0; row < rows; row++) {
                int fromRow = source(row - sides.top(), height);
                for (int column = 0; column < columns; column++) {
                    int fromColumn = source(column - sides.left(), width);
                    boolean none = fromRow < 0 || fromColumn < 0;
                    to[at++] = none ? value : x.data()[(plane * height + fromRow) * width + fromColumn];
                }
            }
        }
        return padded;
    }
}
