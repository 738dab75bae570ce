package convolens.view.shuffle;

import convolens.model.shuffle.Contender;
import convolens.model.shuffle.ShufflePoint;
import convolens.model.shuffle.ShuffleRun;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.control.curve.CurvePlot;
import convolens.view.control.curve.CurveRun;
import convolens.view.control.curve.CurveSeries;
import convolens.view.control.curve.CurveStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;

/** The four curves of test accuracy over epochs: a colour for each kind of network, squares and paler for shuffled. */
final class ShufflePlot {
    private final ShuffledPixelsModel model;
    private final SceneContext context;
    private final CurvePlot plot = new CurvePlot();
    private final InvalidationListener pointsChanged = observable -> addPoints();
    private Map<Contender, CurveSeries> curves = new EnumMap<>(Contender.class);
    private ShuffleRun followed;

    ShufflePlot(ShuffledPixelsModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        plot.setId("shuffle-plot");
        plot.paletteProperty().bind(context.palette());
        plot.titleProperty().bind(context.messages().bind("shuffled.accuracy"));
        plot.xNameProperty().bind(context.messages().bind("lesson.train.epoch"));
        plot.emptyTextProperty().bind(context.messages().bind("shuffled.empty"));
        plot.zoomedTextProperty().bind(context.messages().bind("lesson.train.zoomed"));
        plot.localeProperty().bind(context.messages().localeProperty());
        plot.yRangeProperty().set(Range.UNIT);
        plot.onPickProperty().set(this::seek);
        plot.setMinSize(0, 0);
        model.runProperty().addListener((observable, old, now) -> follow(now));
        model.settingsProperty().addListener((observable, old, now) -> expect());
        model.timeline().positionProperty().addListener((observable, old, now) -> moveCursor());
        model.timeline().countProperty().addListener((observable, old, now) -> moveCursor());
        context.messages().localeProperty().addListener((observable, old, now) -> name());
        follow(model.getRun());
    }

    /** The colour of a kind of network. */
    static Role role(Contender contender) {
        return contender.isConv() ? Role.OUTPUT : Role.BIAS;
    }

    private static CurveStyle style(Contender contender) {
        return contender.isShuffled()
                ? new CurveStyle(role(contender), CurveStyle.Marker.SQUARE, 1.5, 0.6, true)
                : new CurveStyle(role(contender), CurveStyle.Marker.CIRCLE, 2, 1, true);
    }

    CurvePlot node() {
        return plot;
    }

    private void follow(ShuffleRun run) {
        if (followed != null) {
            followed.getPoints().removeListener(pointsChanged);
        }
        followed = run;
        plot.getRuns().clear();
        if (run != null) {
            curves = new EnumMap<>(Contender.class);
            List<CurveSeries> series = new ArrayList<>();
            for (Contender contender : Contender.values()) {
                CurveSeries made = new CurveSeries("", style(contender));
                curves.put(contender, made);
                series.add(made);
            }
            name();
            run.getPoints().addListener(pointsChanged);
            addPoints();
            plot.getRuns().add(new CurveRun("", series.toArray(CurveSeries[]::new)));
        }
        expect();
        moveCursor();
    }

    private void name() {
        curves.forEach((contender, series) ->
                series.nameProperty().set(context.messages().text(contender.key())));
    }

    private void addPoints() {
        curves.forEach((contender, series) -> {
            for (int i = series.size(); i < followed.getPoints().size(); i++) {
                ShufflePoint point = followed.getPoints().get(i);
                series.append((float) point.epochs(), (float) point.accuracy(contender));
            }
        });
    }

    private void expect() {
        plot.expectedXProperty()
                .set(
                        followed == null
                                ? model.getSettings().epochs()
                                : followed.settings().epochs());
    }

    private void moveCursor() {
        int position = model.timeline().getPosition();
        boolean scrubbed = followed != null
                && position < model.timeline().getCount() - 1
                && position < followed.getPoints().size();
        plot.cursorXProperty().set(scrubbed ? followed.getPoints().get(position).epochs() : Double.NaN);
    }

    private void seek(double x) {
        int best = 0;
        for (int i = 0; followed != null && i < followed.getPoints().size(); i++) {
            double now = Math.abs(followed.getPoints().get(i).epochs() - x);
            best = now < Math.abs(followed.getPoints().get(best).epochs() - x) ? i : best;
        }
        model.timeline().seek(best);
    }
}
