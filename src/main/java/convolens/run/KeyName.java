package convolens.run;

import java.util.Locale;

/** The names of constants as bundle keys write them: FILTER_HEIGHT is filterHeight. */
public final class KeyName {
    private KeyName() {}

    /** The name of a constant. */
    public static String of(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
