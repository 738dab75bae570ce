package convolens.view.shell;

import convolens.model.PresenterModel;
import convolens.view.Styles;
import convolens.view.control.cell.CellStage;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The stage of a scene in a window, with what a presenter lays over it: spotlight, frozen picture, ring. */
final class StagePane extends StackPane {
    private final StackPane scene = new StackPane();
    private final Wings wings = new Wings(scene);
    private final StackPane lit = new StackPane();
    private final Spotlight spotlight;
    private final PointerRing ring;
    private Supplier<String> words = () -> "";

    /**
     * A stage without a scene.
     *
     * @param watched whether the class looks at this window
     */
    StagePane(PresenterModel presenter, BooleanBinding watched) {
        getStyleClass().add(Styles.STAGE);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.TEXT);
        scene.setMinSize(0, 0);
        lit.setMinSize(0, 0);
        lit.getStyleClass().add(Styles.STAGE_GROUND);
        spotlight = new Spotlight(scene, watched.and(presenter.spotlightProperty()));
        ring = new PointerRing(watched.and(presenter.pointerProperty()));
        lit.getChildren().addAll(scene, spotlight);
        getChildren().addAll(new FreezePane(lit, watched.and(presenter.frozenProperty())), ring);
        addEventFilter(
                MouseEvent.MOUSE_MOVED, event -> ring.moveTo(sceneToLocal(event.getSceneX(), event.getSceneY())));
        addEventFilter(
                MouseEvent.MOUSE_DRAGGED, event -> ring.moveTo(sceneToLocal(event.getSceneX(), event.getSceneY())));
        addEventFilter(MouseEvent.MOUSE_EXITED, event -> ring.moveTo(null));
        addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            Point2D cell = chosen();
            if (cell != null) {
                ring.moveTo(sceneToLocal(cell));
            }
        });
        // what reaches beyond the stage would lie under its neighbours; labels know where they are cut off
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /** Says to whoever reads the window what the scene says; asked whenever it is read, for what is hidden must not be heard. */
    void speak(Supplier<String> sentence) {
        words = sentence;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? words.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Shows a scene. */
    void show(Node stage) {
        wings.show(stage);
    }

    /** Lets a stage wait for being shown. */
    void await(Node stage) {
        wings.await(stage, scene.getWidth(), scene.getHeight());
    }

    /** No stage waits any more. */
    void dismiss() {
        wings.dismiss();
    }

    /** What stays above scene and ring. */
    void lay(Region over) {
        getChildren().add(over);
    }

    /** The middle of the cell that is chosen by keyboard, in the window; null for none. */
    @Nullable
    Point2D chosen() {
        return shown() instanceof CellStage<?> cells ? middle(cells) : null;
    }

    private <C> @Nullable Point2D middle(CellStage<C> cells) {
        C cell = cells.selected();
        Rectangle2D at = cell == null ? null : cells.place(cell);
        Node stage = shown();
        return at == null || stage == null
                ? null
                : stage.localToScene((at.getMinX() + at.getMaxX()) / 2, (at.getMinY() + at.getMaxY()) / 2);
    }

    /** The stage that is shown; null before the first. */
    @Nullable
    Node shown() {
        return wings.shown();
    }

    Spotlight spotlight() {
        return spotlight;
    }

    PointerRing ring() {
        return ring;
    }

    /** A place on this stage as shares of its size. */
    Point2D share(double sceneX, double sceneY) {
        Point2D at = sceneToLocal(sceneX, sceneY);
        return new Point2D(at.getX() / getWidth(), at.getY() / getHeight());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        spotlight.resizeRelocate(0, 0, getWidth(), getHeight());
        ring.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
