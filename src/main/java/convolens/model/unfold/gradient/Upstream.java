package convolens.model.unfold.gradient;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.setup.NumberBlock;
import convolens.model.setup.Refusal.Reason;
import convolens.model.setup.RefusedException;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The gradient that comes from behind, or what it is made of, so that it can be made again in another shape. Immutable.
 *
 * @param kind what it is made of
 * @param seed for random numbers
 * @param typed for typed numbers, what they are; null elsewhere
 */
public record Upstream(Kind kind, long seed, @Nullable Tensor typed) {

    /** What a gradient is made of. */
    public enum Kind {
        /** 1 everywhere. */
        ONES,
        /** 1, 2, 3, … in flat order. */
        RAMP,
        /** A single 1, in the middle of the first map. */
        IMPULSE,
        /** Whole numbers from −3 to 3, drawn from a seed. */
        RANDOM,
        /** What softmax with loss gives if the first output of each sample is the right one. */
        LOSS,
        /** The input unfolded: what im2col gives goes straight into col2im. */
        UNFOLDED,
        /** Typed. */
        TYPED;

        /** The bundle key of the name, such as "upstream.ones". */
        public String key() {
            return "upstream." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A kind that needs no seed. */
    public static Upstream of(Kind kind) {
        return new Upstream(kind, 0, null);
    }

    /** Random numbers. */
    public static Upstream random(long seed) {
        return new Upstream(Kind.RANDOM, seed, null);
    }

    /** Another number in one cell. */
    public Upstream typed(Tensor now, int cell, float value) {
        Tensor changed = now.copy();
        changed.data()[cell] = value;
        return new Upstream(Kind.TYPED, seed, changed);
    }

    /**
     * Other numbers in a block, within one map or matrix.
     *
     * @param cell where the block begins
     * @throws RefusedException if there is no room for it
     */
    public Upstream pasted(Tensor now, int cell, NumberBlock block) throws RefusedException {
        int rank = now.shape().rank();
        int columns = now.dim(rank - 1);
        int down = now.dim(rank - 2) - cell / columns % now.dim(rank - 2);
        int across = columns - cell % columns;
        if (block.height() > down || block.width() > across) {
            throw new RefusedException(Reason.BLOCK_DOES_NOT_FIT, block.height(), block.width(), down, across);
        }
        Tensor changed = now.copy();
        for (int row = 0; row < block.height(); row++) {
            for (int column = 0; column < block.width(); column++) {
                changed.data()[cell + row * columns + column] = block.at(row, column);
            }
        }
        return new Upstream(Kind.TYPED, seed, changed);
    }

    /**
     * A gradient of a shape. Typed numbers stay at their indices; cells that are new hold 0.
     *
     * @param given makes what does not follow from the shape alone: the gradient of a loss, the input unfolded
     */
    public Tensor make(Shape shape, Supplier<Tensor> given) {
        if (kind == Kind.LOSS || kind == Kind.UNFOLDED) {
            return given.get();
        }
        Tensor made = new Tensor(shape);
        for (int i = 0; i < made.size(); i++) {
            made.data()[i] = value(shape, i);
        }
        return made;
    }

    private float value(Shape shape, int cell) {
        return switch (kind) {
            case RAMP -> cell + 1;
            case IMPULSE -> cell == middle(shape) ? 1 : 0;
            case RANDOM -> new SplittableRandom(seed * 0x9E3779B97F4A7C15L + cell).nextInt(-3, 4);
            case TYPED -> typed == null ? 0 : kept(typed, shape, cell);
            default -> 1;
        };
    }

    private static int middle(Shape shape) {
        int rows = shape.dim(shape.rank() - 2);
        int columns = shape.dim(shape.rank() - 1);
        return rows / 2 * columns + columns / 2;
    }

    private static float kept(Tensor typed, Shape shape, int cell) {
        if (shape.rank() != typed.shape().rank()) {
            return 0;
        }
        int rest = cell;
        int at = 0;
        int stride = 1;
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            int index = rest % shape.dim(axis);
            rest /= shape.dim(axis);
            if (index >= typed.dim(axis)) {
                return 0;
            }
            at += index * stride;
            stride *= typed.dim(axis);
        }
        return typed.data()[at];
    }
}
