package convolens.engine.inspect;

import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.Arrays;

/**
 * What a network answers while a patch hides a part of the picture: for every window w of a geometry
 *
 * <pre>
 * x'[c,i,j] = grey where the window lies on (i,j), else x[c,i,j]
 * p[w,k] = softmax(network(x'))[k]
 * x: (C,H,W), p: (OH·OW,K)
 * </pre>
 *
 * Cells of the window in the padding hide nothing. Computed in parts, so that whoever drives it can show what is known and
 * stop. Source: Zeiler and Fergus, "Visualizing and understanding convolutional networks" (2014), section 4.2; the window is
 * that of section 7.2, equation 7.1.
 */
public final class Occlusion {
    private static final int PICTURES = 32;
    private static final int VALUES = 200_000;

    private final Network network;
    private final Tensor picture;
    private final WindowGeometry geometry;
    private final float grey;
    private final float[] probabilities;
    private final Tensor batch = Tensor.empty();
    private final SoftmaxWithLoss softmax = new SoftmaxWithLoss();
    private int done;

    /**
     * Nothing is computed yet.
     *
     * @param network modified in what it keeps of its last pass
     * @param picture (C,H,W), not modified while this is in use
     * @param geometry of H×W cells
     * @param grey the value of the patch in all channels
     * @throws IllegalArgumentException if the geometry is that of another picture
     */
    public Occlusion(Network network, Tensor picture, WindowGeometry geometry, float grey) {
        if (picture.dim(1) != geometry.height() || picture.dim(2) != geometry.width()) {
            throw new IllegalArgumentException("windows on " + geometry.height() + "×" + geometry.width()
                    + " do not fit the picture " + picture.shape());
        }
        this.network = network;
        this.picture = picture;
        this.geometry = geometry;
        this.grey = grey;
        this.probabilities = new float[geometry.windows() * network.classes()];
    }

    /**
     * What is known of all windows.
     *
     * @param geometry of the windows
     * @param classes K
     * @param probabilities p: one window behind the other; not to be modified
     * @param done how many windows are known, from the first
     */
    public record Answers(WindowGeometry geometry, int classes, float[] probabilities, int done) {
        /** Whether all windows are known. */
        public boolean isComplete() {
            return done == geometry.windows();
        }

        /** What is asked, for every window: a new (OH,OW), 0 where it is not known yet. */
        public Tensor map(ClassScore asked) {
            Tensor map = Tensor.zeros(geometry.outputHeight(), geometry.outputWidth());
            for (int w = 0; w < done; w++) {
                map.data()[w] = at(w, asked);
            }
            return map;
        }

        /** What is asked, for one window. */
        public float at(int window, ClassScore asked) {
            return asked.in(probabilities, window * classes);
        }
    }

    /**
     * Takes over what is known of the same question, so that only the other windows are computed.
     *
     * @throws IllegalArgumentException if it is known of other windows or classes
     */
    public void resume(Answers known) {
        if (!known.geometry.equals(geometry) || known.classes != network.classes()) {
            throw new IllegalArgumentException("what is known of " + known.classes + " classes and " + known.geometry
                    + " does not answer for " + network.classes() + " classes and " + geometry);
        }
        done = known.done;
        System.arraycopy(known.probabilities, 0, probabilities, 0, done * known.classes);
    }

    /** Computes some more windows; tells whether any are left. */
    public boolean advance() {
        int c = picture.dim(0);
        int size = picture.size();
        int count = Math.min(geometry.windows() - done, Math.max(1, Math.min(PICTURES, VALUES / size)));
        if (count > 0) {
            batch.reshape(count, c, geometry.height(), geometry.width());
            for (int i = 0; i < count; i++) {
                System.arraycopy(picture.data(), 0, batch.data(), i * size, size);
                hide(batch.data(), i * size, c, geometry, done + i, grey);
            }
            softmax.forward(network.scores(batch), new int[count]);
            int classes = network.classes();
            System.arraycopy(softmax.probabilities().data(), 0, probabilities, done * classes, count * classes);
            done += count;
        }
        return done < geometry.windows();
    }

    /** What is known now: a copy. */
    public Answers answers() {
        return new Answers(geometry, network.classes(), Arrays.copyOf(probabilities, probabilities.length), done);
    }

    /**
     * A picture with the patch on one window.
     *
     * @param picture (C,H,W), not modified
     * @return a new (C,H,W)
     */
    public static Tensor hidden(Tensor picture, WindowGeometry geometry, int window, float grey) {
        Tensor copy = picture.copy();
        hide(copy.data(), 0, picture.dim(0), geometry, window, grey);
        return copy;
    }

    private static void hide(float[] x, int offset, int channels, WindowGeometry geometry, int window, float grey) {
        int top = geometry.top(geometry.outputRow(window));
        int left = geometry.left(geometry.outputColumn(window));
        int from = Math.max(0, left);
        int to = Math.min(geometry.width(), left + geometry.filterWidth());
        int end = Math.min(geometry.height(), top + geometry.filterHeight());
        for (int c = 0; c < channels; c++) {
            for (int i = Math.max(0, top); i < end; i++) {
                int row = offset + (c * geometry.height() + i) * geometry.width();
                if (from < to) {
                    Arrays.fill(x, row + from, row + to, grey);
                }
            }
        }
    }
}
