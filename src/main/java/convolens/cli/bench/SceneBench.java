package convolens.cli.bench;

import com.google.gson.GsonBuilder;
import convolens.cli.bench.SceneMeter.Measured;
import convolens.cli.option.ExitCode;
import convolens.cli.option.OutputFile;
import convolens.cli.option.SceneName;
import convolens.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code convolens bench --ui}: what a step of each scene asks of the thread that paints. */
final class SceneBench {
    /** Half of a frame at 60 frames a second: the other half belongs to the machine. */
    static final double GOAL_MS = 8;

    private final Terminal terminal;
    private final SceneMeter meter;

    SceneBench(Terminal terminal, SceneMeter meter) {
        this.terminal = terminal;
        this.meter = meter;
    }

    /**
     * One scene.
     *
     * @param scene its stem
     * @param readyMs how long it took to make the scene ready while its entry was pointed at; 0 if it was not
     * @param firstMs how long the scene takes until it is painted, the first time
     * @param steps how many steps or, where {@code frames} is true, frames were measured
     * @param frames whether every frame counts by itself, because steps come from work under way
     * @param medianMs the median of their times
     * @param p95Ms what 95 of 100 do not exceed
     * @param maxMs the longest
     */
    record Row(
            String scene,
            double readyMs,
            double firstMs,
            int steps,
            boolean frames,
            double medianMs,
            double p95Ms,
            double maxMs) {
        static Row of(String scene, Measured measured) {
            double[] times = measured.milliseconds().clone();
            Arrays.sort(times);
            return new Row(
                    scene,
                    Math.round(measured.ready()),
                    Math.round(measured.first()),
                    times.length,
                    !measured.step(),
                    quantile(times, 0.5),
                    quantile(times, 0.95),
                    quantile(times, 1));
        }

        /** The smallest of the sorted times that a share of them does not exceed. */
        private static double quantile(double[] sorted, double share) {
            if (sorted.length == 0) {
                return 0;
            }
            double time = sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
            return Math.round(time * 1000) / 1000.0;
        }
    }

    /** The JSON file. */
    private record Report(String java, int processors, double goalMs, List<Row> scenes) {}

    /**
     * Measures scenes and prints a line for each as soon as it is known.
     *
     * @param lessons the scenes, as typed; empty for all
     * @param atOnce whether scenes are opened without being pointed at first
     * @param file where the numbers go as JSON too; null for nowhere
     * @return 1 if the median of a scene is above {@link #GOAL_MS}
     */
    int run(List<String> lessons, int steps, boolean atOnce, @Nullable OutputFile file) throws SceneMeter.NoWindow {
        List<String> scenes = lessons.isEmpty()
                ? meter.lessons()
                : lessons.stream()
                        .map(typed -> SceneName.of(typed, meter.lessons()))
                        .toList();
        List<Row> rows = new ArrayList<>();
        try (SceneMeter.Session session = meter.open()) {
            terminal.out().println(line("scene", "ready ms", "first ms", "steps", "median ms", "p95 ms", "max ms"));
            for (String scene : scenes) {
                Row row = Row.of(scene, session.measure(scene, steps, atOnce));
                rows.add(row);
                terminal.out()
                        .println(line(
                                scene,
                                number(row.readyMs),
                                number(row.firstMs),
                                row.steps + (row.frames ? " frames" : ""),
                                number(row.medianMs),
                                number(row.p95Ms),
                                number(row.maxMs)));
                terminal.out().flush();
            }
        }
        if (file != null) {
            Report report = new Report(
                    System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(), GOAL_MS, rows);
            file.writeText(new GsonBuilder().setPrettyPrinting().create().toJson(report) + System.lineSeparator());
        }
        List<String> slow = rows.stream()
                .filter(row -> row.medianMs > GOAL_MS)
                .map(Row::scene)
                .toList();
        terminal.out()
                .println(
                        slow.isEmpty()
                                ? "All medians are within " + number(GOAL_MS) + " ms."
                                : "Above " + number(GOAL_MS) + " ms: " + String.join(", ", slow) + ".");
        return slow.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }

    private static String line(
            String scene, String ready, String first, String steps, String median, String p95, String max) {
        return String.format(
                Locale.ROOT, "%-16s %9s %9s %12s %10s %10s %10s", scene, ready, first, steps, median, p95, max);
    }
}
