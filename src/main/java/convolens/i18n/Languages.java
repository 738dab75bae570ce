package convolens.i18n;

import java.util.List;
import java.util.Locale;

/** The languages of the program: for each of them there is a bundle. */
public final class Languages {
    /** The first is the one that others fall back to. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.KOREAN, Locale.JAPANESE);

    private Languages() {}

    /** Their short names, as the command line and the settings write them: "en", "ko", … */
    public static List<String> tags() {
        return ALL.stream().map(Locale::toLanguageTag).toList();
    }
}
