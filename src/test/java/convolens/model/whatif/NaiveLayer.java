package convolens.model.whatif;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.model.setup.Operation;
import convolens.model.setup.SlidingState;

/** Convolution and pooling by their definitions, with the settings one by one, so that any can be got wrong. */
final class NaiveLayer {
    private final Operation operation;
    private final PlainArray x;
    final PlainArray w;
    int sy;
    int sx;
    int top;
    int left;
    int bottom;
    int right;
    double biases = 1;
    double share = 1;
    private final double[] b;
    final int fh;
    final int fw;

    NaiveLayer(SlidingState state) {
        operation = state.operation();
        x = PlainArray.of(state.input());
        w = PlainArray.of(state.filters());
        Window window = state.window();
        fh = window.height();
        fw = window.width();
        sy = window.strideY();
        sx = window.strideX();
        top = window.paddingY();
        left = window.paddingX();
        bottom = top;
        right = left;
        Tensor bias = state.bias();
        b = new double[bias.size()];
        for (int f = 0; f < b.length && state.biased(); f++) {
            b[f] = bias.data()[f];
        }
    }

    int samples() {
        return x.dims()[0];
    }

    int channels() {
        return x.dims()[1];
    }

    int maps() {
        return operation.isPooling() ? channels() : w.dims()[0];
    }

    /** As many windows as can be laid below one another. */
    int oh() {
        int count = 0;
        while (count * sy + fh <= x.dims()[2] + top + bottom) {
            count++;
        }
        return count;
    }

    int ow() {
        int count = 0;
        while (count * sx + fw <= x.dims()[3] + left + right) {
            count++;
        }
        return count;
    }

    interface Weight {
        double of(int f, int c, int y, int x);
    }

    PlainArray output() {
        return output(w::get);
    }

    PlainArray output(Weight weight) {
        PlainArray out = PlainArray.zeros(samples(), maps(), oh(), ow());
        for (int i = 0; i < out.values().length; i++) {
            int[] at = out.index(i);
            out.values()[i] = operation.isPooling() ? pooled(at) : convolved(at, weight);
        }
        return out;
    }

    private double convolved(int[] at, Weight weight) {
        double sum = 0;
        for (int c = 0; c < channels(); c++) {
            for (int y = 0; y < fh; y++) {
                for (int column = 0; column < fw; column++) {
                    sum += x.get(at[0], c, at[2] * sy - top + y, at[3] * sx - left + column)
                            * weight.of(at[1], c, y, column);
                }
            }
        }
        return sum * share + biases * b[at[1]];
    }

    private double pooled(int[] at) {
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int y = 0; y < fh; y++) {
            for (int column = 0; column < fw; column++) {
                int[] cell = {at[0], at[1], at[2] * sy - top + y, at[3] * sx - left + column};
                if (x.has(cell)) {
                    largest = Math.max(largest, x.get(cell));
                    sum += x.get(cell);
                }
            }
        }
        return operation == Operation.MAX_POOLING ? largest : sum / (fh * fw);
    }

    /** The array of im2col's loop: (N,C,FH,FW,OH,OW). */
    PlainArray unfolded() {
        PlainArray col = PlainArray.zeros(samples(), channels(), fh, fw, oh(), ow());
        for (int i = 0; i < col.values().length; i++) {
            int[] at = col.index(i);
            col.values()[i] = x.get(at[0], at[1], at[4] * sy - top + at[2], at[5] * sx - left + at[3]);
        }
        return col;
    }

    /** (N·OH·OW, C·FH·FW), or (N·OH·OW·C, FH·FW) for a pooling. */
    PlainArray col() {
        PlainArray from = unfolded();
        int[] d = from.dims();
        PlainArray col = PlainArray.zeros(d[0], d[4], d[5], d[1], d[2], d[3]);
        for (int i = 0; i < col.values().length; i++) {
            int[] at = col.index(i);
            col.values()[i] = from.get(at[0], at[3], at[4], at[5], at[1], at[2]);
        }
        return operation.isPooling()
                ? col.reshape(d[0] * d[4] * d[5] * d[1], d[2] * d[3])
                : col.reshape(d[0] * d[4] * d[5], d[1] * d[2] * d[3]);
    }

    /** dW by its definition. */
    PlainArray dw(PlainArray dout) {
        PlainArray dw = PlainArray.zeros(w.dims());
        for (int i = 0; i < dout.values().length; i++) {
            int[] at = dout.index(i);
            for (int c = 0; c < channels(); c++) {
                for (int y = 0; y < fh; y++) {
                    for (int column = 0; column < fw; column++) {
                        dw.add(
                                dout.values()[i] * x.get(at[0], c, at[2] * sy - top + y, at[3] * sx - left + column),
                                at[1],
                                c,
                                y,
                                column);
                    }
                }
            }
        }
        return dw;
    }

    /** dx of a pooling: to the first of the largest cells, or an equal share to each. */
    PlainArray dx(PlainArray dout, boolean shared) {
        PlainArray dx = PlainArray.zeros(x.dims());
        for (int i = 0; i < dout.values().length; i++) {
            int[] at = dout.index(i);
            int[] winner = null;
            for (int y = 0; y < fh; y++) {
                for (int column = 0; column < fw; column++) {
                    int[] cell = {at[0], at[1], at[2] * sy - top + y, at[3] * sx - left + column};
                    if (shared) {
                        dx.add(dout.values()[i] / (fh * fw), cell);
                    } else if (x.has(cell) && (winner == null || x.get(cell) > x.get(winner))) {
                        winner = cell;
                    }
                }
            }
            if (!shared) {
                dx.add(dout.values()[i], winner);
            }
        }
        return dx;
    }

    /** col2im as the book's loop has it, over (N·OH·OW, C·FH·FW), into a buffer of its size. */
    PlainArray folded(PlainArray dcol, boolean overwrites) {
        int oh = oh();
        int ow = ow();
        PlainArray col = dcol.reshape(samples(), oh, ow, channels(), fh, fw);
        PlainArray img = PlainArray.zeros(
                samples(), channels(), x.dims()[2] + 2 * top + sy - 1, x.dims()[3] + 2 * left + sx - 1);
        for (int y = 0; y < fh; y++) {
            for (int column = 0; column < fw; column++) {
                for (int window = 0; window < samples() * channels() * oh * ow; window++) {
                    int ox = window % ow;
                    int oy = window / ow % oh;
                    int c = window / ow / oh % channels();
                    int n = window / ow / oh / channels();
                    double value = col.get(n, oy, ox, c, y, column);
                    int[] to = {n, c, y + sy * oy, column + sx * ox};
                    img.set(overwrites ? value : img.get(to) + value, to);
                }
            }
        }
        return img;
    }

    /** The buffer without its border. */
    PlainArray cut(PlainArray img) {
        PlainArray dx = PlainArray.zeros(x.dims());
        for (int i = 0; i < dx.values().length; i++) {
            int[] at = dx.index(i);
            dx.values()[i] = img.get(at[0], at[1], at[2] + top, at[3] + left);
        }
        return dx;
    }

    PlainArray input() {
        return x;
    }
}
