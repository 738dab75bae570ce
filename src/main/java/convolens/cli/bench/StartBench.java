package convolens.cli.bench;

import convolens.cli.option.ExitCode;
import convolens.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code convolens bench --start}: how long the window takes to open, and what the time goes into. */
final class StartBench {
    private final Terminal terminal;
    private final SceneMeter meter;

    StartBench(Terminal terminal, SceneMeter meter) {
        this.terminal = terminal;
        this.meter = meter;
    }

    /**
     * Starts the program again and again, once more than is counted, because the first start reads the files from the disk.
     *
     * @param rounds how many starts are counted
     */
    int run(int rounds) throws SceneMeter.NoWindow {
        Map<String, List<Long>> stages = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            Map<String, Long> reached = meter.start();
            if (round > 0) {
                reached.forEach((stage, millis) ->
                        stages.computeIfAbsent(stage, any -> new ArrayList<>()).add(millis));
            }
        }
        terminal.out().println(String.format(Locale.ROOT, "%-14s %9s %9s", "reached", "after ms", "took ms"));
        long before = 0;
        for (Map.Entry<String, List<Long>> stage : stages.entrySet()) {
            long median = median(stage.getValue());
            terminal.out()
                    .println(String.format(Locale.ROOT, "%-14s %9d %9d", stage.getKey(), median, median - before));
            before = median;
        }
        terminal.out().println("Medians of " + rounds + (rounds == 1 ? " start." : " starts."));
        return ExitCode.OK;
    }

    private static long median(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
