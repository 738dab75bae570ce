package convolens.cli.bench;

import convolens.cli.option.Expected;
import convolens.cli.option.WrongInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code bench} that measure scenes instead of the engine. */
final class SceneBenchOptions {
    private static final int DEFAULT_STEPS = 24;

    @Option(
            names = "--ui",
            description = "Measure the scenes: the time that a step costs the thread that paints. Needs a display;"
                    + " where there is none, xvfb-run lends one.")
    private boolean ui;

    @Option(
            names = "--lesson",
            paramLabel = "STEM",
            description = "With --ui: only this scene, or several with commas between. Default: every scene.",
            split = ",")
    private @Nullable List<String> lessons;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "With --ui: steps measured in each scene, after half as many to warm up. Default: 24.")
    private @Nullable Integer steps;

    @Option(
            names = "--at-once",
            description =
                    "With --ui: open scenes as by a key, without the moment in which a pointer rests on their entry"
                            + " in the navigator and they are made ready.")
    private boolean atOnce;

    /**
     * Whether scenes are to be measured.
     *
     * @throws WrongInput if only scenes have what is asked for, and they are not to be measured
     */
    boolean wanted() {
        if (!ui && (lessons != null || steps != null || atOnce)) {
            throw new WrongInput(
                    (lessons != null ? "--lesson" : steps != null ? "--steps" : "--at-once") + " belongs to --ui");
        }
        return ui;
    }

    List<String> lessons() {
        return lessons == null ? List.of() : lessons;
    }

    boolean atOnce() {
        return atOnce;
    }

    int steps() {
        return steps == null ? DEFAULT_STEPS : steps;
    }
}
