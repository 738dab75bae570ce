package convolens.view.learning;

import convolens.lesson.Lesson;
import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningPart;
import convolens.model.learning.LearningRun;
import convolens.model.learning.LearningSpot;
import convolens.model.learning.OneFilterLearnsModel;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.cell.CellEditor;
import convolens.view.control.cell.CellKeys;
import convolens.view.control.cell.CellStage;
import convolens.view.control.curve.CurvePlot;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Typography;
import convolens.view.setup.Pasting;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The stage: the painted matrices, the line below them, the loss, and the field for typing into a cell. */
public final class LearningStage extends Region implements CellStage<LearningSpot> {
    private static final double CAPTION = 13;

    private final OneFilterLearnsModel model;
    private final SceneContext context;
    private final LearningCanvas canvas = new LearningCanvas();
    private final Label caption = new Label();
    private final CurvePlot curve;
    private final CellEditor<LearningSpot> editor;
    private @Nullable LearningSheet sheet;
    private @Nullable LearningRun shown;
    private @Nullable LearningSpot selected;

    LearningStage(OneFilterLearnsModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        curve = new LearningCurve(model, context).node();
        editor = new CellEditor<>(this);
        caption.getStyleClass().add(Styles.MUTE);
        caption.setId("learning-caption");
        caption.setMouseTransparent(true);
        getChildren().addAll(canvas, caption, curve, editor);
        canvas.setId("learning-canvas");
        new LearningMouse(this, canvas, model, editor);
        new CellKeys<>(canvas, this, editor);
        canvas.accessibleHelpProperty().bind(context.messages().bind("stage.cells.help"));
        canvas.paletteProperty().bind(context.palette());
        InvalidationListener fresh = observable -> refresh();
        context.palette().addListener(fresh);
        context.messages().localeProperty().addListener(fresh);
        model.goalShownProperty().addListener(fresh);
        model.frameProperty().addListener((observable, old, now) -> show(now));
        model.pointedProperty().addListener((observable, old, spot) -> {
            canvas.point(spot);
            write();
        });
    }

    private void show(LearningFrame now) {
        if (sheet != null && now.run() == shown) {
            canvas.go(now);
            write();
        } else {
            refresh();
        }
    }

    private void refresh() {
        LearningFrame frame = model.getFrame();
        shown = frame.run();
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        LearningLayout layout = LearningLayout.of(LearningLayout.Shape.of(frame), getWidth(), getHeight());
        GridPainter painter = new GridPainter(
                context.palette().getValue(), new NumberText(context.messages().locale()));
        sheet = LearningSheet.of(
                frame,
                layout,
                painter,
                context.messages(),
                model.goalShownProperty().get());
        canvas.show(frame, sheet);
        if (selected != null && (place(selected) == null || !isTyped(selected))) {
            select(null);
        }
        write();
        requestLayout();
    }

    private void write() {
        LearningText text = new LearningText(context.messages());
        LearningFrame frame = model.getFrame();
        caption.setText(text.caption(frame, model.pointedProperty().get()));
        fitCaption();
        canvas.setAccessibleText(context.messages().text(Lesson.ONE_FILTER_LEARNS.titleKey()) + ". "
                + text.sentence(frame).replaceAll("\\[(\\w+\\|)?([^\\]]*)\\]", "$2") + ". " + caption.getText());
    }

    /** A line that is too long for the stage becomes smaller. */
    private void fitCaption() {
        LearningLayout layout = places();
        if (layout != null) {
            double size = Math.round(CAPTION * Math.max(0.9, layout.scale()));
            double needed = Typography.width(caption.getText(), Typography.text(size)) + 4;
            double fitting = Math.floor(2 * size * Math.min(1, layout.caption().getWidth() / needed)) / 2;
            caption.setStyle("-fx-font-size: " + fitting + "px");
        }
    }

    /** Where everything lies; null before the stage has a size. */
    @Nullable
    LearningLayout places() {
        return sheet == null ? null : sheet.layout();
    }

    /** How the matrices are written; null before the stage has a size. */
    @Nullable
    LearningSheet sheet() {
        return sheet;
    }

    @Override
    public float value(LearningSpot cell) {
        return model.getFrame().value(cell);
    }

    @Override
    public boolean type(LearningSpot cell, String typed) {
        return model.typing().type(cell, typed);
    }

    @Override
    public void paste(LearningSpot cell, String text) {
        new Pasting(context, model.setup()).paste(text, block -> model.typing().paste(cell, block));
    }

    @Override
    public @Nullable Rectangle2D place(LearningSpot cell) {
        if (sheet == null
                || cell.part() == LearningPart.GOAL
                        && !model.goalShownProperty().get()) {
            return null;
        }
        return sheet.layout()
                .panel(cell.part())
                .filter(panel -> holds(panel.grid(), cell.row(), cell.column()))
                .map(panel -> panel.grid().area(cell.row(), cell.column(), 1, 1))
                .orElse(null);
    }

    private static boolean holds(CellGrid grid, int row, int column) {
        return row >= grid.firstRow()
                && row < grid.firstRow() + grid.rows()
                && column >= grid.firstColumn()
                && column < grid.firstColumn() + grid.columns();
    }

    @Override
    public LearningSpot neighbour(LearningSpot cell, int down, int right) {
        LearningLayout layout = places();
        if (layout == null) {
            return cell;
        }
        CellGrid grid = layout.require(cell.part()).grid();
        // padding holds nothing that could be typed
        int top = Math.max(0, -grid.firstRow());
        int left = Math.max(0, -grid.firstColumn());
        int row = Math.max(0, Math.min(grid.rows() - 2 * top - 1, cell.row() + down));
        int column = Math.max(0, Math.min(grid.columns() - 2 * left - 1, cell.column() + right));
        return new LearningSpot(cell.part(), row, column);
    }

    @Override
    public LearningSpot first() {
        return new LearningSpot(LearningPart.INPUT, 0, 0);
    }

    @Override
    public LearningSpot beyond(LearningSpot cell, int down, int right) {
        LearningPart next = cell.part() == LearningPart.INPUT
                ? (model.getFrame().settings().isDrawn() ? LearningPart.TARGET : LearningPart.GOAL)
                : LearningPart.INPUT;
        boolean onwards = (down + right > 0) == (cell.part() == LearningPart.INPUT);
        LearningSpot spot = new LearningSpot(next, 0, 0);
        return onwards && place(spot) != null ? spot : cell;
    }

    @Override
    public boolean isTyped(LearningSpot cell) {
        return model.typing().isTyped(cell);
    }

    @Override
    public @Nullable LearningSpot selected() {
        return selected;
    }

    @Override
    public void select(@Nullable LearningSpot spot) {
        selected = spot;
        canvas.select(spot);
        if (spot != null || !canvas.isHover()) {
            model.pointedProperty().set(spot);
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
        LearningLayout layout = places();
        if (layout != null) {
            place(caption, layout.caption());
            place(curve, layout.curve());
            editor.place();
        }
    }

    private static void place(Region node, Rectangle2D at) {
        node.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }
}
