package convolens.cli.option;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a user asked for cannot be done. The message is one sentence: what, where, and what would be right. */
public final class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongInput(String sentence) {
        super(sentence);
    }

    public WrongInput(@Nullable String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * Refuses options that would go unheard.
     *
     * @param given the value of each option by its name; null where it is not given
     * @param why goes on from the option's name: "belongs to --ui"
     */
    public static void unlessAbsent(Map<String, Object> given, String why) {
        given.forEach((option, value) -> {
            if (value != null) {
                throw new WrongInput(option + " " + why);
            }
        });
    }
}
