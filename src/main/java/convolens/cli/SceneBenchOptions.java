package convolens.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of {@code bench} that measure scenes instead of the engine. */
final class SceneBenchOptions {
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
    private List<String> lessons = new ArrayList<>();

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "With --ui: steps measured in each scene, after half as many to warm up. Default: 24.")
    private int steps = 24;

    /** Whether scenes are to be measured. */
    boolean wanted() {
        return ui;
    }

    List<String> lessons() {
        return lessons;
    }

    int steps() {
        return steps;
    }
}
