package convolens.view.control;

import convolens.engine.tensor.Tensor;
import convolens.view.control.curve.CurvePlot;
import convolens.view.control.curve.CurveSeries;
import convolens.view.control.matrix.MatrixMarks;
import convolens.view.control.matrix.MatrixView;
import convolens.view.control.matrix.Plane;
import convolens.view.control.matrix.TableSamples;
import convolens.view.control.wall.FilterWall;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Measures how long controls take to paint, in milliseconds: the work of the FX thread (recording what is to be
 * drawn), and that plus drawing it, which the render thread does meanwhile in a running program. Run it with
 * {@code -Dprism.order=sw}; the figures are the median and what 95 % of {@value #ROUNDS} rounds do
 * not exceed, after as many to warm up.
 */
public final class PaintBenchmark {
    private static final int ROUNDS = 200;

    private PaintBenchmark() {}

    /** A control, and what changes it before each painting. */
    private record Case(PaintedRegion control, Runnable change) {}

    public static void main(String[] args) {
        Application.launch(Bench.class, args);
    }

    /** The application that measures, prints and ends. */
    public static final class Bench extends Application {
        @Override
        public void start(Stage stage) {
            Typography.load();
            Map<String, Supplier<Case>> cases = new LinkedHashMap<>();
            cases.put("curves: 20 epochs x 2 x 5 runs", PaintBenchmark::epochs);
            cases.put("curves: 100,000 points and average", PaintBenchmark::points);
            cases.put("curves: crosshair on 100,000 points", PaintBenchmark::crosshair);
            cases.put("wall: 30 filters 5 x 5, new weights", PaintBenchmark::wall);
            cases.put("matrix: 28 x 28 numbers, new values", () -> matrix(28, 24, false, false));
            cases.put("matrix: 28 x 28 numbers, window moves", () -> matrix(28, 24, false, true));
            cases.put("matrix: 64 x 64 heat map, new values", () -> matrix(64, 8, true, false));
            cases.put("sheet: 576 x 25 numbers, scrolled", PaintBenchmark::scrolledSheet);
            cases.put("sheet: 576 x 25 numbers, one written", PaintBenchmark::writtenSheet);
            cases.forEach((name, example) -> measure(stage, name, example.get()));
            Platform.exit();
        }
    }

    private static Case epochs() {
        CurvePlot plot = CurveSamples.accuracyPlot();
        for (int i = 0; i < 5; i++) {
            plot.getRuns().add(CurveSamples.run("run " + i, 20, 0.1, 0.6 + 0.05 * i, i, i == 4));
        }
        CurveSeries last = plot.getRuns().get(4).series().get(0);
        return new Case(plot, () -> {
            last.clear();
            for (int epoch = 0; epoch <= 20; epoch++) {
                last.append(epoch, 0.5f + epoch / 50f);
            }
        });
    }

    private static Case points() {
        CurvePlot plot = CurveSamples.lossPlot(100_000, Double.NaN);
        CurveSeries raw = plot.getRuns().get(0).series().get(0);
        return new Case(plot, () -> raw.append(100_000, 0.05f));
    }

    private static Case crosshair() {
        CurvePlot plot = CurveSamples.lossPlot(100_000, Double.NaN);
        Random random = new Random(1);
        return new Case(plot, () -> plot.setHoveredX(random.nextInt(100_000)));
    }

    private static Case wall() {
        FilterWall wall = new FilterWall();
        wall.weightsProperty().set(WallSamples.waves(30, 1, 5, 5));
        return new Case(wall, wall::refresh);
    }

    private static Case matrix(int size, double cell, boolean colored, boolean slide) {
        Tensor values = MatrixSamples.numbers(size, size, 10, -2, 3, 0, 1);
        MatrixView view = colored
                ? MatrixSamples.colored(values, Palette.light().signedMap(), cell)
                : MatrixSamples.plain(new Plane(values), cell);
        if (!slide) {
            return new Case(view, () -> view.show(view.shown(), view.look(), cell));
        }
        int[] step = {0};
        return new Case(view, () -> {
            int x = step[0]++ % (size - 5);
            view.mark(MatrixMarks.around(new CellRect(x, x, 5, 5)));
        });
    }

    private static Case scrolledSheet() {
        MatrixView view = TableSamples.view(576, 25);
        int[] step = {0};
        return new Case(view, () -> view.scroll(0, step[0]++ / 300 % 2 == 0 ? 37 : -37));
    }

    private static Case writtenSheet() {
        float[] values = TableSamples.numbers(576 * 25);
        MatrixView view = TableSamples.view(576, 25, values);
        int[] step = {0};
        return new Case(view, () -> {
            values[step[0]++ % 300] += 1;
            view.refresh();
        });
    }

    private static void measure(Stage stage, String name, Case example) {
        PaintedRegion control = example.control;
        if (control instanceof CurvePlot) {
            control.setMaxSize(740, 330);
        }
        StackPane root = new StackPane(control);
        stage.setScene(new Scene(root, 740, 700));
        stage.show();
        root.applyCss();
        root.layout();
        control.paintNow();
        WritableImage image = new WritableImage(740, 700);
        double[] recorded = new double[2 * ROUNDS];
        double[] drawn = new double[2 * ROUNDS];
        double[] still = new double[2 * ROUNDS];
        for (int i = 0; i < 2 * ROUNDS; i++) {
            example.change.run();
            long start = System.nanoTime();
            control.paintNow();
            long painted = System.nanoTime();
            control.snapshot(null, image);
            long shown = System.nanoTime();
            control.snapshot(null, image);
            recorded[i] = (painted - start) / 1e6;
            drawn[i] = (shown - start) / 1e6;
            still[i] = (System.nanoTime() - shown) / 1e6;
        }
        System.out.printf(
                "%-40s %6.2f ms FX thread (95 %%: %.2f), %6.2f ms with drawing (95 %%: %.2f)%n",
                name,
                share(recorded, 0.5),
                share(recorded, 0.95),
                share(drawn, 0.5) - share(still, 0.5),
                share(drawn, 0.95) - share(still, 0.5));
    }

    /** What a share of the rounds does not exceed. */
    private static double share(double[] values, double share) {
        double[] measured = Arrays.copyOfRange(values, ROUNDS, 2 * ROUNDS);
        Arrays.sort(measured);
        return measured[(int) (ROUNDS * share)];
    }
}
