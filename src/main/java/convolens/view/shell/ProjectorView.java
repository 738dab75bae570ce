package convolens.view.shell;

import convolens.model.PresenterModel;
import convolens.view.control.CanvasBin;
import convolens.view.control.Twin;
import convolens.view.lesson.LessonView;
import convolens.view.whatif.WhatIfCard;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The content of the second window, at which a class looks: the stage with the sentence of its step, and nothing to set. */
public final class ProjectorView extends StackPane {
    private static final double SENTENCE = 56;

    private final StagePane stage;
    private final SentenceBar sentence = new SentenceBar();

    /**
     * A window without a scene.
     *
     * @param whatIf what is done otherwise, beside what is right
     */
    public ProjectorView(PresenterModel presenter, WhatIfCard whatIf) {
        stage = new StagePane(presenter, presenter.apart());
        FreezePane bar = new FreezePane(sentence, presenter.apart().and(presenter.frozenProperty()));
        bar.setMinHeight(SENTENCE);
        bar.setPrefHeight(SENTENCE);
        VBox.setVgrow(stage, Priority.ALWAYS);
        CurtainView curtain = new CurtainView(presenter, presenter.apart());
        StackPane content = new StackPane(new VBox(stage, frozen(whatIf, presenter), bar), curtain);
        getChildren().add(new ZoomPane(content, new SimpleDoubleProperty(1), new SimpleBooleanProperty(true)));
        getChildren().add(new CanvasBin());
    }

    /** What is done otherwise; while the class sees what it saw, neither this nor its height changes. */
    private static Node frozen(WhatIfCard card, PresenterModel presenter) {
        BooleanProperty shown = new SimpleBooleanProperty(card.isVisible());
        FreezePane pane = new FreezePane(
                card, presenter.apart().and(presenter.frozenProperty()).and(shown));
        pane.visibleProperty().bind(shown);
        pane.managedProperty().bind(shown);
        InvalidationListener follow = observable -> {
            boolean holds = presenter.frozenProperty().get();
            pane.setPrefHeight(holds ? pane.getHeight() : USE_COMPUTED_SIZE);
            pane.setMinHeight(holds ? pane.getHeight() : USE_PREF_SIZE);
            if (!holds) {
                shown.set(card.isVisible());
            }
        };
        card.visibleProperty().addListener(follow);
        presenter.frozenProperty().addListener(follow);
        follow.invalidated(card.visibleProperty());
        return pane;
    }

    /** Shows a scene. */
    public void show(LessonView scene) {
        stage.show(scene.stage());
        sentence.show(scene.sentence());
    }

    /**
     * Puts the ring where the window of the teacher has the mouse.
     *
     * @param from the stage in that window
     * @param place on it; null beside it
     */
    public void point(@Nullable Node from, @Nullable Point2D place) {
        Node here = stage.shown();
        if (from == null || place == null || here == null) {
            stage.ring().moveTo(null);
            return;
        }
        Point2D at = from instanceof Twin twin && here.getClass() == from.getClass()
                ? twin.counterpart(place, here)
                : Twin.bySize(from, place, here);
        stage.ring().moveTo(stage.sceneToLocal(here.localToScene(at)));
    }
}
