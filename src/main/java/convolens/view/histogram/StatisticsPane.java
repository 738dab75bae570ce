package convolens.view.histogram;

import convolens.i18n.Messages;
import convolens.model.histogram.HistogramsModel;
import convolens.model.histogram.Ridge;
import convolens.model.histogram.Ridges;
import convolens.view.SceneContext;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Mean, deviation and share of zeros: their numbers at the moment, and how they evolved over the epochs. */
final class StatisticsPane extends PaintedRegion {
    private static final double NUMBER = 20;
    private static final double GAP = 14;
    private static final double LABELS = 62;
    private static final double ROOMY = 40;

    private record Statistic(String key, ToDoubleFunction<Ridge> of, boolean isShare) {}

    private static final List<Statistic> ALL = List.of(
            new Statistic("histogram.mean", Ridge::mean, false),
            new Statistic("histogram.deviation", Ridge::deviation, false),
            new Statistic("histogram.zeros", Ridge::zeroShare, true));

    private final HistogramsModel model;
    private final Messages messages;
    private final Layer curves = addLayer((ink, width, height) -> paint(ink, width, height));

    StatisticsPane(HistogramsModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        setId("histogram-statistics");
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.TEXT);
        paletteProperty().bind(context.palette());
        HistogramsStage.whenShown(model, messages, observable -> {
            curves.repaint();
            Ridges ridges = model.ridges();
            setAccessibleText(
                    ridges == null || model.moment() < 0
                            ? messages.text("histogram.chart")
                            : new HistogramText(messages).moment(ridges, model.moment()));
        });
    }

    private void paint(Ink ink, double width, double height) {
        Ridges ridges = model.ridges();
        if (ridges == null || model.moment() < 0) {
            return;
        }
        HistogramText text = new HistogramText(messages);
        double each = (height - GAP * (ALL.size() - 1)) / ALL.size();
        for (int i = 0; i < ALL.size(); i++) {
            Statistic statistic = ALL.get(i);
            DoubleFunction<String> said = statistic.isShare ? text::share : text::value;
            double y = i * (each + GAP);
            Palette palette = getPalette();
            ink.setTextBaseline(VPos.CENTER);
            ink.setTextAlign(TextAlignment.LEFT);
            ink.setFont(Typography.text(12));
            ink.setFill(palette.mute());
            ink.fillText(messages.text(statistic.key), 0, y + NUMBER / 2, width * 0.5);
            ink.setTextAlign(TextAlignment.RIGHT);
            ink.setFont(Typography.monoStrong(12));
            ink.setFill(palette.ink());
            ink.fillText(
                    said.apply(statistic.of.applyAsDouble(ridges.moments().get(model.moment()))),
                    width,
                    y + NUMBER / 2,
                    width * 0.6);
            curve(ink, ridges, statistic, said, y + NUMBER + 4, width, each - NUMBER - 4);
        }
    }

    private void curve(
            Ink ink,
            Ridges ridges,
            Statistic statistic,
            DoubleFunction<String> said,
            double top,
            double width,
            double height) {
        Palette palette = getPalette();
        Color color = palette.color(HistogramText.role(model.kindProperty().get()));
        double low = statistic.isShare ? 0 : Double.POSITIVE_INFINITY;
        double high = statistic.isShare ? 1 : Double.NEGATIVE_INFINITY;
        for (Ridge ridge : ridges.moments()) {
            double value = statistic.of.applyAsDouble(ridge);
            low = Double.isNaN(value) ? low : Math.min(low, value);
            high = Double.isNaN(value) ? high : Math.max(high, value);
        }
        ink.setStroke(palette.line());
        ink.setLineWidth(1);
        double left = height > ROOMY ? LABELS : 4;
        ink.strokeLine(left - 4, top + height, width, top + height);
        if (low > high || height < 8) {
            return;
        }
        double end =
                Math.max(1e-9, ridges.moments().get(ridges.moments().size() - 1).epochs());
        double span = high > low ? high - low : 1;
        double[] x = new double[ridges.moments().size()];
        double[] y = new double[ridges.moments().size()];
        int points = 0;
        ink.setFill(color);
        for (int i = 0; i < ridges.moments().size(); i++) {
            Ridge ridge = ridges.moments().get(i);
            double value = statistic.of.applyAsDouble(ridge);
            if (!Double.isNaN(value)) {
                x[points] = left + ridge.epochs() / end * (width - left - 5);
                y[points] = top + height - 5 - (value - low) / span * (height - 10);
                double radius = i == model.moment() ? 4 : 1.8;
                ink.fillOval(x[points] - radius, y[points] - radius, 2 * radius, 2 * radius);
                points++;
            }
        }
        ink.setStroke(color);
        ink.setLineWidth(1.4);
        ink.strokePolyline(x, y, points);
        ink.setFont(Typography.mono(10));
        ink.setFill(palette.mute());
        ink.setTextAlign(TextAlignment.RIGHT);
        if (height > ROOMY && high > low) {
            ink.fillText(said.apply(high), LABELS - 8, top + 5, LABELS - 8);
            ink.fillText(said.apply(low), LABELS - 8, top + height - 5, LABELS - 8);
        }
    }
}
