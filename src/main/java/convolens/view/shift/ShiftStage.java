package convolens.view.shift;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.lesson.Lesson;
import convolens.model.setup.Setup;
import convolens.model.setup.Spot;
import convolens.model.shift.Reduction;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftLabModel;
import convolens.model.shift.ShiftSpot;
import convolens.model.shift.ShiftSpot.Side;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.control.code.MarkedLine;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.setup.Pasting;
import convolens.view.stage.GridStage;
import convolens.view.stage.StagePainting;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The stage of the shift lab. Its input can be dragged and typed into; its outputs and shifts can be gone to. */
public final class ShiftStage extends GridStage<ShiftPanel, ShiftSpot> {
    private final ShiftLabModel model;
    private @Nullable ShiftSheet sheet;
    private ShiftFrame shown;
    private ShiftFrame left;
    private @Nullable Grip grip;

    /** Where the input was taken hold of. */
    private record Grip(double x, double y, double cell, Shift shift) {
        Shift at(MouseEvent event) {
            int down = (int) Math.round((event.getY() - y) / cell);
            int right = (int) Math.round((event.getX() - x) / cell);
            return shift.plus(down, right);
        }
    }

    public ShiftStage(ShiftLabModel model, SceneContext context) {
        super("shift", model.timeline(), model.pointedProperty(), context);
        this.model = model;
        shown = model.getFrame();
        left = shown;
        model.frameProperty().addListener((observable, old, now) -> show(now));
    }

    private void show(ShiftFrame now) {
        if (sheet == null || now.state() != shown.state()) {
            refresh();
            return;
        }
        boolean moves = !now.shift().equals(shown.shift());
        if (now.survey() != shown.survey()) {
            canvas().rebase();
        }
        left = shown;
        shown = now;
        step(moves);
    }

    /** Where everything lies; null before the stage has a size. */
    @Nullable
    ShiftLayout places() {
        return sheet == null ? null : sheet.layout();
    }

    @Override
    protected double arrange(double width, double height) {
        shown = model.getFrame();
        left = shown;
        ShiftLayout layout = ShiftLayout.of(ShiftLayout.Shape.of(shown), width, height);
        GridPainter painter = new GridPainter(
                context().palette().getValue(),
                new NumberText(context().messages().locale()));
        sheet = ShiftSheet.of(shown, layout, painter, context().messages());
        return layout.scale();
    }

    @Override
    protected Rectangle2D captionRoom() {
        return sheet == null ? Rectangle2D.EMPTY : sheet.layout().caption();
    }

    @Override
    protected String caption() {
        return new ShiftText(context().messages())
                .caption(shown, model.pointedProperty().get());
    }

    @Override
    protected String spoken() {
        String sentence = new ShiftText(context().messages()).sentence(shown);
        return context().messages().text(Lesson.SHIFT_LAB.titleKey()) + ". " + MarkedLine.plain(sentence);
    }

    @Override
    protected @Nullable StagePainting<ShiftSpot> painting(Ink ink) {
        return sheet == null ? null : new ShiftPainter(ink, sheet, left, shown);
    }

    // Matrices

    @Override
    protected List<ShiftPanel> panels() {
        return sheet == null ? List.of() : sheet.layout().panels();
    }

    @Override
    protected ShiftSpot cell(ShiftPanel panel, int row, int column) {
        return panel.isMap()
                ? new ShiftSpot.OnMap(panel.reduction(), new Shift(row, column))
                : new ShiftSpot.Cell(panel.reduction(), panel.shown(), row, column);
    }

    @Override
    protected @Nullable Place<ShiftPanel> placeOf(ShiftSpot cell) {
        if (sheet == null) {
            return null;
        }
        if (cell instanceof ShiftSpot.OnMap at) {
            ShiftPanel map = sheet.layout().require(at.reduction(), null);
            return new Place<>(map, at.shift().down(), at.shift().right());
        }
        ShiftSpot.Cell at = (ShiftSpot.Cell) cell;
        return new Place<>(sheet.layout().require(at.reduction(), at.side()), at.row(), at.column());
    }

