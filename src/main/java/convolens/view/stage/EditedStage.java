package convolens.view.stage;

import convolens.model.TimelineModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.FieldName;
import convolens.view.control.StageCanvas;
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
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A painted stage with a sentence below it and cells that can be typed into. A subclass says what lies where and what is
 * written, and tells of changes by {@link #refresh} and {@link #step}.
 *
 * @param <C> what names a cell
 */
public abstract class EditedStage<C> extends Region implements CellStage<C> {
    private static final double UNHURRIED = 0.5;
    private static final double LETTERS = 13;

    private final SceneContext context;
    private final TimelineModel timeline;
    private final StageCanvas canvas;
    private final Label caption = new Label();
    private final CellEditor<C> editor = new CellEditor<>(this);
    private final ObjectProperty<@Nullable C> pointed;
    private @Nullable C selected;
    private boolean arranged;
    private double scale = 1;

    /**
     * @param name of its parts: {@code <name>-canvas}, {@code <name>-caption}
     * @param pointed the cell that is pointed at; null for none
     */
    protected EditedStage(
            String name, TimelineModel timeline, ObjectProperty<@Nullable C> pointed, SceneContext context) {
        this(name, timeline, pointed, context, new SteppedCanvas());
    }

    /** @param canvas with layers of its own */
    protected EditedStage(
            String name,
            TimelineModel timeline,
            ObjectProperty<@Nullable C> pointed,
            SceneContext context,
            StageCanvas canvas) {
        this.canvas = canvas;
        canvas.show(new StageLayers<>(this));
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
        getChildren().addAll(canvas, caption, editor, new FieldName(editor, canvas.accessibleTextProperty()));
        new CellKeys<>(canvas, this, editor);
        new StageMouse<>(this, canvas, editor);
        pointed.addListener((observable, old, now) -> {
            link();
            if (arranged && stepDependsOn(old, now)) {
                canvas.restep();
            }
        });
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
    protected abstract @Nullable StagePainting<C> painting(Ink ink);

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

    /** Whether a cell is chosen by pressing it. */
    protected boolean isSelectable(C cell) {
        return true;
    }

    /** The cursor over a cell. */
    protected Cursor cursor(@Nullable C cell, MouseEvent event) {
        return cell == null ? Cursor.DEFAULT : isTyped(cell) ? Cursor.TEXT : Cursor.HAND;
    }

    /** Takes hold of what can be dragged. Returns whether pressing does nothing else. */
    protected boolean grip(MouseEvent event, @Nullable C cell) {
        return false;
    }

    /** Drags what was taken hold of. Returns the cursor meanwhile; null if nothing is dragged. */
    protected @Nullable Cursor drag(MouseEvent event, @Nullable C cell) {
        return null;
    }

    /** Lets go of what was dragged. */
    protected void release() {}

    /** Changes the number in the chosen cell by so much. Returns whether it has one to be changed. */
    protected boolean nudge(C cell, float by) {
        return false;
    }

    /** Whether what a step shows depends on what is pointed at. */
    protected boolean stepDependsOn(@Nullable C before, @Nullable C now) {
        return false;
    }

    /** How many seconds a step takes that is not one of many. */
    protected double unhurried() {
        return UNHURRIED;
    }

    /** Where the sentence below begins in its room. */
    protected double captionTop(Rectangle2D room, double height) {
        return room.getMinY() + (room.getHeight() - height) / 2;
    }

    /** The size of the sentence below, on a stage that is so much larger than one of the default size. */
    protected double letters(double scale, String sentence) {
        return Math.round(LETTERS * Math.max(0.9, scale));
    }

    // What a subclass tells

    /** Everything may have changed. */
    protected final void refresh() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        scale = arrange(getWidth(), getHeight());
        arranged = true;
        if (selected != null && !exists(selected)) {
            select(null);
        }
        canvas.renew();
        write();
        requestLayout();
    }

    /** Another step of the same is shown; what it adds comes in a moment of time. */
    protected final void step() {
        step(true);
    }

    /**
     * Another step of the same is shown.
     *
     * @param moves whether what it adds comes in a moment of time
     */
    protected final void step(boolean moves) {
        if (arranged) {
            canvas.go(moves && !context.reduceMotion().get() ? secondsForStep() : 0);
            if (pointed.get() != null || selected != null) {
                canvas.link();
            }
            write();
        }
    }

    final void point(@Nullable C cell) {
        pointed.set(cell);
    }

    final @Nullable C pointed() {
        return pointed.get();
    }

    /** Something else is pointed at. */
    private void link() {
        if (arranged) {
            canvas.link();
            write();
        }
    }

    private double secondsForStep() {
        return timeline.isPlaying() ? 1 / (timeline.stepsPerSecondProperty().get() * timeline.getSpeed()) : unhurried();
    }

    private void write() {
        String sentence = caption();
        caption.setStyle("-fx-font-size: " + letters(scale, sentence) + "px");
        caption.setText(sentence);
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
    public final StageCanvas canvas() {
        return canvas;
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
            if (cell != null || !canvas.isHover()) {
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
            caption.resizeRelocate(at.getMinX(), captionTop(at, height), at.getWidth(), height);
            editor.place();
        }
    }
}
