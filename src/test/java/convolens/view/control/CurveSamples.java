package convolens.view.control;

import convolens.raster.Range;
import convolens.view.control.curve.CurvePlot;
import convolens.view.control.curve.CurveRun;
import convolens.view.control.curve.CurveSeries;
import convolens.view.control.curve.CurveStyle;
import convolens.view.control.curve.EventMark;
import java.util.Random;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Made-up trainings for pictures and measurements of {@link CurvePlot}. */
final class CurveSamples {
    private CurveSamples() {}

    static Parent page() {
        CurvePlot accuracy = accuracyPlot();
        accuracy.getRuns().add(run("SGD 0.01", 20, 0.12, 0.79, 3, false));
        accuracy.getRuns().add(run("Adam 0.001", 14, 0.13, 0.845, 1, true));
        accuracy.getEvents().add(new EventMark(8, "learning rate 0.001 → 0.0005"));
        accuracy.setHoveredX(5);
        CurvePlot loss = lossPlot(700, 1000);
        return box(accuracy, loss);
    }

    static Parent crowdedPage() {
        CurvePlot accuracy = accuracyPlot();
        String[] names = {
            "SGD 0.01",
            "Momentum 0.01",
            "AdaGrad 0.01",
            "RMSprop 0.001",
            "Nesterov 0.01",
            "filters 10",
            "5 × 5, stride 2"
        };
        for (int i = 0; i < names.length; i++) {
            accuracy.getRuns().add(run(names[i], i % 3 == 0 ? 20 : 20 - 2 * i, 0.1, 0.6 + 0.04 * i, i + 5, false));
        }
        accuracy.getRuns().add(run("Adam 0.001", 20, 0.13, 0.845, 1, true));
        for (int i = 0; i < 5; i++) {
            accuracy.getEvents().add(new EventMark(new double[] {2, 3, 9, 18, 19}[i], "learning rate 0.0" + (5 - i)));
        }
        accuracy.cursorXProperty().set(12);
        CurvePlot loss = lossPlot(100_000, Double.NaN);
        loss.setHoveredX(60_000);
        return box(accuracy, loss);
    }

    static CurvePlot accuracyPlot() {
        CurvePlot plot = new CurvePlot();
        plot.titleProperty().set("Accuracy");
        plot.xNameProperty().set("epoch");
        plot.yRangeProperty().set(Range.UNIT);
        plot.expectedXProperty().set(20);
        return plot;
    }

    static CurvePlot lossPlot(int iterations, double expected) {
        CurvePlot plot = new CurvePlot();
        plot.titleProperty().set("Loss per batch");
        plot.xNameProperty().set("iteration");
        plot.logarithmicProperty().set(true);
        plot.expectedXProperty().set(expected);
        CurveSeries raw = new CurveSeries("loss", CurveStyle.RAW);
        CurveSeries smooth = new CurveSeries("smoothed", CurveStyle.SMOOTH);
        raw.averageInto(smooth, 0.98);
        Random random = new Random(7);
        for (int i = 0; i < iterations; i++) {
            double trend = 0.05 + 2.25 * Math.exp(-i * 6.0 / iterations);
            raw.append(i, (float) (trend * Math.exp(0.35 * random.nextGaussian())));
        }
        plot.getRuns().add(new CurveRun("Adam 0.001", raw, smooth));
        return plot;
    }

    static CurveRun run(String name, int epochs, double start, double gain, long seed, boolean current) {
        CurveSeries train = new CurveSeries("train", CurveStyle.TRAIN);
        CurveSeries test = new CurveSeries("test", CurveStyle.TEST);
        Random random = new Random(seed);
        double speed = 0.6 + random.nextDouble();
        for (int epoch = 0; epoch <= epochs; epoch++) {
            double value = start + gain * (1 - 0.75 * Math.exp(-speed * 3 * epoch) - 0.25 * Math.exp(-epoch / 6.0));
            double noise = epoch == 0 ? 0 : 0.004 * random.nextGaussian();
            train.append(epoch, (float) (value + noise));
            test.append(epoch, (float) (value + noise - 0.02 * (1 - Math.exp(-epoch))));
        }
        CurveRun run = new CurveRun(name, train, test);
        run.currentProperty().set(current);
        return run;
    }

    private static Parent box(CurvePlot accuracy, CurvePlot loss) {
        VBox box = new VBox(8, accuracy, loss);
        box.setPadding(new Insets(24));
        VBox.setVgrow(accuracy, Priority.ALWAYS);
        VBox.setVgrow(loss, Priority.ALWAYS);
        return box;
    }
}
