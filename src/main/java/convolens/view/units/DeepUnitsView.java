package convolens.view.units;

import convolens.lesson.Lesson;
import convolens.model.train.RunModel;
import convolens.model.units.DeepUnitsModel;
import convolens.model.units.FoundPatches;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;

/** The scene {@link Lesson#DEEP_UNITS}. */
public final class DeepUnitsView implements LessonView {
    private final DeepUnitsModel model;
    private final DeepUnitsActions actions;
    private final WallPicture wall;
    private final Parts parts;

    /** @param runs those of this session, whose networks can be looked at */
    public DeepUnitsView(
            DeepUnitsModel model, ObservableList<RunModel> runs, SceneContext context, DeepUnitsActions actions) {
        this.model = model;
        this.actions = actions;
        this.wall = new WallPicture(model, context);
        BooleanBinding known = Bindings.isNotNull(model.foundProperty());
        parts = new Parts(
                new DeepUnitsStage(model, context, actions),
                new DeepUnitsInspector(model, runs, context, actions),
                new DeepUnitsSentence(model, context.messages()).node(),
                model.ascent().timeline(),
                List.of(
                        new ExportAction("units.exportPicture", known, actions::exportPicture),
                        new ExportAction("units.exportTable", known, actions::exportTable)));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        FoundPatches found = model.getFound();
        return found != null && found.isWhole() && model.ascent().isMade() && actions.isSettled();
    }

    @Override
    public void shown() {
        actions.seen(true);
    }

    @Override
    public void hidden() {
        actions.seen(false);
    }

    /** The whole wall of the layer, also what is scrolled out of sight, with this many pixels for each unit. */
    public Image picture(double scale) {
        return wall.take(scale);
    }
}
