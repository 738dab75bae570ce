package convolens.engine.fused;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import org.jspecify.annotations.Nullable;

/**
 * How the samples of a block's input become rows of the unfolded matrix, and gradients of that matrix become
 * gradients of the samples.
 */
final class FusedUnfolding {
    private final BlockForm form;
    private final BlockLoops loops;
    private final int imageChannels;
    private @Nullable WindowGeometry geometry;
    private int channels;
    private int pitch;

    /**
     * @param form whether the input has its channels last already
     * @param loops the loops to use
     * @param imageChannels C
     */
    FusedUnfolding(BlockForm form, BlockLoops loops, int imageChannels) {
        this.form = form;
        this.loops = loops;
        this.imageChannels = imageChannels;
    }

    /**
     * Prepares for inputs of another size.
     *
     * @param g the geometry over one channel
     * @param x one of the inputs
     * @param spaces where the work will be done, modified
     */
    void fit(WindowGeometry g, Tensor x, Workspace[] spaces) {
        if (g.equals(geometry)) {
            return;
        }
        geometry = g;
        channels = form.imagesIn() ? imageChannels : x.dim(3);
        int run = BlockLoops.run(g, channels);
        pitch = g.cells() * channels - run + (run + loops.lanes() - 1) / loops.lanes() * loops.lanes();
        for (Workspace space : spaces) {
            space.padded = new float[ChannelsLast.paddedSize(g, channels) + loops.lanes()];
        }
    }

    /** Channels of the input, with those it is filled up with. */
    int channels() {
        return channels;
    }

    /** From one row of the unfolded matrix to the next: its columns, the last run filled up to whole vectors. */
    int pitch() {
        return pitch;
    }

    /** Unfolds sample n, which {@link #fit fits}, into the columns of the workspace. */
    void unfold(WindowGeometry g, Tensor x, int n, Workspace space) {
        int area = g.height() * g.width();
        float[] from = x.data();
        int at = n * area * channels;
        if (form.imagesIn() && channels > 1) {
            space.pixels = Workspace.atLeast(space.pixels, area * channels);
            ChannelsLast.fromImages(from, at, channels, area, channels, space.pixels, 0);
            from = space.pixels;
            at = 0;
        }
        ChannelsLast.pad(from, at, channels, g, space.padded);
        space.columns = Workspace.atLeast(space.columns, g.windows() * pitch);
        loops.unfold(space.padded, channels, g, space.columns, pitch);
    }

    /** Folds the gradient of the unfolded rows, FH·FW·C' columns without gaps, into that of sample n. */
    void fold(WindowGeometry g, Workspace space, Tensor dx, int n) {
        space.paddedGradient = Workspace.cleared(space.paddedGradient, ChannelsLast.paddedSize(g, channels));
        int k = g.cells() * channels;
        loops.fold(space.columnGradients, k, channels, g, space.paddedGradient);
        int area = g.height() * g.width();
        int at = n * area * channels;
        if (form.imagesIn() && channels > 1) {
            space.pixels = Workspace.atLeast(space.pixels, area * channels);
            ChannelsLast.unpad(space.paddedGradient, channels, g, space.pixels, 0);
            ChannelsLast.toImages(space.pixels, 0, channels, area, channels, dx.data(), at);
        } else {
            ChannelsLast.unpad(space.paddedGradient, channels, g, dx.data(), at);
        }
    }
}
