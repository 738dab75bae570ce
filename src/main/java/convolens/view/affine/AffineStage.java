package convolens.view.affine;

import convolens.lesson.Lesson;
import convolens.model.affine.AffineFrame;
import convolens.model.affine.AffineModel;
import convolens.model.affine.AffinePart;
import convolens.model.affine.AffineSpot;
import convolens.view.SceneContext;
import convolens.view.control.ArraySource;
import convolens.view.control.code.Token;
import convolens.view.paint.Ink;
import convolens.view.setup.Pasting;
import convolens.view.stage.EditedStage;
import convolens.view.stage.StagePainting;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** The stage of an affine layer: inputs, weights, products, their sum, the units. */
public final class AffineStage extends EditedStage<AffineSpot> {
    private final AffineModel model;
    private AffineSheet sheet;
    private @Nullable AffineLayout layout;

    public AffineStage(AffineModel model, SceneContext context) {
        super("affine", model.timeline(), model.pointedProperty(), context);
        this.model = model;
        this.sheet = AffineSheet.of(context.palette().getValue(), context.messages());
        ArraySource.offer(canvas(), new AffineArrays(this::frame, this::at));
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.state() == now.state() && layout != null) {
                layout = AffineLayout.of(now, getWidth(), getHeight());
                step();
            } else {
                refresh();
            }
        });
    }

    private AffineFrame frame() {
        return model.getFrame();
    }

    /** Where everything lies; null before the stage has a size. */
    @Nullable
    AffineLayout places() {
        return layout;
    }

    @Override
    protected double arrange(double width, double height) {
        sheet = AffineSheet.of(context().palette().getValue(), context().messages());
        layout = AffineLayout.of(frame(), width, height);
        return layout.scale();
    }

    @Override
    protected Rectangle2D captionRoom() {
        return layout == null ? Rectangle2D.EMPTY : layout.caption();
    }

    @Override
    protected String caption() {
        return new AffineText(frame(), sheet).caption(model.pointedProperty().get());
    }

    @Override
    protected String spoken() {
        return context().messages().text(Lesson.AFFINE.titleKey()) + ". " + new AffineText(frame(), sheet).spoken();
    }

    /** The step as a sum with its numbers, in at most {@code max} characters as far as that is possible. */
    List<Token> sentence(int max) {
        if (!sheet.numbers().locale().equals(context().messages().locale())) {
            sheet = AffineSheet.of(context().palette().getValue(), context().messages());
        }
        return new AffineText(frame(), sheet).sentence(max);
    }

    // Painting

    @Override
    protected @Nullable StagePainting<AffineSpot> painting(Ink ink) {
        return layout == null ? null : new AffinePainter(ink, layout, frame(), sheet);
    }

    // Mouse

    @Override
    protected @Nullable AffineSpot at(double x, double y) {
        return layout == null ? null : layout.at(x, y);
    }

    /** The bias is typed where it is clicked twice, and leads to its step where it is clicked once. */
    @Override
    protected boolean actsOn(AffineSpot spot, boolean twice) {
        return !isTyped(spot) || spot.part() == AffinePart.BIAS && !twice;
    }

    // Cells

    @Override
    protected boolean exists(AffineSpot cell) {
        return switch (cell.part()) {
            case BIAS -> true;
            case OUTPUT -> cell.index() < frame().state().units();
            default -> cell.index() < frame().state().inputs();
        };
    }

    @Override
    public boolean isTyped(AffineSpot cell) {
        return cell.part() == AffinePart.INPUT || cell.part() == AffinePart.WEIGHT || cell.part() == AffinePart.BIAS;
    }

    /** Goes to the step that adds a product or the bias, or to a unit. */
    @Override
    public void act(AffineSpot cell) {
        model.goTo(cell);
    }

    @Override
    public float value(AffineSpot cell) {
        return frame().state().value(cell, frame().unit());
    }

    @Override
    public boolean type(AffineSpot cell, String typed) {
        return model.type(cell, typed);
    }

    @Override
    public void paste(AffineSpot cell, String text) {
        new Pasting(context(), model.setup().stateProperty(), model.setup()::undo)
                .paste(text, block -> model.paste(cell, block));
    }

    @Override
    public @Nullable Rectangle2D place(AffineSpot cell) {
        return layout == null ? null : layout.cell(cell);
    }

    @Override
    public AffineSpot neighbour(AffineSpot cell, int down, int right) {
        if (layout == null) {
            return cell;
        }
        return switch (cell.part()) {
            case INPUT, WEIGHT, PRODUCT ->
                new AffineSpot(cell.part(), layout.grid(cell.part()).neighbour(cell.index(), down, right));
            case TERM -> {
                boolean largestFirst = frame().step().isLargestFirst();
                int place = (largestFirst ? frame().sum().rank(cell.index()) : cell.index()) + down;
                boolean isTerm = place >= 0 && place < frame().sum().terms();
                yield isTerm
                        ? new AffineSpot(AffinePart.TERM, frame().sum().term(largestFirst, place))
                        : down > 0 ? new AffineSpot(AffinePart.BIAS, 0) : cell;
            }
            case BIAS -> {
                int last = frame().sum().terms() - 1;
                yield down < 0
                        ? new AffineSpot(
                                AffinePart.TERM,
                                frame().sum().term(frame().step().isLargestFirst(), last))
                        : cell;
            }
            case OUTPUT ->
                new AffineSpot(
                        AffinePart.OUTPUT, Math.max(0, Math.min(frame().state().units() - 1, cell.index() + down)));
        };
    }

    /** From x to W, to the products, to the sum, to the units, and back. */
    @Override
    public AffineSpot beyond(AffineSpot cell, int down, int right) {
        AffinePart[] parts = {
            AffinePart.INPUT, AffinePart.WEIGHT, AffinePart.PRODUCT, AffinePart.TERM, AffinePart.OUTPUT
        };
        AffinePart from = cell.part() == AffinePart.BIAS ? AffinePart.TERM : cell.part();
        for (int p = 0; p < parts.length; p++) {
            int next = p + right;
            if (parts[p] == from && right != 0 && next >= 0 && next < parts.length) {
                boolean isUnit = from == AffinePart.OUTPUT || parts[next] == AffinePart.OUTPUT;
                int first = frame().sum().ranked(0);
                int input = cell.isOfInput() ? cell.index() : first;
                int index = parts[next] == AffinePart.OUTPUT ? frame().unit() : isUnit ? first : input;
                return new AffineSpot(parts[next], index);
            }
        }
        return cell;
    }

    @Override
    public AffineSpot first() {
        return new AffineSpot(AffinePart.INPUT, 0);
    }
}
