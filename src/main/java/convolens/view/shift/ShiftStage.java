package convolens.view.shift;

import convolens.lesson.Lesson;
import convolens.model.TimelineModel;
import convolens.model.setup.Setup;
import convolens.model.setup.Spot;
import convolens.model.shift.Reduction;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftLabModel;
import convolens.model.shift.ShiftSpot;
import convolens.model.shift.ShiftSpot.Side;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.cell.CellEditor;
import convolens.view.control.cell.CellKeys;
import convolens.view.control.cell.CellStage;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.setup.Pasting;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The stage of the shift lab: the painted matrices, the sentence below, and the field for typing into a cell. */
public final class ShiftStage extends Region implements CellStage<Spot> {
    private static final double UNHURRIED = 0.5;

    private final ShiftLabModel model;
    private final SceneContext context;
    private final ShiftCanvas canvas = new ShiftCanvas();
    private final Label caption = new Label();
    private final CellEditor<Spot> editor = new CellEditor<>(this);
    private ShiftSheet sheet;
    private ShiftFrame shown;
    private Spot.Input selected;

    public ShiftStage(ShiftLabModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        caption.getStyleClass().add(Styles.MUTE);
        caption.setId("shift-caption");
        caption.setWrapText(true);
        caption.setMouseTransparent(true);
        getChildren().addAll(canvas, caption, editor);
        new ShiftMouse(this, canvas, model, editor);
        new CellKeys<>(canvas, this, editor);
        bindFieldsToModel();
    }

    private void bindFieldsToModel() {
        canvas.setId("shift-canvas");
        canvas.accessibleHelpProperty().bind(context.messages().bind("stage.cells.help"));
        canvas.paletteProperty().bind(context.palette());
        InvalidationListener fresh = observable -> refresh();
        context.palette().addListener(fresh);
        context.messages().localeProperty().addListener(fresh);
        model.frameProperty().addListener((observable, old, now) -> show(now));
        model.pointedProperty().addListener((observable, old, spot) -> {
            canvas.point(spot);
            write();
        });
    }

    /** Lets time pass. Returns whether something still moves. */
    public boolean advance(double seconds) {
        return canvas.advance(seconds);
    }

    /** Whether something moves. */
    public boolean isMoving() {
        return canvas.isMoving();
    }

    private void show(ShiftFrame now) {
        if (sheet != null && now.state() == shown.state()) {
            shown = now;
            canvas.go(now, context.reduceMotion().get() ? 0 : secondsForStep());
            write();
        } else {
            refresh();
        }
    }

    private double secondsForStep() {
        TimelineModel timeline = model.timeline();
        return timeline.isPlaying() ? 1 / (timeline.stepsPerSecondProperty().get() * timeline.getSpeed()) : UNHURRIED;
    }

    private void refresh() {
        shown = model.getFrame();
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        ShiftLayout layout = ShiftLayout.of(ShiftLayout.Shape.of(shown), getWidth(), getHeight());
        GridPainter painter = new GridPainter(
                context.palette().getValue(), new NumberText(context.messages().locale()));
        sheet = ShiftSheet.of(shown, layout, painter, context.messages());
        canvas.show(shown, sheet);
        if (selected != null && !neighbour(selected, 0, 0).equals(selected)) {
            select(null);
        }
        caption.setStyle("-fx-font-size: " + Math.round(13 * Math.max(0.9, layout.scale())) + "px");
        write();
        requestLayout();
    }

    private void write() {
        ShiftText text = new ShiftText(context.messages());
        caption.setText(text.caption(shown, model.pointedProperty().get()));
        canvas.setAccessibleText(context.messages().text(Lesson.SHIFT_LAB.titleKey()) + ". "
                + text.sentence(shown).replaceAll("\\[(\\w+\\|)?([^\\]]*)\\]", "$2") + ". " + caption.getText());
    }

    /** Where everything lies; null before the stage has a size. */
    ShiftLayout places() {
        return sheet == null ? null : sheet.layout();
    }

    @Override
    public float value(Spot cell) {
        return model.setup().pooling().value(0, cell);
    }

    @Override
    public boolean type(Spot cell, String typed) {
        return model.setup().pooling().type(0, cell, typed);
    }

    @Override
    public void paste(Spot cell, String text) {
        Setup setup = model.setup().pooling();
        new Pasting(context, setup).paste(text, block -> setup.paste(0, cell, block));
    }

    private CellGrid input() {
        return sheet.layout().require(Reduction.NONE, Side.BEFORE).grid();
    }

    @Override
    public Rectangle2D place(Spot cell) {
        return sheet != null && cell instanceof Spot.Input at ? input().area(at.row(), at.column(), 1, 1) : null;
    }

    @Override
    public Spot.Input neighbour(Spot cell, int down, int right) {
        Spot.Input at = (Spot.Input) cell;
        int row = Math.max(0, Math.min(input().rows() - 1, at.row() + down));
        int column = Math.max(0, Math.min(input().columns() - 1, at.column() + right));
        return new Spot.Input(0, row, column);
    }

    @Override
    public Spot.Input first() {
        return sheet == null ? null : new Spot.Input(0, 0, 0);
    }

    @Override
    public Spot.Input selected() {
        return selected;
    }

    @Override
    public void select(Spot cell) {
        selected = (Spot.Input) cell;
        canvas.select(selected);
        if (selected != null) {
            model.pointedProperty()
                    .set(new ShiftSpot.Cell(Reduction.NONE, Side.BEFORE, selected.row(), selected.column()));
        } else if (!canvas.isHover()) {
            model.pointedProperty().set(null);
        }
    }

    @Override
    public void focusCells() {
        canvas.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        if (resized || sheet == null) {
            refresh();
        }
        if (sheet != null) {
            Rectangle2D at = sheet.layout().caption();
            double height = Math.min(at.getHeight(), caption.prefHeight(at.getWidth()));
            caption.resizeRelocate(at.getMinX(), at.getMinY() + (at.getHeight() - height) / 2, at.getWidth(), height);
            editor.place();
        }
    }
}