    /** The map of shifts is exported as a table. */
    @Override
    protected @Nullable String arrayName(ShiftPanel panel) {
        if (panel.isMap()) {
            return null;
        }
        String side = context()
                .messages()
                .text(
                        switch (panel.shown()) {
                            case BEFORE -> "shift.side.before";
                            case AFTER -> "shift.side.after";
                            case DIFFERENCE -> "shift.side.difference";
                        });
        return context().messages().text(panel.reduction().key()) + ", " + side;
    }

    @Override
    protected Tensor array(ShiftPanel panel) {
        float[] values = ShiftSheet.values(shown, panel.reduction(), panel.shown());
        float[] known = Arrays.copyOf(values, panel.grid().rows() * panel.grid().columns());
        boolean given =
                panel.side() == Side.BEFORE || panel.side() == Side.AFTER && panel.reduction() == Reduction.NONE;
        for (int i = 0; i < known.length; i++) {
            known[i] = given || shown.isKnown(i) ? known[i] : Float.NaN;
        }
        return Tensor.wrap(Shape.of(panel.grid().rows(), panel.grid().columns()), known);
    }

    // Mouse

    /** Whether a cell belongs to the input, which can be dragged. */
    private static boolean isInput(@Nullable ShiftSpot spot) {
        return spot instanceof ShiftSpot.Cell at && at.reduction() == Reduction.NONE && at.side() != Side.DIFFERENCE;
    }

    private static boolean leads(ShiftSpot spot) {
        return spot instanceof ShiftSpot.OnMap
                || spot instanceof ShiftSpot.Cell cell && cell.reduction() != Reduction.NONE;
    }

    @Override
    protected Cursor cursor(@Nullable ShiftSpot cell, MouseEvent event) {
        return isInput(cell) ? Cursor.OPEN_HAND : cell != null && leads(cell) ? Cursor.HAND : Cursor.DEFAULT;
    }

    @Override
    protected boolean isSelectable(ShiftSpot cell) {
        return isTyped(cell);
    }

    @Override
    protected boolean grip(MouseEvent event, @Nullable ShiftSpot cell) {
        Place<ShiftPanel> at = cell == null ? null : placeOf(cell);
        boolean gripped = event.getButton() == MouseButton.PRIMARY && at != null && isInput(cell);
        grip = gripped && at != null
                ? new Grip(event.getX(), event.getY(), at.panel().grid().cell(), shown.shift())
                : null;
        return false;
    }

    @Override
    protected @Nullable Cursor drag(MouseEvent event, @Nullable ShiftSpot cell) {
        if (grip == null) {
            return null;
        }
        model.moveTo(grip.at(event));
        return Cursor.CLOSED_HAND;
    }

    @Override
    protected void release() {
        grip = null;
    }

    // Cells

    private static Spot.Input typed(ShiftSpot cell) {
        ShiftSpot.Cell at = (ShiftSpot.Cell) cell;
        return new Spot.Input(0, at.row(), at.column());
    }

    @Override
    public boolean isTyped(ShiftSpot cell) {
        return cell instanceof ShiftSpot.Cell at && at.reduction() == Reduction.NONE && at.side() == Side.BEFORE;
    }

    /** Goes to the shift, or to the window of an output. */
    @Override
    public void act(ShiftSpot cell) {
        if (cell instanceof ShiftSpot.OnMap at) {
            model.moveTo(at.shift());
        } else if (cell instanceof ShiftSpot.Cell at && at.reduction() != Reduction.NONE) {
            model.goToWindow(at.row(), at.column());
        }
    }

    @Override
    public float value(ShiftSpot cell) {
        return model.setup().pooling().value(0, typed(cell));
    }

    @Override
    public boolean type(ShiftSpot cell, String text) {
        return model.setup().pooling().type(0, typed(cell), text);
    }

    @Override
    protected boolean nudge(ShiftSpot cell, float by) {
        model.setup().pooling().nudge(0, typed(cell), by);
        return true;
    }

    @Override
    public void paste(ShiftSpot cell, String text) {
        Setup<?> setup = model.setup().pooling();
        new Pasting(context(), setup).paste(text, block -> setup.paste(0, typed(cell), block));
    }
}
