package convolens;

import convolens.cli.bench.SceneMeter;
import convolens.interchange.AppFolders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When the stages of a start were reached, in milliseconds since the process was begun. They are printed, and the program
 * ends, only where the property {@value #BEGAN} says when that was, as {@code bench --start} does.
 */
final class StartTimes {
    /** The property that asks for the report: when the process was begun, in milliseconds as the system counts them. */
    static final String BEGAN = "convolens.start.began";

    /** The last stage: the chosen scene has been drawn. */
    static final String LAST = "scene drawn";

    private static final Long WHEN = Long.getLong(BEGAN);
    private static final Map<String, Long> REACHED = new LinkedHashMap<>();

    private StartTimes() {}

    /** A stage is reached. The first time counts. */
    static void reached(String stage) {
        if (WHEN != null) {
            REACHED.putIfAbsent(stage, System.currentTimeMillis() - WHEN);
        }
    }

    /** The start is over. */
    static void report() {
        if (WHEN != null) {
            REACHED.forEach((stage, millis) -> System.out.println(stage + " " + millis));
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    /** Starts the program anew with the options of this process, and reads its report. */
    static Map<String, Long> ofProcess() throws SceneMeter.NoWindow {
        try {
            Path home = Files.createTempDirectory("convolens-start");
            try {
                return read(begin(home));
            } finally {
                try (Stream<Path> files = Files.walk(home)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process begin(Path home) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-D" + AppFolders.HOME_PROPERTY + "=" + home);
        command.add("-D" + BEGAN + "=" + System.currentTimeMillis());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Map<String, Long> read(Process process) throws IOException, SceneMeter.NoWindow {
        Map<String, Long> stages = new LinkedHashMap<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int last = line.lastIndexOf(' ');
                if (line.substring(last + 1).matches("\\d{1,9}")) {
                    stages.put(line.substring(0, last), Long.parseLong(line.substring(last + 1)));
                } else {
                    // a window that does not open is followed by a run in the terminal
                    process.destroy();
                }
            }
        }
        if (!stages.containsKey(LAST)) {
            throw new SceneMeter.NoWindow("no start can be measured: the window does not open (set DISPLAY to a display"
                    + " that answers, or start with xvfb-run)");
        }
        return stages;
    }
}
