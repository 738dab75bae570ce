package convolens.model.softmax;

import java.util.List;

/**
 * How far the computation has come: the numbers of a stage up to one of them.
 *
 * @param operation which stage
 * @param k the class of the number computed last; 0 where a stage computes one number for all
 * @param whole whether a step is the whole stage
 */
public record SoftmaxStep(SoftmaxOperation operation, int k, boolean whole) {

    /** How many steps there are. */
    static int count(SoftmaxState state, boolean whole) {
        List<SoftmaxOperation> stages = SoftmaxOperation.of(state.shifted());
        return whole
                ? stages.size()
                : stages.stream()
                        .mapToInt(stage -> stage.numbers(state.classes()))
                        .sum();
    }

    /** The step at a position. */
    static SoftmaxStep at(SoftmaxState state, boolean whole, int position) {
        int left = position;
        List<SoftmaxOperation> stages = SoftmaxOperation.of(state.shifted());
        for (SoftmaxOperation stage : stages) {
            int numbers = stage.numbers(state.classes());
            int steps = whole ? 1 : numbers;
            if (left < steps) {
                return new SoftmaxStep(stage, whole ? numbers - 1 : left, whole);
            }
            left -= steps;
        }
        throw new IllegalArgumentException("there is no step " + position);
    }

    /** The position of a step; of a stage that is left out, that of the first one. */
    static int position(SoftmaxState state, boolean whole, SoftmaxOperation stage, int k) {
        int position = 0;
        for (SoftmaxOperation each : SoftmaxOperation.of(state.shifted())) {
            int numbers = each.numbers(state.classes());
            if (each == stage) {
                return position + (whole ? 0 : Math.max(0, Math.min(numbers - 1, k)));
            }
            position += whole ? 1 : numbers;
        }
        return 0;
    }

    /** Whether a number of a stage has been computed. */
    public boolean isDone(SoftmaxOperation of, int number) {
        return of.ordinal() < operation.ordinal() || of == operation && number <= k;
    }
}
