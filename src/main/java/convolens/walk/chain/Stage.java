package convolens.walk.chain;

import convolens.walk.chain.ChainOperation.Kind;
import java.util.List;

/**
 * One operation that is stepped through.
 *
 * @param space the array whose indices are stepped through: the result, or what is folded
 * @param portion how much a step does
 * @param outer the indices that a step chooses
 * @param first the position of its first step
 */
record Stage(ChainOperation operation, ChainArray space, Portion portion, Axes outer, Terms terms, int first) {
    /** The part of a motion in which one row flies; the rows take off one after the other. */
    private static final double FLIGHT = 0.3;

    /** The stage of an operation, in one step where the portion does not divide it. */
    static Stage of(Chain chain, ChainOperation operation, Portion portion, int first) {
        ChainArray space = space(chain, operation);
        Portion own = divides(chain, operation, portion) ? portion : Portion.ALL;
        return new Stage(
                operation, space, own, space.axes().select(outer(space, own)), new Terms(chain, operation), first);
    }

    private static ChainArray space(Chain chain, ChainOperation operation) {
        return chain.array(operation.kind() == Kind.FOLD ? operation.operands().get(0) : operation.result());
    }

    /** Whether a portion divides an operation into steps that tell something. */
    static boolean divides(Chain chain, ChainOperation operation, Portion portion) {
        ChainArray space = space(chain, operation);
        Axes axes = space.axes();
        if (operation.kind() == Kind.REARRANGE) {
            return portion == Portion.ALL;
        }
        if (operation.kind() == Kind.ROUTE || operation.kind() == Kind.SPREAD) {
            return portion == Portion.ROW || portion == Portion.ALL;
        }
        return switch (portion) {
            case PRODUCT -> !operation.isCopy() && operation.kind() != Kind.FOLD && operation.kind() != Kind.DIFFERENCE;
            case SLICE -> axes.has(Axis.FILTER_ROW) && axes.has(Axis.FILTER_COLUMN);
            case SAMPLE -> axes.extent(Axis.SAMPLE) > 1;
            case COLUMN -> !space.columns().isEmpty() && space.width() > 1;
            case MORPH -> operation.kind() == Kind.UNFOLD;
            case ELEMENT, ROW, ALL -> true;
        };
    }

    private static List<Axis> outer(ChainArray space, Portion portion) {
        return switch (portion) {
            case PRODUCT, ELEMENT -> space.axes().list();
            case ROW -> space.rows();
            case COLUMN -> space.columns();
            case SLICE -> List.of(Axis.FILTER_ROW, Axis.FILTER_COLUMN);
            case SAMPLE -> List.of(Axis.SAMPLE);
            case ALL, MORPH -> List.of();
        };
    }

    /** The number of steps. */
    int parts() {
        return switch (portion) {
            case PRODUCT -> Math.multiplyExact(outer.size(), terms.max());
            case MORPH -> ChainSteps.MORPH_STEPS;
            default -> outer.size();
        };
    }

    /** The part that completes the cell of the space at these indices. */
    int lastPart(int[] at) {
        return switch (portion) {
            case PRODUCT -> (outer.cell(at) + 1) * terms.max() - 1;
            case MORPH ->
                (int) Math.ceil((takesOff(space.axes().cell(at)) + FLIGHT) * ChainSteps.MORPH_STEPS - 1e-9) - 1;
            default -> outer.cell(at);
        };
    }

    /** How far a cell has flown in a motion: 0 at its source, 1 at its place. */
    double flown(ChainStep step, int cell) {
        double since = (step.part() + 1.0) / step.parts() - takesOff(cell);
        return since >= FLIGHT - 1e-9 ? 1 : Math.max(0, since / FLIGHT);
    }

    /** When the row of a cell takes off, in parts of the motion. */
    private double takesOff(int cell) {
        int rows = space.height();
        int row = cell / Math.max(1, space.size() / rows);
        return (1 - FLIGHT) * row / rows;
    }
}
