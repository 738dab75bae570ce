package convolens.view.learning;

import convolens.i18n.Messages;
import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningRun;
import convolens.model.learning.OneFilterLearnsModel;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.control.curve.CurvePlot;
import convolens.view.control.curve.CurveRun;
import convolens.view.control.curve.CurveSeries;
import convolens.view.control.curve.CurveStyle;
import java.util.List;
import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * The loss over the iterations, with a cursor at the one that is shown; a click goes to another. The axis is logarithmic, so
 * that a loss that falls to nothing and one that grows beyond all bounds can both be read.
 */
final class LearningCurve {
    private static final double LOW = 100;
    private static final CurveStyle STYLE = new CurveStyle(Role.BIAS, CurveStyle.Marker.NONE, 2, 1, true);

    private final CurvePlot plot = new CurvePlot();
    private final CurveSeries loss = new CurveSeries("", STYLE);
    private final CurveSeries before = new CurveSeries("", STYLE);
    private final CurveRun earlier = new CurveRun("", before);
    private @Nullable LearningRun shown;

    LearningCurve(OneFilterLearnsModel model, SceneContext context) {
        Messages messages = context.messages();
        plot.setId("learning-curve");
        plot.setMinSize(0, 0);
        plot.logarithmicProperty().set(true);
        plot.legendShownProperty().set(false);
        plot.paletteProperty().bind(context.palette());
        plot.localeProperty().bind(messages.localeProperty());
        plot.titleProperty().bind(messages.bind("learning.loss"));
        // a low plot needs the room of the name, which the filter's says as well
        plot.xNameProperty()
                .bind(Bindings.createStringBinding(
                        () -> plot.getHeight() < LOW ? "" : messages.text("learning.iteration"),
                        plot.heightProperty(),
                        messages.localeProperty()));
        plot.zoomedTextProperty().bind(messages.bind("lesson.train.zoomed"));
        plot.emptyTextProperty().bind(messages.bind("learning.loss.none"));
        loss.nameProperty().bind(messages.bind("learning.loss"));
        before.nameProperty().bind(messages.bind("learning.loss"));
        earlier.nameProperty().bind(messages.bind("learning.before"));
        earlier.currentProperty().set(false);
        plot.getRuns().setAll(List.of(earlier, new CurveRun("", loss)));
        plot.onPickProperty().set(model::goToIteration);
        model.frameProperty().addListener((observable, old, now) -> show(now));
        show(model.getFrame());
    }

    CurvePlot node() {
        return plot;
    }

    private void show(LearningFrame frame) {
        LearningRun run = frame.run();
        if (run != shown) {
            fill(before, shown);
            fill(loss, run);
            plot.expectedXProperty().set(frame.settings().iterations());
            shown = run;
        }
        plot.cursorXProperty().set(frame.iteration());
    }

    private static void fill(CurveSeries series, @Nullable LearningRun run) {
        series.clear();
        if (run == null) {
            return;
        }
        float[] x = new float[run.iterations() + 1];
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            y[i] = (float) run.loss(i);
        }
        series.append(x, y, 0, x.length);
    }
}
