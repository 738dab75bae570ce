package convolens.model.setup;

import convolens.run.KeyName;
import java.util.List;

/**
 * One sentence for the user: why something was not done as asked, and what holds instead.
 *
 * @param reason which sentence
 * @param arguments the numbers and words in it
 */
public record Refusal(Reason reason, List<Object> arguments) {

    /** The sentences. */
    public enum Reason {
        /** 0: wanted, 1: least, 2: most. */
        OUT_OF_RANGE,
        /** The filter does not fit the padded input. 0: wanted, 1: the largest that fits. */
        FILTER_TOO_LARGE,
        /** The input is smaller than the filter. 0: wanted, 1: the smallest that fits. */
        INPUT_TOO_SMALL,
        /** The window would span more than the padded input. 0: wanted dilation, 1: the largest that is possible. */
        DILATION_TOO_LARGE,
        /** Groups must divide channels and filters. 0: wanted, 1: channels, 2: filters, 3: the nearest that divides both. */
        GROUPS_DO_NOT_DIVIDE,
        /** Channels or filters changed, and the groups with them. 0: channels, 1: filters, 2: the groups now. */
        GROUPS_HAVE_CHANGED,
        /** The sides would take more padding than the stage shows. 0: the most on a side. */
        SAME_TOO_LARGE,
        /** With less padding the filter does not fit. 0: wanted, 1: the smallest that fits. */
        PADDING_TOO_SMALL,
        /** A pooling window must see at least one cell. 0: wanted padding, 1: the largest that is possible. */
        POOLING_PADDING_TOO_LARGE,
        /** A pooling window must be larger than its padding. 0: wanted window, 1: the smallest that is possible. */
        POOLING_WINDOW_TOO_SMALL,
        /** A filter has as many channels as its input. 0: the channels that both have now. */
        CHANNELS_ARE_EQUAL,
        /** What was typed is no number. 0: what was typed. */
        NOT_A_NUMBER,
        /** A number beyond the bounds. 0: what was typed, 1: the bound. */
        NUMBER_TOO_LARGE,
        /** There is nothing to paste. */
        NOTHING_TO_PASTE,
        /** The pasted text is too long. 0: the largest number of rows and columns. */
        BLOCK_TOO_LARGE,
        /** An entry of a pasted block is no number. 0: row, 1: column, 2: the entry. */
        BLOCK_NOT_A_NUMBER,
        /** The rows of a pasted block differ in length. 0: row, 1: its entries, 2: the entries of the first row. */
        BLOCK_RAGGED,
        /** A print was shortened with dots. */
        BLOCK_SHORTENED,
        /** A print has more than two axes. */
        BLOCK_TOO_DEEP,
        /** The brackets of a print do not match. */
        BLOCK_BRACKETS,
        /** A block does not fit from the chosen cell on. 0, 1: its rows and columns, 2, 3: rows and columns there. */
        BLOCK_DOES_NOT_FIT,
        /** The result could not be computed. 0: what the machine says. */
        NOT_COMPUTED,
        /** A number that must be above 0. 0: wanted. */
        MUST_BE_POSITIVE,
        /** A share that must be at least 0 and below 1. 0: wanted. */
        MUST_BE_BELOW_ONE,
        /** An index beyond its axis. 0: the index, 1: the axis, 2: its extent, 3: the nearest that is possible. */
        INDEX_OUT_OF_RANGE,
        /** More indices than axes. 0: the indices, 1: the axes. */
        INDEX_TOO_LONG,
        /** Neither a number nor a slice. 0: what was typed. */
        INDEX_NOT_UNDERSTOOD,
        /** A slice that stays where it is. */
        INDEX_STEP_ZERO,
        /** Dots twice: how many axes each stands for is not known. */
        INDEX_TWO_ELLIPSES;

        /** The bundle key of the sentence, such as "notice.filterTooLarge". */
        public String key() {
            return "notice." + KeyName.of(this);
        }
    }

    /** A sentence with its numbers. */
    public static Refusal of(Reason reason, Object... arguments) {
        return new Refusal(reason, List.of(arguments));
    }
}
