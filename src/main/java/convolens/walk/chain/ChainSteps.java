package convolens.walk.chain;

import convolens.engine.tensor.WindowGeometry;
import convolens.walk.Progress;
import convolens.walk.chain.Operation.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Operations of a chain, one after the other, as steps of one portion each. Every question is answered from the indices
 * alone, with nothing recorded.
 */
public final class ChainSteps {
    /** The steps of a motion. */
    public static final int MORPH_STEPS = 120;

    /** The part of a motion in which one row flies; the rows take off one after the other. */
    private static final double FLIGHT = 0.3;

    private final Chain chain;
    private final List<Stage> stages;
    private final Portion portion;

    /** One operation, the array whose indices are stepped through, and those that a step chooses. */
    private record Stage(Operation operation, ChainArray space, Portion portion, Axes outer, Terms terms, int first) {
        int parts() {
            return switch (portion) {
                case PRODUCT -> Math.multiplyExact(outer.size(), terms.most());
                case MORPH -> MORPH_STEPS;
                default -> outer.size();
            };
        }
    }

    /**
     * @param operations what is stepped through; at least one
     * @param portion how much a step does, where the operation can be divided like that; else it is one step
     */
    public ChainSteps(Chain chain, List<Operation> operations, Portion portion) {
        this.chain = chain;
        this.portion = portion;
        stages = new ArrayList<>();
        int first = 0;
        for (Operation operation : operations) {
            ChainArray space = space(chain, operation);
            Portion own = divides(space, operation, portion) ? portion : Portion.ALL;
            Axes outer = space.axes().select(outer(space, own));
            stages.add(new Stage(operation, space, own, outer, new Terms(chain, operation), first));
            first = Math.addExact(first, stages.get(stages.size() - 1).parts());
        }
    }

    /** The portions, of those given, that tell different stories about an operation. */
    public static List<Portion> telling(Chain chain, Operation operation, List<Portion> wanted) {
        ChainArray space = space(chain, operation);
        return wanted.stream()
                .filter(candidate -> candidate == Portion.ALL || divides(space, operation, candidate))
                .toList();
    }

    private static ChainArray space(Chain chain, Operation operation) {
        return chain.array(operation.kind() == Kind.FOLD ? operation.operands().get(0) : operation.result());
    }

