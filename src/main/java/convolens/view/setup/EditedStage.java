package convolens.view.setup;

import convolens.model.TimelineModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.SteppedCanvas;
import convolens.view.control.cell.CellEditor;
import convolens.view.control.cell.CellKeys;
import convolens.view.control.cell.CellStage;
import convolens.view.paint.Ink;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * A painted stage with a sentence below it and cells that can be typed into. A subclass says what lies where and what is
 * written, and tells of changes by {@link #refresh} and {@link #step}.
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
    private final ObjectProperty<@Nullable C> pointed;
    private @Nullable C selected;
    private boolean arranged;

    /** What paints the stage as it is arranged now. */
    public interface Painting<C> {
        /** Paints what all steps share. */
        void paintBase();

        /** Paints what a step shows, of which this much has come, from 0 to 1. */
        void paintStep(double progress);

        /** Outlines a cell and what belongs to it. */
        void paintLink(C cell, Color color, double width);
    }

    /**
     * @param name of its parts: {@code <name>-canvas}, {@code <name>-caption}
     * @param pointed the cell that is pointed at; null for none
     */
    protected EditedStage(
            String name, TimelineModel timeline, ObjectProperty<@Nullable C> pointed, SceneContext context) {
        this.pointed = pointed;
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
        pointed.addListener(observable -> link());
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(event -> pointed.set(null));
        canvas.setOnMousePressed(this::press);
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

    /** What paints onto this; null before it is known where everything lies. */
    protected abstract @Nullable Painting<C> painting(Ink ink);

    /** The cell at a point; null for none. */
    protected abstract @Nullable C at(double x, double y);

    /**
     * Whether pressing a cell does what it is for; otherwise a double click opens the field over it.
     *
     * @param twice whether it is pressed for the second time
     */
    protected boolean actsOn(C cell, boolean twice) {
        return !isTyped(cell);
    }

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
    private void link() {
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

    // Painting

    @Override
    public final void paintBase(Ink ink) {
        Painting<C> painting = painting(ink);
        if (painting != null) {
            painting.paintBase();
        }
    }

    @Override
    public final void paintStep(Ink ink, double progress) {
        Painting<C> painting = painting(ink);
        if (painting != null) {
            painting.paintStep(progress);
        }
    }

    @Override
    public final void paintLinks(Ink ink) {
        Painting<C> painting = painting(ink);
        if (painting == null) {
            return;
        }
        Color color = context.palette().getValue().accent();
        C at = pointed.get();
        if (at != null) {
            painting.paintLink(at, color, 2);
        }
        if (selected != null) {
            painting.paintLink(selected, color, 3);
        }
    }

    // Mouse

    private void point(MouseEvent event) {
        C cell = at(event.getX(), event.getY());
        pointed.set(cell);
        canvas.setCursor(cell == null ? Cursor.DEFAULT : isTyped(cell) ? Cursor.TEXT : Cursor.HAND);
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        event.consume();
        C cell = at(event.getX(), event.getY());
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        select(cell);
        boolean twice = event.getClickCount() == 2;
        if (cell != null && actsOn(cell, twice)) {
            act(cell);
        } else if (cell != null && twice) {
            editor.open(cell, null);
        }
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
            if (!canvas.isHover()) {
                pointed.set(cell);
            }
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
