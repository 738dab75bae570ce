package convolens.cli.option;

import org.jspecify.annotations.Nullable;

/** Something went wrong on the way through no fault of the input. The message is one sentence for the user. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(@Nullable String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
