package convolens.walk.chain;

import convolens.walk.Progress;
import convolens.walk.chain.ChainOperation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Operations of a chain, one after the other, as steps of one portion each. Every question is answered from the indices
 * alone, with nothing recorded.
 */
public final class ChainSteps {
    /** The steps of a motion. */
    public static final int MORPH_STEPS = 120;

    private final Chain chain;
    private final List<Stage> stages;
    private final Portion portion;
    private final boolean overwrites;

    /** What the step that was asked about last touches. */
    private volatile @Nullable Touch touch;

    /**
     * @param operations what is stepped through; at least one
     * @param portion how much a step does, where the operation can be divided like that; else it is one step
     */
    public ChainSteps(Chain chain, List<ChainOperation> operations, Portion portion) {
        this(chain, operations, portion, false);
    }

    /** @param overwrites whether a fold replaces numbers rather than adding them up */
    public ChainSteps(Chain chain, List<ChainOperation> operations, Portion portion, boolean overwrites) {
        this.chain = chain;
        this.portion = portion;
        this.overwrites = overwrites;
        stages = new ArrayList<>();
        int first = 0;
        for (ChainOperation operation : operations) {
            Stage stage = Stage.of(chain, operation, portion, first);
            stages.add(stage);
            first = Math.addExact(first, stage.parts());
        }
    }

    /** The portions, of those given, that tell different stories about an operation. */
    public static List<Portion> telling(Chain chain, ChainOperation operation, List<Portion> wanted) {
        return wanted.stream()
                .filter(candidate -> candidate == Portion.ALL || Stage.divides(chain, operation, candidate))
                .toList();
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
        return last.first() + last.parts();
    }

    /**
     * The step at a position.
     *
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public ChainStep at(int position) {
        Objects.checkIndex(position, count());
        int number = stages.size() - 1;
        while (stages.get(number).first() > position) {
            number--;
        }
        Stage stage = stages.get(number);
        int part = position - stage.first();
        int term = -1;
        int[] at = Axes.free();
        if (stage.portion() == Portion.PRODUCT) {
            term = part % stage.terms().max();
            stage.outer().locate(part / stage.terms().max(), at);
            if (term < stage.terms().summed().size()) {
                stage.terms().summed().locate(term, at);
            }
        } else if (stage.portion() != Portion.MORPH) {
            stage.outer().locate(part, at);
        }
        return new ChainStep(position, stage.operation(), number, stage.portion(), part, stage.parts(), at, term);
    }

    /** The terms of the operation of a step. */
    public Terms terms(ChainStep step) {
        return stages.get(step.stage()).terms();
    }

    /** Whether a fold replaces numbers rather than adding them up. */
    public boolean overwrites() {
        return overwrites;
    }

    /** The position at which a cell of an array is complete, or is folded; -1 if no step is about that array. */
    public int positionOf(ArrayName array, int cell) {
        for (Stage stage : stages) {
            if (stage.operation().result() == array && stage.space().name() == array) {
                return stage.first() + stage.lastPart(stage.space().axes().locate(cell));
            }
        }
        for (Stage stage : stages) {
            if (stage.operation().kind() == Kind.FOLD && stage.space().name() == array) {
                return stage.first() + stage.lastPart(stage.space().axes().locate(cell));
            }
            if (stage.operation().kind() == Kind.FOLD && stage.operation().result() == array) {
                int part = fold(stage).lastPart(cell);
                return part < 0 ? -1 : stage.first() + part;
            }
        }
        return -1;
    }

    /** The last position that is about an array. */
    public int endOf(ArrayName result) {
        return stages.stream()
                .filter(stage -> stage.operation().result() == result)
                .mapToInt(stage -> stage.first() + stage.parts() - 1)
                .findFirst()
                .orElseThrow();
    }

