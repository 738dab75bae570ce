package convolens.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the user should know, in whatever language the window has when it is read.
 *
 * @param kind how much it matters
 * @param key the bundle key of the sentence
 * @param arguments what the sentence names
 * @param undo takes back what the sentence tells of, or does it otherwise; null where there is nothing to do about it
 * @param undoKey the bundle key of what that is called
 */
public record Notice(
        Kind kind,
        String key,
        List<Object> arguments,
        @Nullable Runnable undo,
        String undoKey) {
    private static final String UNDO = "notice.undo";

    /** How much a notice matters. */
    public enum Kind {
        /** Goes away by itself. */
        INFO,
        /** Stays until it is closed, and is no error. */
        ADVICE,
        /** Stays until it is closed. */
        ERROR
    }

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** A notice that goes away by itself. */
    public static Notice info(String key, Object... arguments) {
        return new Notice(Kind.INFO, key, List.of(arguments), null, UNDO);
    }

    /** A notice that stays until it is closed, of something that went as it was asked for and could go better. */
    public static Notice advice(String key, Object... arguments) {
        return new Notice(Kind.ADVICE, key, List.of(arguments), null, UNDO);
    }

    /** A notice that stays until it is closed. */
    public static Notice error(String key, Object... arguments) {
        return new Notice(Kind.ERROR, key, List.of(arguments), null, UNDO);
    }

    /** A notice of something done that can be taken back while the notice is open. */
    public static Notice undoable(String key, Runnable undo, Object... arguments) {
        return new Notice(Kind.INFO, key, List.of(arguments), undo, UNDO);
    }

    /** A notice that stays until it is closed, of something that could be meant in two ways. */
    public static Notice choice(String key, String otherwiseKey, Runnable otherwise, Object... arguments) {
        return new Notice(Kind.ADVICE, key, List.of(arguments), otherwise, otherwiseKey);
    }
}
