package convolens.model.affine;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.setup.NumberBlock;
import convolens.model.setup.Refusal.Reason;
import convolens.model.setup.RefusedException;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is set in the scene. Immutable: an edit of a weight copies the weights of its unit only.
 *
 * @param source where the numbers come from
 * @param offer which layer, where they come from a network that is offered; null otherwise
 * @param shape of one sample: (D), or (C,H,W) where maps are flattened
 * @param x the input: (D), not to be modified
 * @param weights for each unit its (D), likewise
 * @param bias (M), likewise
 */
public record AffineState(
        Source source, @Nullable AffineOffer offer, Shape shape, float[] x, float[][] weights, float[] bias) {
    private static final float LARGEST = 3;

    /** Where numbers come from. */
    public enum Source {
        /** The first layer of section 3.4.3. */
        BOOK,
        /** Small random maps of whole numbers. */
        MAPS,
        /** A network. */
        NETWORK,
        /** Typed. */
        EDITED
    }

    /** The first layer of section 3.4.3: x (2), W (2,3), b (3), y = 0.3, 0.7, 1.1. */
    public static AffineState ofBook() {
        return new AffineState(
                Source.BOOK,
                null,
                Shape.of(2),
                new float[] {1, 0.5f},
                new float[][] {{0.1f, 0.2f}, {0.3f, 0.4f}, {0.5f, 0.6f}},
                new float[] {0.1f, 0.2f, 0.3f});
    }

    /** Two maps of 3×3 whole numbers, flattened into three units. */
    static AffineState maps(long seed) {
        Random random = new Random(seed);
        Shape shape = Shape.of(2, 3, 3);
        float[][] weights = new float[3][];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = whole(random, shape.size(), -2, 2);
        }
        return new AffineState(
                Source.MAPS,
                null,
                shape,
                whole(random, shape.size(), 0, (int) LARGEST),
                weights,
                whole(random, weights.length, -1, 1));
    }

    private static float[] whole(Random random, int count, int least, int most) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = least + random.nextInt(most - least + 1);
        }
        return values;
    }

    /**
     * A layer of a network.
     *
     * @param offer which it is among those that are offered; null if it is none of them
     * @param input (1,…), copied
     * @param weights (D,M), copied
     * @param bias (M), copied
     * @throws IllegalArgumentException if the shapes do not go together
     */
    public static AffineState of(@Nullable AffineOffer offer, Tensor input, Tensor weights, Tensor bias) {
        Shape shape = input.shape().rank() == 4
                ? Shape.of(input.dim(1), input.dim(2), input.dim(3))
                : Shape.of(input.shape().sizeOfOne());
        int inputs = shape.size();
        int units = weights.dim(1);
        if (input.dim(0) != 1 || weights.dim(0) != inputs || bias.size() != units) {
            throw new IllegalArgumentException(
                    "an affine layer of one sample takes x (1, D), W (D, M) and b (M), but got " + input.shape() + ", "
                            + weights.shape() + " and " + bias.shape());
        }
        float[][] columns = new float[units][inputs];
        float[] w = weights.data();
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < units; j++) {
                columns[j][i] = w[i * units + j];
            }
        }
        return new AffineState(Source.NETWORK, offer, shape, input.toArray(), columns, bias.toArray());
    }

    /** The same, with the arrays of another state where they are equal: a layer with another input takes little memory. */
    AffineState sharing(AffineState other) {
        if (other.units() != units() || other.inputs() != inputs()) {
            return this;
        }
        float[][] shared = weights.clone();
        for (int j = 0; j < shared.length; j++) {
            shared[j] = Arrays.equals(shared[j], other.weights[j]) ? other.weights[j] : shared[j];
        }
        return new AffineState(source, offer, shape, x, shared, bias);
    }

    /** D. */
    public int inputs() {
        return x.length;
    }

    /** M. */
    public int units() {
        return bias.length;
    }

    /** Whether the inputs are maps that were flattened. */
    public boolean hasMaps() {
        return shape.rank() == 3;
    }

    /** The index of an input as it is written: [c, y, x] in maps, else [i]. */
    public String index(int i) {
        if (!hasMaps()) {
            return "[" + i + "]";
        }
        int width = shape.dim(2);
        int size = shape.dim(1) * width;
        return "[" + i / size + ", " + i % size / width + ", " + i % width + "]";
    }

    /** The number that can be typed at a spot, for a unit. */
    public float value(AffineSpot spot, int unit) {
        return switch (spot.part()) {
            case INPUT -> x[spot.index()];
            case WEIGHT -> weights[unit][spot.index()];
            case BIAS -> bias[unit];
            default -> throw new IllegalArgumentException(spot + " is computed");
        };
    }

    AffineState with(AffineSpot spot, int unit, float value) {
        return switch (spot.part()) {
            case INPUT -> withInput(changed(x, spot.index(), value));
            case WEIGHT -> withWeights(unit, changed(weights[unit], spot.index(), value));
            case BIAS -> edited(x, weights, changed(bias, unit, value));
            default -> throw new IllegalArgumentException(spot + " is computed");
        };
    }

    private static float[] changed(float[] values, int index, float value) {
        float[] copy = values.clone();
        copy[index] = value;
        return copy;
    }

    /** With a block of numbers from a spot on: in its map, or down the column where there are no maps. */
    AffineState with(AffineSpot spot, int unit, NumberBlock block) throws RefusedException {
        if (spot.part() == AffinePart.BIAS) {
            require(block, 1, 1);
            return with(spot, unit, block.at(0, 0));
        }
        float[] copy = (spot.part() == AffinePart.INPUT ? x : weights[unit]).clone();
        int width = hasMaps() ? shape.dim(2) : 1;
        int height = hasMaps() ? shape.dim(1) : inputs();
        int row = spot.index() / width % height;
        int column = spot.index() % width;
        boolean lies = !hasMaps() && block.height() == 1;
        require(block, lies ? 1 : height - row, lies ? height - row : width - column);
        for (int r = 0; r < block.height(); r++) {
            for (int c = 0; c < block.width(); c++) {
                copy[spot.index() + (lies ? c : r * width + c)] = block.at(r, c);
            }
        }
        return spot.part() == AffinePart.INPUT ? withInput(copy) : withWeights(unit, copy);
    }

    private static void require(NumberBlock block, int rows, int columns) throws RefusedException {
        if (block.height() > rows || block.width() > columns) {
            throw new RefusedException(Reason.BLOCK_DOES_NOT_FIT, block.height(), block.width(), rows, columns);
        }
    }

    private AffineState withInput(float[] changed) {
        return edited(changed, weights, bias);
    }

    private AffineState withWeights(int unit, float[] changed) {
        float[][] copy = weights.clone();
        copy[unit] = changed;
        return edited(x, copy, bias);
    }

    private AffineState edited(float[] input, float[][] w, float[] b) {
        return new AffineState(Source.EDITED, null, shape, input, w, b);
    }
}
