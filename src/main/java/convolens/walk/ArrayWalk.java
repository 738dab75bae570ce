package convolens.walk;

import convolens.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The elements of an array (d0, d1, d2, d3) in the order in which they lie in memory: one by one, by rows (d3), by planes
 * (d2·d3) or by samples (d1·d2·d3).
 */
public final class ArrayWalk {
    private final Shape shape;

    /** How many elements one step takes; each is as many axes as its number says. */
    public enum Portion {
        /** One element. */
        ELEMENT,
        /** A row: the last axis. */
        ROW,
        /** A plane: the last two axes. */
        PLANE,
        /** All but the first axis. */
        SAMPLE;

        /** The bundle key of the name, such as "grain.plane". */
        public String key() {
            return "grain." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if the array has not four axes, or no element */
    public ArrayWalk(Shape shape) {
        if (shape.rank() != Portion.values().length || shape.size() == 0) {
            throw new IllegalArgumentException("a walk takes an array of four axes with elements, but got " + shape);
        }
        this.shape = shape;
    }

    /** The shape of the array. */
    public Shape shape() {
        return shape;
    }

    /** The portions, from small to large, without those whose steps are the same as those of a smaller one. */
    public List<Portion> portions() {
        List<Portion> portions = new ArrayList<>();
        int before = 0;
        for (Portion portion : Portion.values()) {
            if (length(portion) != before) {
                portions.add(portion);
            }
            before = length(portion);
        }
        return portions;
    }

    /** The number of steps. */
    public int positions(Portion portion) {
        return shape.size() / length(portion);
    }

    /** The elements of a step. */
    public Run run(Portion portion, int position) {
        return new Run(position * length(portion), length(portion));
    }

    /** The step of an element. */
    public int positionOf(Portion portion, int offset) {
        return offset / length(portion);
    }

    private int length(Portion portion) {
        return shape.strides()[shape.rank() - 1 - portion.ordinal()];
    }
}
