package convolens.cli.option;

import java.util.List;

/** A scene that is named by its stem after {@code --lesson}. */
public final class SceneName {
    private SceneName() {}

    /**
     * The stem that was meant, in any case.
     *
     * @throws WrongInput if there is no such scene; the sentence lists those there are
     */
    public static String of(String typed, List<String> stems) {
        for (String stem : stems) {
            if (stem.equalsIgnoreCase(typed)) {
                return stem;
            }
        }
        String nearest =
                Nearest.to(typed, stems).map(stem -> " (" + stem + "?)").orElse("");
        throw new WrongInput(
                "--lesson must be " + Expected.alternatives(stems) + nearest + ", but is \"" + typed + "\"");
    }
}
