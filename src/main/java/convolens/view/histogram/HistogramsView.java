package convolens.view.histogram;

import convolens.lesson.Lesson;
import convolens.model.histogram.HistogramsModel;
import convolens.model.train.RunModel;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** The scene {@link Lesson#HISTOGRAMS}. */
public final class HistogramsView implements LessonView {
    private final HistogramsModel model;
    private final HistogramsActions actions;
    private final HistogramsStage stage;
    private final Parts parts;

    /** @param runs those of this session, whose networks can be measured */
    public HistogramsView(
            HistogramsModel model, ObservableList<RunModel> runs, SceneContext context, HistogramsActions actions) {
        this.model = model;
        this.actions = actions;
        stage = new HistogramsStage(model, context);
        BooleanBinding known =
                Bindings.createBooleanBinding(() -> !model.getMoments().isEmpty(), model.momentsProperty());
        parts = new Parts(
                stage,
                new HistogramsInspector(model, runs, context, actions),
                new HistogramsSentence(model, context.messages()).node(),
                model.timeline(),
                List.of(
                        new ExportAction("histogram.exportPicture", known, actions::exportPicture),
                        new ExportAction("histogram.exportBins", known, actions::exportBins),
                        new ExportAction("histogram.exportStatistics", known, actions::exportStatistics)));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        return model.isLoaded()
                && !model.getMoments().isEmpty()
                && Double.isNaN(model.progressProperty().get());
    }

    @Override
    public void shown() {
        actions.seen(true);
    }

    @Override
    public void hidden() {
        actions.seen(false);
    }

    /** What is exported as a picture. */
    public Node exported() {
        return stage.exported();
    }
}
