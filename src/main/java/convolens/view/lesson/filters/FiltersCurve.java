package convolens.view.lesson.filters;

import convolens.i18n.Messages;
import convolens.model.FiltersModel;
import convolens.model.RunModel;
import convolens.model.RunPoint;
import convolens.view.SceneContext;
import convolens.view.control.CurvePlot;
import convolens.view.control.CurveRun;
import convolens.view.control.CurveSeries;
import convolens.view.control.CurveStyle;
import convolens.view.paint.Range;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;

/** How the accuracy of the run evolved, with a cursor at the moment whose filters are shown. A click goes to an epoch. */
final class FiltersCurve {
    private static final double HEIGHT = 168;

    private final FiltersModel model;
    private final CurvePlot plot = new CurvePlot();
    private final CurveSeries train = new CurveSeries("", CurveStyle.TRAIN);
    private final CurveSeries test = new CurveSeries("", CurveStyle.TEST);
    private final InvalidationListener grew = observable -> addPoints();
    private RunModel run;

    FiltersCurve(FiltersModel model, SceneContext context) {
        this.model = model;
        Messages messages = context.messages();
        plot.setId("filters-curve");
        plot.setPrefHeight(HEIGHT);
        plot.setMinWidth(0);
        plot.yRangeProperty().set(Range.UNIT);
        plot.paletteProperty().bind(context.palette());
        plot.localeProperty().bind(messages.localeProperty());
        plot.titleProperty().bind(messages.bind("lesson.train.accuracy"));
        plot.xNameProperty().bind(messages.bind("lesson.train.epoch"));
        plot.zoomedTextProperty().bind(messages.bind("lesson.train.zoomed"));
        train.nameProperty().bind(messages.bind("lesson.train.train"));
        test.nameProperty().bind(messages.bind("lesson.train.test"));
        plot.onPickProperty().set(model::seekEpoch);
        CurveRun line = new CurveRun("", train, test);
        line.currentProperty().set(true);
        plot.getRuns().setAll(List.of(line));
        model.runProperty().addListener(observable -> follow());
        model.afterProperty().addListener(observable -> moveCursor());
        follow();
    }

    CurvePlot node() {
        return plot;
    }

    private void follow() {
        run = model.runProperty().get();
        train.clear();
        test.clear();
        plot.setVisible(run != null);
        plot.setManaged(run != null);
        if (run != null) {
            plot.expectedXProperty().set(run.settings().epochs());
            // weak, because a run may outlive the scene; adding the same listener again is harmless
            run.getPoints().addListener(new WeakInvalidationListener(grew));
            addPoints();
        }
        moveCursor();
    }

    private void addPoints() {
        List<RunPoint> points = run == null ? List.of() : run.getPoints();
        for (int i = train.size(); i < points.size(); i++) {
            RunPoint point = points.get(i);
            train.append(point.epoch(), (float) point.trainAccuracy());
            test.append(point.epoch(), (float) point.testAccuracy());
        }
    }

    private void moveCursor() {
        plot.cursorXProperty()
                .set(
                        model.afterProperty().get() == null
                                ? Double.NaN
                                : model.afterProperty().get().epochs());
    }
}
