package convolens.controller.train;

import convolens.ConvolensApp;
import convolens.cli.Cli;
import convolens.cli.terminal.Terminal;
import convolens.interchange.AppFolders;
import convolens.interchange.KeptRuns;
import convolens.run.RunPoint;
import convolens.view.control.curve.CurvePlot;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/**
 * How many images a second a run of the chapter's network learns, evaluations included, from the end of its warm-up to
 * its last epoch. IMAGES is how many it learns an epoch: 5,000 as in the chapter's reduced run, unless given.
 *
 * <pre>
 * window   [EPOCHS [WARM_UP [IMAGES]]]   with the real window open and its curves live; needs a display or Xvfb
 * network  [EPOCHS [WARM_UP [IMAGES]]]   the same, while the scene Network shows a digit in the network that learns
 * terminal [EPOCHS [WARM_UP [IMAGES]]]   on the command line
 * compare ROUNDS [EPOCHS [WARM_UP [IMAGES]]]   window and terminal in turn, each in a JVM of its own, and the median of
 *                                              their ratios
 * follow  ROUNDS [EPOCHS [WARM_UP [IMAGES]]]   the same for network and terminal
 * </pre>
 *
 * For the window it also says how busy the threads that paint are, which a machine that does other things as well hardly
 * changes. Not a test: run it on a quiet machine.
 */
public final class TrainThroughput {
    private static final Pattern RATE = Pattern.compile("(\\d+) images/s");

    private final int epochs;
    private final int warmUp;
    private final int images;

    private TrainThroughput(int epochs, int warmUp, int images) {
        this.epochs = epochs;
        this.warmUp = warmUp;
        this.images = images;
    }

    public static void main(String[] args) throws Exception {
        boolean follows = args[0].equals("follow");
        boolean compares = follows || args[0].equals("compare");
        int at = compares ? 2 : 1;
        int epochs = args.length > at ? Integer.parseInt(args[at]) : 20;
        int warmUp = args.length > at + 1 ? Integer.parseInt(args[at + 1]) : 2;
        int images = args.length > at + 2 ? Integer.parseInt(args[at + 2]) : 5_000;
        TrainThroughput throughput = new TrainThroughput(epochs, warmUp, images);
        if (compares) {
            throughput.compare(follows ? "network" : "window", Integer.parseInt(args[1]));
        } else {
            throughput.measure(args[0]);
        }
        System.exit(0);
    }

    private void measure(String how) throws Exception {
        Path home = Files.createTempDirectory("throughput");
        double rate = how.equals("terminal") ? inTerminal(home) : inWindow(home, how.equals("network"));
        System.out.printf(Locale.ROOT, "%s: %.0f images/s%n", how, rate);
    }

    private void compare(String how, int rounds) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ratios.add(inChild(how) / inChild("terminal"));
            System.out.printf(Locale.ROOT, "ratio: %.3f%n", ratios.get(round));
        }
        ratios.sort(null);
        double median = (ratios.get((rounds - 1) / 2) + ratios.get(rounds / 2)) / 2;
        System.out.printf(Locale.ROOT, "median of %d ratios: %.3f%n", rounds, median);
    }

    /** The rate that a fresh JVM with the options of this one measures. */
    private double inChild(String how) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TrainThroughput.class.getName()));
        command.addAll(List.of(how, Integer.toString(epochs), Integer.toString(warmUp), Integer.toString(images)));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        double rate = Double.NaN;
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = RATE.matcher(line);
                if (matcher.find()) {
                    rate = Double.parseDouble(matcher.group(1));
                }
                if (line.startsWith("window")
                        || line.startsWith("network")
                        || line.startsWith("terminal")
                        || line.startsWith("painting")) {
                    System.out.println(line);
                }
            }
        }
        child.waitFor();
        return rate;
    }

    private double inTerminal(Path home) throws Exception {
        Path csv = home.resolve("run.csv");
        String all = Integer.toString(epochs);
        String train = Integer.toString(images);
        new Cli(Terminal.ofProcess(), null, null)
                .run("train", "--train", train, "--test", "1000", "--epochs", all, "--csv", csv.toString());
        List<String> lines = Files.readAllLines(csv);
        return rate(seconds(lines.get(1 + warmUp)), seconds(lines.get(1 + epochs)));
    }

    private static double seconds(String line) {
        return Double.parseDouble(line.split(",", -1)[2]);
    }

    private double inWindow(Path home, boolean follows) throws Exception {
        System.setProperty(AppFolders.HOME_PROPERTY, home.toString());
        Thread window = new Thread(() -> Application.launch(ConvolensApp.class));
        window.start();
        await(() -> !Window.getWindows().isEmpty());
        press("#cover-close");
        press("#open-Train");
        await(() -> find("#train-epochs .text-field") != null);
        set("#train-epochs", epochs);
        set("#train-trainCount", images);
        CurvePlot plot = (CurvePlot) find("#accuracy-plot");
        press("#train-play");
        if (follows) {
            press("#open-Network");
            press("#network-source-3");
        }
        await(() -> points(plot) > warmUp);
        long start = System.nanoTime();
        long busy = paintingNanos();
        await(() -> points(plot) > epochs);
        double share = (double) (paintingNanos() - busy) / (System.nanoTime() - start);
        System.out.printf(Locale.ROOT, "painting: %.1f %% of one processor%n", 100 * share);
        if (follows) {
            press("#open-Train");
        }
        await(() -> find("#train-sentence") != null
                && find("#train-sentence").getAccessibleText().startsWith("final accuracy"));
        Platform.exit();
        window.join();
        List<RunPoint> points =
                new KeptRuns(home.resolve("runs")).latest().orElseThrow().points();
        return rate(points.get(warmUp).seconds(), points.get(epochs).seconds());
    }

    private double rate(double from, double to) {
        return (epochs - warmUp) * (double) images / (to - from);
    }

    private static int points(CurvePlot plot) {
        return plot.getRuns().get(0).series().get(0).size();
    }

    private static long paintingNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().matches("JavaFX Application Thread|QuantumRenderer.*")) {
                nanos += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return nanos;
    }

    private static Node find(String selector) {
        return Window.getWindows().get(0).getScene().getRoot().lookup(selector);
    }

    private static void set(String row, int value) throws Exception {
        onFx(() -> {
            TextField field = (TextField) find(row + " .text-field");
            field.setText(Integer.toString(value));
            field.fireEvent(new ActionEvent());
            return null;
        });
    }

    private static void press(String selector) throws Exception {
        await(() -> find(selector) != null);
        onFx(() -> {
            ((ButtonBase) find(selector)).fire();
            return null;
        });
    }

    /** Asks seldom: each question takes the FX thread as long as a search through the window. */
    private static void await(Callable<Boolean> condition) throws Exception {
        while (!onFxSafely(condition)) {
            Thread.sleep(1000);
        }
    }

    /** False as well while the toolkit has not started. */
    private static boolean onFxSafely(Callable<Boolean> condition) throws InterruptedException {
        try {
            return onFx(condition);
        } catch (IllegalStateException | ExecutionException e) {
            return false;
        }
    }

    private static <T> T onFx(Callable<T> task) throws ExecutionException, InterruptedException {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        return future.get();
    }
}
