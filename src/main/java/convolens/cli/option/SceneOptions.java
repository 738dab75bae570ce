package convolens.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which scene a command is about, and in which language. */
public final class SceneOptions {
    @Option(
            names = "--lesson",
            paramLabel = "STEM",
            description = "The scene, for example Stride; a wrong one lists those there are. Required, or --scenario.")
    private @Nullable String lesson;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description =
                    "A scene or tour as it was saved, FILE.convolens, or the section of a tour that comes with the"
                            + " program, such as 7.3. Required, or --lesson.")
    private @Nullable Path scenario;

    @Option(
            names = "--lang",
            paramLabel = "CODE",
            converter = Expected.Language.class,
            completionCandidates = Expected.LanguageTags.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: en.")
    private String language = "en";

    /**
     * Refuses none and two scenes.
     *
     * @param purpose what a scene is needed for, as the beginning of a sentence
     * @throws WrongInput if not exactly one is given
     */
    public void requireOne(String purpose) {
        if ((lesson == null) == (scenario == null)) {
            throw new WrongInput(purpose + ": expected either --lesson STEM or --scenario FILE");
        }
    }

    /**
     * The stem of the scene; empty where a saved one is given.
     *
     * @throws WrongInput if there is no such scene
     */
    public String stem(List<String> stems) {
        return lesson == null ? "" : SceneName.of(lesson, stems);
    }

    /** The saved scene or tour; null where a scene is named. */
    public @Nullable Path scenario() {
        return scenario;
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
