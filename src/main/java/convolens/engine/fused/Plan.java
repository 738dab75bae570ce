package convolens.engine.fused;

import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Pooling;
import convolens.engine.layer.Relu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.util.ArrayList;
import java.util.List;

/** Which steps compute a row of layers. */
public final class Plan {
    private static final Window TWO_BY_TWO = Window.square(2, 2, 0);

    /** With fewer channels or filters in a group, a matrix product has too little to do. */
    private static final int FEWEST = 4;

    private Plan() {}

    /**
     * The steps for a row of layers: blocks where a ReLU follows a convolution, with the 2×2 max pooling behind it if
     * there is one; a {@link DirectConvolution} where a convolution has groups of few channels or filters, which would leave
     * vectors of channels mostly empty; the layers themselves elsewhere. A block uses the parameters of its layers and leaves
     * their other state alone. Into and out of a block in groups go images, in which the groups lie one behind the other.
     *
     * @param layers first to last
     * @return what gives the same output and the same gradients, up to rounding
     */
    public static List<Layer> of(List<Layer> layers) {
        List<Layer> steps = new ArrayList<>();
        boolean imagesIn = true;
        for (int i = 0; i < layers.size(); ) {
            int length = blockLength(layers, i);
            if (isDirect(layers.get(i))) {
                boolean rectified = i + 1 < layers.size() && layers.get(i + 1) instanceof Relu;
                steps.add(new DirectConvolution((Convolution) layers.get(i), rectified));
                imagesIn = true;
                i += rectified ? 2 : 1;
            } else if (length == 0) {
                steps.add(layers.get(i));
                imagesIn = true;
                i++;
            } else {
                boolean imagesOut = blockLength(layers, i + length) == 0
                        || isGrouped(layers.get(i))
                        || isGrouped(layers.get(i + length));
                BlockForm form = new BlockForm(length == 3, imagesIn, imagesOut);
                steps.add(new ConvolutionBlock((Convolution) layers.get(i), form));
                imagesIn = imagesOut;
                i += length;
            }
        }
        return steps;
    }

    /** How many layers from here on are one block; 0 if they are none. */
    private static int blockLength(List<Layer> layers, int at) {
        if (at + 1 >= layers.size()
                || !(layers.get(at) instanceof Convolution convolution)
                || isDirect(convolution)
                || !(layers.get(at + 1) instanceof Relu)) {
            return 0;
        }
        boolean pooled = at + 2 < layers.size()
                && layers.get(at + 2) instanceof Pooling pooling
                && pooling.kind() == Pooling.Kind.MAX
                && pooling.window().equals(TWO_BY_TWO);
        return pooled ? 3 : 2;
    }

    private static boolean isGrouped(Layer layer) {
        return layer instanceof Convolution convolution && convolution.groups() > 1;
    }

    private static boolean isDirect(Layer layer) {
        return layer instanceof Convolution convolution && isGrouped(convolution) && !fillsVectors(convolution);
    }

    /** Whether a group has enough filters for vectors of them, and channels. */
    private static boolean fillsVectors(Convolution convolution) {
        Shape w = convolution.parameters().get(0).shape();
        int filters = w.dim(0) / convolution.groups();
        int lanes = convolution.cpu().gemm().lanes();
        return w.dim(1) >= FEWEST && filters >= Math.max(FEWEST, lanes);
    }
}
