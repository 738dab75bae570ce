package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.RunModel;
import convolens.raster.Range;
import convolens.run.RunPoint;
import convolens.view.SceneContext;
import convolens.view.control.curve.CurvePlot;
import convolens.view.control.curve.CurveRun;
import convolens.view.control.curve.CurveSeries;
import convolens.view.control.curve.CurveStyle;
import javafx.scene.layout.StackPane;

/** The accuracy curves of a run, by themselves. */
public final class AccuracyPicture extends StackPane {

    public AccuracyPicture(RunModel run, SceneContext context) {
        Messages messages = context.messages();
        CurvePlot plot = new CurvePlot();
        plot.paletteProperty().bind(context.palette());
        plot.localeProperty().bind(messages.localeProperty());
        plot.titleProperty().bind(messages.bind("lesson.train.accuracy"));
        plot.xNameProperty().bind(messages.bind("lesson.train.epoch"));
        plot.yRangeProperty().set(Range.UNIT);
        plot.setFocusTraversable(false);
        CurveSeries train = new CurveSeries(messages.text("lesson.train.train"), CurveStyle.TRAIN);
        CurveSeries test = new CurveSeries(messages.text("lesson.train.test"), CurveStyle.TEST);
        for (RunPoint point : run.getPoints()) {
            train.append(point.epoch(), (float) point.trainAccuracy());
            test.append(point.epoch(), (float) point.testAccuracy());
        }
        CurveRun curves = new CurveRun("", train, test);
        curves.currentProperty().set(true);
        plot.getRuns().setAll(curves);
        getChildren().add(plot);
    }
}
