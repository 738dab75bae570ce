package convolens.controller;

import convolens.ConvolensApp;
import convolens.cli.Cli;
import convolens.cli.Terminal;
import convolens.interchange.AppFolders;
import convolens.model.RunPoint;
import convolens.view.control.CurvePlot;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Window;

/**
 * How many images a second the chapter's reduced run learns, evaluations included, from the end of its second epoch to
 * its last: {@code window} with the real window open and its curves live (needs a display or Xvfb), {@code terminal} on
 * the command line. For the window it also says how busy the threads that paint are, which a machine that does other
 * things as well hardly changes. Not a test: run each in a process of its own on a quiet machine, several times in turn.
 */
public final class TrainThroughput {
    private static final int IMAGES = 5_000;
    private static final int EPOCHS = 20;
    private static final int WARM_UP = 2;

    private TrainThroughput() {}

    public static void main(String[] args) throws Exception {
        Path home = Files.createTempDirectory("throughput");
        double rate = args[0].equals("window") ? inWindow(home) : inTerminal(home);
        System.out.printf(Locale.ROOT, "%s: %.0f images/s%n", args[0], rate);
        System.exit(0);
    }

    private static double inTerminal(Path home) throws Exception {
        Path csv = home.resolve("run.csv");
        new Cli(Terminal.ofProcess(), null, null)
                .run("train", "--train", "5000", "--test", "1000", "--epochs", "20", "--csv", csv.toString());
        List<String> lines = Files.readAllLines(csv);
        return rate(seconds(lines.get(1 + WARM_UP)), seconds(lines.get(1 + EPOCHS)));
    }

    private static double seconds(String line) {
        return Double.parseDouble(line.split(",", -1)[2]);
    }

    private static double inWindow(Path home) throws Exception {
        System.setProperty(AppFolders.HOME_PROPERTY, home.toString());
        Thread window = new Thread(() -> Application.launch(ConvolensApp.class));
        window.start();
        await(() -> !Window.getWindows().isEmpty());
        press("#open-Train");
        press("#train-play");
        await(() -> curve().getRuns().get(0).series().get(0).size() > WARM_UP);
        long start = System.nanoTime();
        long busy = paintingNanos();
        await(() -> ((Node) find("#train-sentence")).getAccessibleText().startsWith("final accuracy"));
        double share = (double) (paintingNanos() - busy) / (System.nanoTime() - start);
        System.out.printf(Locale.ROOT, "painting: %.1f %% of one processor%n", 100 * share);
        Platform.exit();
        window.join();
        List<RunPoint> points =
                new TrainSaveFile(home.resolve("runs")).read().orElseThrow().points();
        return rate(points.get(WARM_UP).seconds(), points.get(EPOCHS).seconds());
    }

    private static double rate(double from, double to) {
        return (EPOCHS - WARM_UP) * (double) IMAGES / (to - from);
    }

    private static CurvePlot curve() {
        return (CurvePlot) find("#accuracy-plot");
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

    private static void press(String selector) throws Exception {
        await(() -> find(selector) != null);
        onFx(() -> {
            ((Button) find(selector)).fire();
            return null;
        });
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!onFxSafely(condition)) {
            Thread.sleep(200);
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