    /** The position at which as much is done as in a step of other steps, in a chain of other extents maybe. */
    public int positionLike(ChainSteps other, ChainStep step) {
        Stage then = other.stages.get(step.stage());
        for (Stage stage : stages) {
            if (stage.operation().result() == step.operation().result()) {
                if (stage.portion() == Portion.MORPH && then.portion() == Portion.MORPH) {
                    return stage.first() + step.part();
                }
                int[] at = step.at().clone();
                int done = then.portion() == Portion.MORPH
                        ? Math.max(0, then.space().size() * (step.part() + 1) / MORPH_STEPS - 1)
                        : -1;
                for (Axis axis : stage.space().axes().list()) {
                    int last = stage.space().axes().extent(axis) - 1;
                    int index = done >= 0 ? then.space().axes().index(done, axis) : at[axis.ordinal()];
                    at[axis.ordinal()] = index == Axes.FREE ? last : Math.min(index, last);
                }
                return stage.first() + stage.lastPart(at);
            }
        }
        return 0;
    }

    /**
     * Whether a step is about a cell: it reads or writes it, or the cell is one of those behind or after what it reads and
     * writes, such as the window of the input while its row is multiplied. What is stepped through later is not there yet.
     */
    public boolean touches(ChainStep step, ArrayName name, int cell) {
        Touch now = touch;
        if (now == null || now.step() != step) {
            now = new Touch(chain, stages, step);
            touch = now;
        }
        return now.touches(name, cell);
    }

    /** Whether what an array shows depends on the step. */
    public boolean varies(ArrayName name) {
        ChainOperation writing = chain.writing(name);
        return writing != null
                && (stages.stream().anyMatch(stage -> stage.operation() == writing)
                        || writing.isFollowing() && varies(writing.operands().get(0)));
    }

    /** How far a cell has come when a step is done. What nobody steps through is there from the beginning. */
    public Progress progress(ChainStep step, ArrayName name, int cell) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).operation().result() == name) {
                return i < step.stage()
                        ? Progress.DONE
                        : i > step.stage() ? Progress.PENDING : progress(stages.get(i), step, cell);
            }
        }
        ChainOperation writing = chain.writing(name);
        if (writing == null || !writing.isFollowing()) {
            return Progress.DONE;
        }
        return progress(step, writing.operands().get(0), chain.sources(writing, cell)[0]);
    }

    private Progress progress(Stage stage, ChainStep step, int cell) {
        if (stage.portion() == Portion.MORPH) {
            double flown = flown(step, cell);
            return flown >= 1 ? Progress.DONE : flown > 0 ? Progress.PARTIAL : Progress.PENDING;
        }
        if (stage.operation().kind() == Kind.FOLD) {
            return fold(stage)
                    .progress(cell, step.part(), touches(step, stage.operation().result(), cell));
        }
        int span = stage.portion() == Portion.PRODUCT ? stage.terms().max() : 1;
        int begins = stage.outer().cell(stage.space().axes().locate(cell)) * span;
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
            case WRITTEN, DONE -> settled(name, cell);
        };
    }

    /** What a cell holds when everything is done: its value, or the last number that has overwritten all before it. */
    public float settled(ArrayName name, int cell) {
        for (Stage stage : stages) {
            if (overwrites
                    && stage.operation().kind() == Kind.FOLD
                    && stage.operation().result() == name) {
                return fold(stage).shown(cell, Integer.MAX_VALUE);
            }
        }
        return chain.array(name).value(cell);
    }

    private FoldSteps fold(Stage stage) {
        return new FoldSteps(chain, stage.operation(), stage.space(), stage.outer(), overwrites);
    }

    private float partial(ChainStep step, ArrayName name, int cell) {
        Stage stage = stages.get(step.stage());
        if (stage.portion() == Portion.MORPH) {
            return Float.NaN;
        }
        ChainOperation writing = chain.writing(name);
        if (stage.operation().result() != name && writing != null) {
            return partial(step, stage.operation().result(), chain.sources(writing, cell)[0]);
        }
        if (stage.operation().kind() != Kind.FOLD) {
            return stage.terms().running(cell, step.term());
        }
        return fold(stage).shown(cell, step.part());
    }

    /** How far a cell of the result has flown in a motion: 0 at its source, 1 at its place. */
    public double flown(ChainStep step, int cell) {
        return stages.get(step.stage()).flown(step, cell);
    }
}
