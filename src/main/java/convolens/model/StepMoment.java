package convolens.model;

import org.jspecify.annotations.Nullable;

/**
 * The step at which a timeline is. Immutable.
 *
 * @param grain how much a step is, by the key of its name; null where there is no choice
 * @param position the step, from 0; beyond the last it is the last
 */
public record StepMoment(@Nullable String grain, int position) {

    /** The step of the moment. */
    public static StepMoment of(TimelineModel timeline) {
        TimelineGrain grain = timeline.getGrain();
        return new StepMoment(grain == null ? null : grain.key(), timeline.getPosition());
    }

    /** Goes there. A grain that the timeline has not leaves its grain as it is. */
    public void show(TimelineModel timeline) {
        timeline.getGrains().stream()
                .filter(candidate -> candidate.key().equals(grain))
                .findFirst()
                .ifPresent(timeline.grainProperty()::set);
        timeline.seek(position);
    }
}
