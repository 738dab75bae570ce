package convolens.view.filters;

import convolens.i18n.Messages;
import convolens.model.filters.FiltersModel;
import convolens.model.train.RunModel;
import convolens.raster.Range;
import convolens.run.RunPoint;
import convolens.view.SceneContext;
import convolens.view.control.curve.CurvePlot;
import convolens.view.control.curve.CurveRun;
import convolens.view.control.curve.CurveSeries;
import convolens.view.control.curve.CurveStyle;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/** How the accuracy of the run evolved, with a cursor at the moment whose filters are shown. A click goes to an epoch. */
final class FiltersCurve {
    private static final double HEIGHT = 168;
    private static final double MARKER = 8;

    private final FiltersModel model;
    private final CurvePlot plot = new CurvePlot();
    private final HBox legend = new HBox();
    private final StackPane node = new StackPane(plot, legend);
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
        plot.legendShownProperty().set(false);
        fillLegend();
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

    Node node() {
        return node;
    }

    /** Beside the title: the plot is too small for a legend among its curves. The sentence of the scene has the values. */
    private void fillLegend() {
        Circle circle = new Circle(MARKER / 2);
        circle.getStyleClass().add("train-marker");
        Rectangle square = new Rectangle(MARKER, MARKER);
        square.getStyleClass().add("test-marker");
        legend.getStyleClass().add("curve-legend");
        legend.getChildren().addAll(entry(circle, train), entry(square, test));
        legend.setMouseTransparent(true);
        legend.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(legend, Pos.TOP_RIGHT);
    }

    private static Label entry(Node marker, CurveSeries series) {
        Label entry = new Label();
        entry.setGraphic(marker);
        entry.textProperty().bind(series.nameProperty());
        entry.getStyleClass().add("small");
        return entry;
    }

    private void follow() {
        run = model.runProperty().get();
        train.clear();
        test.clear();
        node.setVisible(run != null);
        node.setManaged(run != null);
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
