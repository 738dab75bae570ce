package convolens.model.stack;

import java.util.List;

/**
 * Why something was not done as asked, and what holds instead.
 *
 * @param reason which sentence
 * @param arguments the numbers in it
 */
public record StackRefusal(Reason reason, List<Object> arguments) {

    /** The sentences. */
    public enum Reason {
        /** 0: wanted, 1: least, 2: most. */
        OUT_OF_RANGE("stack.refusal.outOfRange"),
        /** 0: wanted, 1: the nearest that fits, 2: the {@link LayerKind} that would not fit, 3, 4: what it would get. */
        DOES_NOT_FIT("stack.refusal.doesNotFit"),
        /** 0: wanted, 1: the nearest with few enough, 2: the most parameters. */
        TOO_MANY_PARAMETERS("stack.refusal.tooManyParameters"),
        /** 0: wanted, 1: the nearest with few enough, 2: the most values. */
        TOO_MANY_VALUES("stack.refusal.tooManyValues"),
        /** 0: wanted, 1: the nearest that is small enough, 2: the most values of the output of a layer. */
        TOO_LARGE_OUTPUT("stack.refusal.tooLargeOutput"),
        /** Groups have to divide channels and filters. 0: wanted, 1: the nearest that works, 2: the channels. */
        GROUPS("stack.refusal.groups"),
        /** The groups of a convolution do not divide the channels that it would get. 0: the channels. */
        GROUPS_OF_LAYERS("stack.refusal.groupsOfLayers"),
        /** 0: wanted, 1: the nearest that is possible. A pooling window must see at least one cell. */
        POOLING_PADDING("stack.refusal.poolingPadding"),
        /** 0: the {@link LayerKind} that has no rows and columns left. */
        FLATTENED("stack.refusal.flattened"),
        /** 0: the {@link LayerKind} that would not fit, 1, 2: the rows and columns it would get. */
        NO_ROOM("stack.refusal.noRoom"),
        /** 0: the most parameters. */
        LARGE("stack.refusal.large"),
        /** The last affine layer cannot be changed. 0: the classes. */
        SCORES_STAY("stack.refusal.scoresStay"),
        /** 0: the most layers. */
        DEEP("stack.refusal.deep"),
        /** There is no place to move to. */
        END("stack.refusal.end");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The bundle key of the sentence. */
        public String key() {
            return key;
        }
    }

    static StackRefusal of(Reason reason, Object... arguments) {
        return new StackRefusal(reason, List.of(arguments));
    }
}
