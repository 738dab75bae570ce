package convolens.view.setup;

import convolens.model.TimelineModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.SteppedCanvas;
import convolens.view.control.cell.CellEditor;
import convolens.view.control.cell.CellKeys;
import convolens.view.control.cell.CellStage;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A painted stage with a sentence below it and cells that can be typed into. A subclass says what lies where and what is
 * written, and tells of changes by {@link #refresh}, {@link #step} and {@link #link}.
 *
 * @param <C> what names a cell
 */
public abstract class EditedStage<C> extends Region implements CellStage<C>, SteppedCanvas.Picture {
    private static final double UNHURRIED = 0.5;
    private static final double LETTERS = 13;

    private final SceneContext context;
    private final TimelineModel timeline;
    private final SteppedCanvas canvas = new SteppedCanvas(this);
    private final Label caption = new Label();
    private final CellEditor<C> editor = new CellEditor<>(this);
    private @Nullable C selected;
    private boolean arranged;

    /** @param name of its parts: {@code <name>-canvas}, {@code <name>-caption} */
    protected EditedStage(String name, TimelineModel timeline, SceneContext context) {
        this.context = context;
        this.timeline = timeline;
        canvas.setId(name + "-canvas");
        canvas.accessibleHelpProperty().bind(context.messages().bind("stage.cells.help"));
        canvas.paletteProperty().bind(context.palette());
        caption.setId(name + "-caption");
        caption.getStyleClass().add(Styles.MUTE);
        caption.setWrapText(true);
        caption.setMouseTransparent(true);
        getChildren().addAll(canvas, caption, editor);
        new CellKeys<>(canvas, this, editor);
        InvalidationListener fresh = observable -> refresh();
        context.palette().addListener(fresh);
        context.messages().localeProperty().addListener(fresh);
    }

    // What a subclass says

    /**
     * Decides where everything lies.
     *
     * @return by how much lengths are larger than on a stage of the default size
     */
    protected abstract double arrange(double width, double height);

    /** The room for the sentence below. */
    protected abstract Rectangle2D captionRoom();

    /** The sentence below. */
    protected abstract String caption();

    /** What a screen reader says of the step. */
    protected abstract String spoken();

    /** A cell was selected, or none is. */
    protected abstract void selected(@Nullable C cell);

    /** Whether a cell still exists. */
    protected abstract boolean exists(C cell);

    // What a subclass tells

    /** Everything may have changed. */
    protected final void refresh() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double scale = arrange(getWidth(), getHeight());
        arranged = true;
        if (selected != null && !exists(selected)) {
            select(null);
        }
        caption.setStyle("-fx-font-size: " + Math.round(LETTERS * Math.max(0.9, scale)) + "px");
        canvas.renew();
        write();
        requestLayout();
    }

    /** Another step of the same is shown. */
    protected final void step() {
        if (arranged) {
            boolean jumps = context.reduceMotion().get();
            canvas.go(jumps ? 0 : secondsForStep());
            write();
        }
    }

    /** Something else is pointed at. */
    protected final void link() {
        if (arranged) {
            canvas.link();
            write();
        }
    }

    private double secondsForStep() {
        return timeline.isPlaying() ? 1 / (timeline.stepsPerSecondProperty().get() * timeline.getSpeed()) : UNHURRIED;
    }

    private void write() {
        caption.setText(caption());
        canvas.setAccessibleText(spoken() + ". " + caption.getText());
    }

    /** Lets time pass. Returns whether something still moves. */
    public final boolean advance(double seconds) {
        return canvas.advance(seconds);
    }

    /** Whether something moves. */
    public final boolean isMoving() {
        return canvas.isMoving();
    }

    /** Whether it is known where everything lies. */
    protected final boolean isArranged() {
        return arranged;
    }

    /** What every scene is given. */
    protected final SceneContext context() {
        return context;
    }

    /** The painted part. */
    public final SteppedCanvas canvas() {
        return canvas;
    }

    /** The field over a cell. */
    protected final CellEditor<C> editor() {
        return editor;
    }

    // Cells

    @Override
    public final @Nullable C selected() {
        return selected;
    }

    @Override
    public final void select(@Nullable C cell) {
        if (!Objects.equals(cell, selected)) {
            selected = cell;
            selected(cell);
            link();
        }
    }

    @Override
    public final void focusCells() {
        canvas.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        if (resized || !arranged) {
            refresh();
        }
        if (arranged) {
            Rectangle2D at = captionRoom();
            double height = Math.min(at.getHeight(), caption.prefHeight(at.getWidth()));
            caption.resizeRelocate(at.getMinX(), at.getMinY() + (at.getHeight() - height) / 2, at.getWidth(), height);
            editor.place();
        }
    }
}
