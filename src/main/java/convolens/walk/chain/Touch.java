package convolens.walk.chain;

import convolens.engine.tensor.WindowGeometry;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which cells a step is about. Of each array it is found out once whether any of its cells can be. */
final class Touch {
    private final Chain chain;
    private final List<Stage> stages;
    private final ChainStep step;
    private final Set<ArrayName> touched = EnumSet.noneOf(ArrayName.class);

    /** @param stages all that is stepped through */
    Touch(Chain chain, List<Stage> stages, ChainStep step) {
        this.chain = chain;
        this.stages = stages;
        this.step = step;
        for (ChainArray array : chain.arrays()) {
            if (mayTouch(array.name(), array)) {
                touched.add(array.name());
            }
        }
    }

    ChainStep step() {
        return step;
    }

    /** Whether the step is about a cell, as {@link ChainSteps#touches} says. */
    boolean touches(ArrayName name, int cell) {
        if (!touched.contains(name)) {
            return false;
        }
        ChainArray array = chain.array(name);
        return array.axes().agrees(cell, step.at()) && meetsWindow(array, cell);
    }

    private boolean mayTouch(ArrayName name, ChainArray array) {
        ChainOperation operation = step.operation();
        boolean written = operation.result() == name;
        boolean read = operation.operands().contains(name);
        if (!written && !read && (!chain.concerns(operation, name) || !isChosen(array) || isLater(name))) {
            return false;
        }
        boolean biasOnly = operation.hasBias()
                && step.term() == stages.get(step.stage()).terms().max() - 1;
        boolean isBias = operation.hasBias() && operation.operands().get(2) == name;
        boolean result =
                written || array.axes().has(Axis.FILTER) && array.axes().has(Axis.OUTPUT_ROW);
        return step.term() < 0 || result || biasOnly == isBias;
    }

    private boolean meetsWindow(ChainArray array, int cell) {
        WindowGeometry g = array.geometry();
        int[] at = step.at();
        return g == null
                || g.meetsRow(array.imageRow(cell), at[Axis.OUTPUT_ROW.ordinal()], at[Axis.FILTER_ROW.ordinal()])
                        && g.meetsColumn(
                                array.imageColumn(cell),
                                at[Axis.OUTPUT_COLUMN.ordinal()],
                                at[Axis.FILTER_COLUMN.ordinal()]);
    }

    private boolean isLater(ArrayName name) {
        return stages.stream()
                .skip(step.stage() + 1L)
                .anyMatch(stage -> stage.operation().result() == name);
    }

    /** Whether the step has chosen an index that tells cells of an array apart. */
    private boolean isChosen(ChainArray array) {
        for (Axis axis : Axis.values()) {
            boolean ofWindow = axis.compareTo(Axis.OUTPUT_ROW) >= 0;
            if (step.at()[axis.ordinal()] != Axes.FREE
                    && (array.axes().has(axis) || array.geometry() != null && ofWindow)) {
                return true;
            }
        }
        return false;
    }
}
