package convolens.data.image;

import convolens.data.DataException;
import java.util.List;

/** Why an image file is not used. The message is a sentence in English; a window says the same in the user's language. */
public final class ImageRefusal extends DataException {
    private static final long serialVersionUID = 1L;

    /** The reasons. Argument 0 is always the name of the file. */
    public enum Reason {
        /** There is no such file, or it is a folder. */
        NO_FILE("%s is not a file"),
        /** 1: its megabytes, 2: the most. */
        TOO_LONG("%s has %s MB; images up to %s MB can be read"),
        /** 1, 2: its extents in pixels, 3: the longest side, 4: the most pixels, in millions. */
        TOO_LARGE("%s is %s × %s pixels; at most %s a side and %s million in all can be read"),
        /** Another format, or no image. */
        FORMAT("%s is not a PNG, JPEG, GIF, BMP, WebP or TIFF image"),
        /** An image of which nothing can be read. */
        DAMAGED("%s is damaged: no image can be read");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    ImageRefusal(Reason reason, Object... arguments) {
        super(reason.sentence.formatted(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    ImageRefusal(Throwable cause, Reason reason, Object... arguments) {
        this(reason, arguments);
        initCause(cause);
    }

    /** Which sentence. */
    public Reason reason() {
        return reason;
    }

    /** The names and numbers in it. */
    public List<Object> arguments() {
        return arguments;
    }
}
