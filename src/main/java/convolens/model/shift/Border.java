package convolens.model.shift;

import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.Locale;

/** What enters at the border when an input is moved. */
public enum Border {
    /** Zeros. */
    ZEROS(PaddingFill.VALUE),
    /** What has left on the other side. */
    WRAP(PaddingFill.WRAPPING),
    /** The row or column at the edge again. */
    EDGE(PaddingFill.REPETITION);

    private final PaddingFill fill;

    Border(PaddingFill fill) {
        this.fill = fill;
    }

    /** The bundle key of the name. */
    public String key() {
        return "shift.border." + name().toLowerCase(Locale.ROOT);
    }

    /** Which row or column comes to a place beyond the edge; −1 for none. */
    int source(int index, int extent) {
        return fill.source(index, extent);
    }

    /**
     * The moved input.
     *
     * <pre>
     * y[n,c,row,column] = x[n,c,row − down,column − right], or what enters where there is no such cell
     * x: (N,C,H,W) → y: (N,C,H,W)
     * </pre>
     *
     * @param x not modified
     * @param y modified: reshaped and overwritten
     */
    public void move(Tensor x, Shift shift, Tensor y) {
        Shape shape = x.shape();
        y.reshape(shape);
        int height = shape.dim(2);
        int width = shape.dim(3);
        float[] from = x.data();
        float[] to = y.data();
        int at = 0;
        for (int plane = 0; plane < shape.dim(0) * shape.dim(1); plane++) {
            for (int row = 0; row < height; row++) {
                int fromRow = source(row - shift.down(), height);
                int start = (plane * height + fromRow) * width;
                for (int column = 0; column < width; column++) {
                    int fromColumn = source(column - shift.right(), width);
                    to[at++] = fromRow < 0 || fromColumn < 0 ? 0 : from[start + fromColumn];
                }
            }
        }
    }

    /** Whether a cell of the moved input has entered at the border. */
    public static boolean entered(Shift shift, int row, int column, int height, int width) {
        int fromRow = row - shift.down();
        int fromColumn = column - shift.right();
        return fromRow < 0 || fromRow >= height || fromColumn < 0 || fromColumn >= width;
    }
}
