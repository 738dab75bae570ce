package convolens.view.learning;

import convolens.engine.tensor.WindowGeometry;
import convolens.lesson.Lesson;
import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningPart;
import convolens.model.learning.LearningRun;
import convolens.model.learning.LearningSpot;
import convolens.model.learning.OneFilterLearnsModel;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.control.code.MarkedLine;
import convolens.view.control.curve.CurvePlot;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Typography;
import convolens.view.setup.Pasting;
import convolens.view.stage.GridStage;
import convolens.view.stage.StagePainting;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The painted matrices, the line below them, and the loss. A target is drawn on by dragging, which leaves its largest value;
 * dragging with the other button leaves zeros.
 */
public final class LearningStage extends GridStage<LearningPanel, LearningSpot> {
    private final OneFilterLearnsModel model;
    private final CurvePlot curve;
    private @Nullable LearningSheet sheet;
    private @Nullable LearningRun shown;
    private @Nullable Stroke stroke;

    /** A line that is being drawn. Its identity tells it from others in the history. */
    private static final class Stroke {
        private final LearningSpot from;
        private final float value;
        private boolean begun;

        Stroke(LearningSpot from, float value) {
            this.from = from;
            this.value = value;
        }
    }

    LearningStage(OneFilterLearnsModel model, SceneContext context) {
        super("learning", model.timeline(), model.pointedProperty(), context);
        this.model = model;
        curve = new LearningCurve(model, context).node();
        getChildren().add(2, curve);
        model.goalShownProperty().addListener(observable -> refresh());
        model.frameProperty().addListener((observable, old, now) -> {
            if (now.run() == shown) {
                step(false);
            } else {
                refresh();
            }
        });
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
    protected double arrange(double width, double height) {
        LearningFrame frame = model.getFrame();
        shown = frame.run();
        LearningLayout layout = LearningLayout.of(LearningLayout.Shape.of(frame), width, height);
        GridPainter painter = new GridPainter(
                context().palette().getValue(),
                new NumberText(context().messages().locale()));
        boolean goalShown = model.goalShownProperty().get();
        sheet = LearningSheet.of(frame, layout, painter, context().messages(), goalShown);
        return layout.scale();
    }

    @Override
    protected Rectangle2D captionRoom() {
        return sheet == null ? Rectangle2D.EMPTY : sheet.layout().caption();
    }

    @Override
    protected String caption() {
        return new LearningText(context().messages())
                .caption(model.getFrame(), model.pointedProperty().get());
    }

    /** A line that is too long for the stage becomes smaller. */
    @Override
    protected double letters(double scale, String sentence) {
        double size = super.letters(scale, sentence);
        double needed = Typography.width(sentence, Typography.text(size)) + 4;
        return Math.floor(2 * size * Math.min(1, captionRoom().getWidth() / needed)) / 2;
    }

    @Override
    protected String spoken() {
        String sentence = new LearningText(context().messages()).sentence(model.getFrame());
        return context().messages().text(Lesson.ONE_FILTER_LEARNS.titleKey()) + ". " + MarkedLine.plain(sentence);
    }

    @Override
    protected @Nullable StagePainting<LearningSpot> painting(Ink ink) {
        return sheet == null
                ? null
                : new LearningPainter(
                        ink, sheet, model.getFrame(), model.pointedProperty().get());
    }

    /** A map shows the window of the cell that is pointed at. */
    @Override
    protected boolean stepDependsOn(@Nullable LearningSpot before, @Nullable LearningSpot now) {
        return before != null && before.part().isMap()
                || now != null && now.part().isMap();
    }

    // Matrices

    @Override
    protected List<LearningPanel> panels() {
        return sheet == null ? List.of() : sheet.layout().panels();
    }

    private boolean isSeen(LearningPart part) {
        return part != LearningPart.GOAL || model.goalShownProperty().get();
    }

    @Override
    protected @Nullable LearningSpot cell(LearningPanel panel, int row, int column) {
        return isSeen(panel.part()) ? new LearningSpot(panel.part(), row, column) : null;
    }

    @Override
    protected @Nullable Place<LearningPanel> placeOf(LearningSpot cell) {
        if (sheet == null || !isSeen(cell.part())) {
            return null;
        }
        return sheet.layout()
                .panel(cell.part())
                .map(panel -> new Place<>(panel, cell.row(), cell.column()))
                .orElse(null);
    }

    @Override
    protected @Nullable String arrayName(LearningPanel panel) {
        return isSeen(panel.part()) ? context().messages().text(panel.part().key()) : null;
    }

    /** Padding holds nothing that could be typed. */
    @Override
    protected CellGrid walked(LearningPanel panel) {
        CellGrid grid = panel.grid();
        WindowGeometry g = model.getFrame().geometry();
        return panel.part() == LearningPart.INPUT
                ? CellGrid.at(grid.left(0), grid.top(0), grid.cell(), g.height(), g.width())
                : grid;
    }

    // Mouse

    private boolean isDrawn(LearningSpot cell) {
        return cell.part() == LearningPart.TARGET && isTyped(cell);
    }

    @Override
    protected Cursor cursor(@Nullable LearningSpot cell, MouseEvent event) {
        if (cell == null) {
            return Cursor.DEFAULT;
        }
        return isDrawn(cell)
                ? Cursor.CROSSHAIR
                : cell.part().isMap() ? Cursor.HAND : isTyped(cell) ? Cursor.TEXT : Cursor.DEFAULT;
    }

    @Override
    protected boolean isSelectable(LearningSpot cell) {
        return isTyped(cell);
    }

    @Override
    protected boolean grip(MouseEvent event, @Nullable LearningSpot cell) {
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        stroke = cell != null && isDrawn(cell)
                ? new Stroke(cell, primary ? model.typing().brush() : 0)
                : null;
        return false;
    }

    @Override
    protected @Nullable Cursor drag(MouseEvent event, @Nullable LearningSpot cell) {
        Stroke drawn = stroke;
        if (drawn == null || cell == null || cell.part() != LearningPart.TARGET) {
            return null;
        }
        if (drawn.begun || !cell.equals(drawn.from)) {
            if (!drawn.begun) {
                drawn.begun = true;
                select(null);
                model.typing().paint(drawn.from, drawn.value, drawn);
            }
            model.typing().paint(cell, drawn.value, drawn);
            model.pointedProperty().set(cell);
        }
        return Cursor.CROSSHAIR;
    }

    @Override
    protected void release() {
        stroke = null;
        model.setup().endGesture();
    }

    // Cells

    @Override
    public boolean isTyped(LearningSpot cell) {
        return model.typing().isTyped(cell);
    }

    @Override
    public void act(LearningSpot cell) {
        if (cell.part().isMap()) {
            model.goToWindow(cell.row(), cell.column());
        }
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
    protected boolean nudge(LearningSpot cell, float by) {
        model.typing().nudge(cell, by);
        return true;
    }

    @Override
    public void paste(LearningSpot cell, String text) {
        new Pasting(context(), model.setup())
                .paste(text, block -> model.typing().paste(cell, block));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (sheet != null) {
            Rectangle2D at = sheet.layout().curve();
            curve.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
        }
    }
}
