package convolens.model.unfold;

import convolens.lesson.Lesson;
import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import convolens.walk.chain.Chain;
import convolens.walk.chain.ChainOperation;
import convolens.walk.chain.ChainSteps;
import convolens.walk.chain.Portion;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps through the arrays of a scene, each of which makes a portion of one: an element, a row, all of it. */
final class UnfoldSteps {
    private static final double STEPS_PER_SECOND = 2;
    private static final double MORPH_STEPS_PER_SECOND = 30;

    private final UnfoldPreset preset;
    private final Runnable moved;
    private final Runnable divided;
    private final TimelineModel timeline = new TimelineModel();
    private Portion portion;
    private boolean settling;

    /**
     * @param moved is called when another step is reached
     * @param divided is called when steps are to make another portion
     */
    UnfoldSteps(UnfoldPreset preset, Runnable moved, Runnable divided) {
        this.preset = preset;
        this.moved = moved;
        this.divided = divided;
        this.portion = preset.portion();
        timeline.positionProperty().addListener((observable, old, now) -> tell());
        timeline.grainProperty().addListener((observable, old, now) -> grainChosen());
    }

    TimelineModel timeline() {
        return timeline;
    }

    /** What a step makes. */
    Portion portion() {
        return portion;
    }

    /** The grain of a timeline that stands for a portion. A pooling has no products: there it is one of the values. */
    TimelineGrain grain(Portion portion) {
        boolean isValue = portion == Portion.PRODUCT && preset.lesson() == Lesson.POOLING_IM2COL;
        return new TimelineGrain(isValue ? "grain.value" : portion.key());
    }

    /** Goes to a step that makes a portion; one that there is not leaves the portion as it is. */
    void take(Portion wanted, int position) {
        if (timeline.getGrains().contains(grain(wanted))) {
            timeline.grainProperty().set(grain(wanted));
        }
        timeline.seek(position);
    }

    /**
     * Steps through other arrays, or makes other portions of them, from where it was on.
     *
     * @param overwrites whether what is folded overwrites
     * @param before what was shown; null at first
     */
    ChainSteps settle(Chain chain, boolean overwrites, @Nullable UnfoldFrame before) {
        List<ChainOperation> operations =
                preset.stepped().stream().map(chain::writing).toList();
        List<Portion> choices = preset.portions().stream()
                .filter(choice -> operations.stream()
                        .anyMatch(operation -> !ChainSteps.telling(chain, operation, List.of(choice))
                                .isEmpty()))
                .toList();
        if (!choices.contains(portion)) {
            portion = choices.contains(preset.portion()) ? preset.portion() : Portion.ALL;
        }
        ChainSteps steps = new ChainSteps(chain, operations, portion, overwrites);
        settling = true;
        List<TimelineGrain> grains = choices.stream().map(this::grain).toList();
        if (!timeline.getGrains().equals(grains) || !Objects.equals(timeline.getGrain(), grain(portion))) {
            timeline.declareGrains(grains, grain(portion));
        }
        timeline.stepsPerSecondProperty().set(portion == Portion.MORPH ? MORPH_STEPS_PER_SECOND : STEPS_PER_SECOND);
        timeline.setCount(steps.count());
        timeline.seek(before == null ? 0 : steps.positionLike(before.steps(), before.step()));
        settling = false;
        return steps;
    }

    private void tell() {
        if (!settling) {
            moved.run();
        }
    }

    private void grainChosen() {
        if (settling || timeline.getGrain() == null) {
            return;
        }
        for (Portion candidate : preset.portions()) {
            if (grain(candidate).equals(timeline.getGrain()) && candidate != portion) {
                portion = candidate;
                divided.run();
            }
        }
    }
}