    private static boolean divides(ChainArray space, Operation operation, Portion portion) {
        Axes axes = space.axes();
        if (operation.kind() == Kind.REARRANGE) {
            return portion == Portion.ALL;
        }
        return switch (portion) {
            case PRODUCT -> !operation.isCopy() && operation.kind() != Kind.FOLD;
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

    /** The chain that is stepped through. */
    public Chain chain() {
        return chain;
    }

    /** How much a step does. */
    public Portion portion() {
        return portion;
    }

    /** The number of steps. */
    public int count() {
        Stage last = stages.get(stages.size() - 1);
        return last.first + last.parts();
    }

    /**
     * The step at a position.
     *
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public ChainStep at(int position) {
        Objects.checkIndex(position, count());
        int number = stages.size() - 1;
        while (stages.get(number).first > position) {
            number--;
        }
        Stage stage = stages.get(number);
        int part = position - stage.first;
        int term = -1;
        int[] at = Axes.free();
        if (stage.portion == Portion.PRODUCT) {
            term = part % stage.terms.most();
            stage.outer.locate(part / stage.terms.most(), at);
            if (term < stage.terms.summed().size()) {
                stage.terms.summed().locate(term, at);
            }
        } else if (stage.portion != Portion.MORPH) {
            stage.outer.locate(part, at);
        }
        return new ChainStep(position, stage.operation, number, stage.portion, part, stage.parts(), at, term);
    }

    /** The terms of the operation of a step. */
    public Terms terms(ChainStep step) {
        return stages.get(step.stage()).terms;
    }

    /** The position at which a cell of an array is complete; -1 if no step is about that array. */
    public int positionOf(ArrayName array, int cell) {
        for (Stage stage : stages) {
            if (stage.operation.result() == array && stage.space.name() == array) {
                return stage.first + lastPart(stage, stage.space.axes().locate(cell));
            }
        }
        return -1;
    }

    /** The last position that is about an array. */
    public int endOf(ArrayName result) {
        return stages.stream()
                .filter(stage -> stage.operation.result() == result)
                .mapToInt(stage -> stage.first + stage.parts() - 1)
                .findFirst()
                .orElseThrow();
    }

    /** The position at which as much is done as in a step of other steps, in a chain of other extents maybe. */
    public int positionLike(ChainSteps other, ChainStep step) {
        Stage then = other.stages.get(step.stage());
        for (Stage stage : stages) {
            if (stage.operation.result() == step.operation().result()) {
                if (stage.portion == Portion.MORPH && then.portion == Portion.MORPH) {
                    return stage.first + step.part();
                }
                int[] at = step.at().clone();
                int done = then.portion == Portion.MORPH
                        ? Math.max(0, then.space.size() * (step.part() + 1) / MORPH_STEPS - 1)
                        : -1;
                for (Axis axis : stage.space.axes().list()) {
                    int last = stage.space.axes().extent(axis) - 1;
                    int index = done >= 0 ? then.space.axes().index(done, axis) : at[axis.ordinal()];
                    at[axis.ordinal()] = index == Axes.FREE ? last : Math.min(index, last);
                }
                return stage.first + lastPart(stage, at);
            }
        }
        return 0;
    }

    private static int lastPart(Stage stage, int[] at) {
        return switch (stage.portion) {
            case PRODUCT -> (stage.outer.cell(at) + 1) * stage.terms.most() - 1;
            case MORPH ->
                (int) Math.ceil((takesOff(stage.space, stage.space.axes().cell(at)) + FLIGHT) * MORPH_STEPS - 1e-9) - 1;
            default -> stage.outer.cell(at);
        };
    }

    /**
     * Whether a step is about a cell: it reads or writes it, or the cell is one of those behind or after what it reads and
     * writes, such as the window of the input while its row is multiplied.
     */
    public boolean touches(ChainStep step, ArrayName name, int cell) {
        Operation operation = step.operation();
        boolean written = operation.result() == name;
        boolean read = operation.operands().contains(name);
        ChainArray array = chain.array(name);
        int[] at = step.at();
        if (!written && !read && !isChosen(array, at)) {
            return false;
        }
        boolean biasOnly = operation.hasBias() && step.term() == terms(step).most() - 1;
        boolean isBias = operation.hasBias() && operation.operands().get(2) == name;
        boolean result =
                written || array.axes().has(Axis.FILTER) && array.axes().has(Axis.OUTPUT_ROW);
        if (step.term() >= 0 && !result && biasOnly != isBias) {
            return false;
        }
        if (!array.axes().agrees(cell, at)) {
            return false;
        }
        WindowGeometry g = array.geometry();
        return g == null
                || g.meetsRow(array.imageRow(cell), at[Axis.OUTPUT_ROW.ordinal()], at[Axis.FILTER_ROW.ordinal()])
                        && g.meetsColumn(
                                array.imageColumn(cell),
                                at[Axis.OUTPUT_COLUMN.ordinal()],
                                at[Axis.FILTER_COLUMN.ordinal()]);
    }

    /** Whether a step has chosen an index that tells cells of an array apart. */
    private static boolean isChosen(ChainArray array, int[] at) {
        for (Axis axis : Axis.values()) {
            boolean ofWindow = axis.compareTo(Axis.OUTPUT_ROW) >= 0;
            if (at[axis.ordinal()] != Axes.FREE && (array.axes().has(axis) || array.geometry() != null && ofWindow)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what an array shows depends on the step. */
    public boolean varies(ArrayName name) {
        Operation writing = chain.writing(name);
        return writing != null
                && (stages.stream().anyMatch(stage -> stage.operation == writing)
                        || writing.kind() == Kind.REARRANGE
                                && varies(writing.operands().get(0)));
    }

    /** How far a cell has come when a step is done. What nobody steps through is there from the beginning. */
    public Progress progress(ChainStep step, ArrayName name, int cell) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).operation.result() == name) {
                return i < step.stage()
                        ? Progress.DONE
                        : i > step.stage() ? Progress.PENDING : progress(stages.get(i), step, cell);
            }
        }
        Operation writing = chain.writing(name);
        if (writing == null || writing.kind() != Kind.REARRANGE) {
            return Progress.DONE;
        }
        return progress(step, writing.operands().get(0), chain.sources(writing, cell)[0]);
    }

    private Progress progress(Stage stage, ChainStep step, int cell) {
        if (stage.portion == Portion.MORPH) {
            double flown = flown(step, cell);
            return flown >= 1 ? Progress.DONE : flown > 0 ? Progress.PARTIAL : Progress.PENDING;
        }
        if (stage.operation.kind() == Kind.FOLD) {
            int[] sources = chain.sources(stage.operation, cell);
            long done = Arrays.stream(sources)
                    .filter(source -> stage.outer.cell(stage.space.axes().locate(source)) <= step.part())
                    .count();
            boolean now = touches(step, stage.operation.result(), cell);
            return done == sources.length
                    ? (now ? Progress.WRITTEN : Progress.DONE)
                    : done > 0 ? Progress.PARTIAL : Progress.PENDING;
        }
        int span = stage.portion == Portion.PRODUCT ? stage.terms.most() : 1;
        int begins = stage.outer.cell(stage.space.axes().locate(cell)) * span;
        int ends = begins + span - 1;
        if (ends < step.part()) {
            return Progress.DONE;
        }
        return ends == step.part() || span == 1 && begins == step.part()
                ? Progress.WRITTEN
                : begins <= step.part() ? Progress.PARTIAL : Progress.PENDING;
    }

    /** What a cell holds when a step is done: its value, a sum of some terms, or NaN for nothing yet. */
    public float shown(ChainStep step, ArrayName name, int cell) {
        return switch (progress(step, name, cell)) {
            case PENDING -> Float.NaN;
            case PARTIAL -> partial(step, name, cell);
            case WRITTEN, DONE -> chain.array(name).value(cell);
        };
    }

    private float partial(ChainStep step, ArrayName name, int cell) {
        Stage stage = stages.get(step.stage());
        if (stage.portion == Portion.MORPH) {
            return Float.NaN;
        }
        if (stage.operation.result() != name) {
            return partial(step, stage.operation.result(), chain.sources(chain.writing(name), cell)[0]);
        }
        if (stage.operation.kind() != Kind.FOLD) {
            return stage.terms.running(cell, step.term());
        }
        float sum = 0;
        for (int source : chain.sources(stage.operation, cell)) {
            if (stage.outer.cell(stage.space.axes().locate(source)) <= step.part()) {
                sum += stage.space.value(source);
            }
        }
        return sum;
    }

    /** How far a cell of the result has flown in a motion: 0 at its source, 1 at its place. */
    public double flown(ChainStep step, int cell) {
        double now = (step.part() + 1.0) / step.parts();
        double since = now - takesOff(stages.get(step.stage()).space, cell);
        return since >= FLIGHT - 1e-9 ? 1 : Math.max(0, since / FLIGHT);
    }

    /** When the row of a cell takes off, in parts of the motion. */
    private static double takesOff(ChainArray space, int cell) {
        int rows = space.height();
        int row = cell / Math.max(1, space.size() / rows);
        return (1 - FLIGHT) * row / rows;
    }
}
