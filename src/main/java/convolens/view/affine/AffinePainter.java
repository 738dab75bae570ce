package convolens.view.affine;

import convolens.model.affine.AffineFrame;
import convolens.model.affine.AffinePart;
import convolens.model.affine.AffineSpot;
import convolens.model.affine.AffineState;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.view.stage.StagePainting;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Paints the stage: inputs, weights and products beside each other, the sum, the units. */
final class AffinePainter implements StagePainting<AffineSpot> {
    private static final AffinePart[] CELLS = {AffinePart.INPUT, AffinePart.WEIGHT, AffinePart.PRODUCT};

    /** Names do not become smaller than this share of their size, however small the stage is. */
    private static final double LEAST_LETTERS = 0.9;

    private final Ink ink;
    private final AffineLayout layout;
    private final AffineFrame frame;
    private final AffineSheet sheet;
    private final Palette palette;

    AffinePainter(Ink ink, AffineLayout layout, AffineFrame frame, AffineSheet sheet) {
        this.ink = ink;
        this.layout = layout;
        this.frame = frame;
        this.sheet = sheet;
        this.palette = sheet.palette();
    }

    /** What all steps share: the inputs. */
    @Override
    public void paintBase() {
        float[] x = frame.state().x();
        Range range = Range.of(x);
        boolean signed = !range.isEmpty() && range.min() < 0;
        ColorMap map = signed ? sheet.signed() : sheet.positive();
        painter(AffinePart.INPUT).paint("affine-x", x, i -> x[i], map, palette.input(), palette.input());
        title(layout.input().x(), "x", extents(), Role.INPUT, layout.weight().x());
    }

    @Override
    public void paintStep(double progress) {
        AffineState state = frame.state();
        float[] weights = state.weights()[frame.unit()];
        float[] products = new float[weights.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = frame.sum().product(i);
        }
        painter(AffinePart.WEIGHT)
                .paint("affine-w", weights, i -> weights[i], sheet.signed(), palette.filter(), palette.input());
        painter(AffinePart.PRODUCT)
                .paint(
                        "affine-products",
                        products,
                        i -> frame.isDone(i) ? products[i] : Float.NaN,
                        sheet.signed(),
                        palette.filter(),
                        palette.input());
        titles();
        new WaterfallPainter(ink, layout.sum(), sheet, layout.scale()).paint(progress);
        new UnitPainter(ink, layout.units(), frame, sheet, layout.scale()).paint();
        int added = frame.added();
        if (added >= 0) {
            for (AffinePart part : CELLS) {
                painter(part).outline(added, palette.window(), 2.5);
            }
        }
    }

    private void titles() {
        String unit = Integer.toString(frame.unit());
        title(
                layout.weight().x(),
                "W[:, " + unit + "]",
                extents(),
                Role.FILTER,
                layout.product().x());
        title(
                layout.product().x(),
                "x · W",
                sheet.messages().text("affine.products"),
                Role.PLAIN,
                layout.sum().area().getMinX());
        boolean largestFirst = frame.step().isLargestFirst();
        title(
                layout.sum().area().getMinX(),
                "Σ x · W + b",
                sheet.messages().text(largestFirst ? "affine.order.largest" : "affine.order.memory"),
                Role.PLAIN,
                layout.units().area().getMinX());
        title(
                layout.units().area().getMinX(),
                "y",
                "(" + frame.state().units() + ")",
                Role.OUTPUT,
                layout.units().area().getMaxX() + 10);
    }

    private String extents() {
        AffineState state = frame.state();
        return state.hasMaps()
                ? "(" + state.shape().dim(0) + ", " + state.shape().dim(1) + ", "
                        + state.shape().dim(2) + ")"
                : "(" + state.inputs() + ")";
    }

    private void title(double x, String name, String below, Role role, double next) {
        double scale = layout.scale();
        double room = next - x - 8 * scale;
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setTextBaseline(VPos.CENTER);
        double letters = Math.max(LEAST_LETTERS, scale);
        ink.setFont(Typography.monoStrong(14 * letters));
        ink.setFill(palette.text(role));
        ink.fillText(name, x, layout.top() + 10 * scale, room);
        boolean isShape = below.startsWith("(");
        ink.setFont(isShape ? Typography.mono(11.5 * letters) : Typography.text(12 * letters));
        ink.setFill(palette.mute());
        ink.fillText(below, x, layout.top() + 29 * scale, room);
    }

    private InputCellPainter painter(AffinePart part) {
        return new InputCellPainter(ink, layout.grid(part), sheet, layout.scale());
    }

    /** Outlines a number and its counterparts in all other parts. */
    @Override
    public void paintLink(AffineSpot spot, Color color, double thickness) {
        if (spot.isOfInput()) {
            for (AffinePart part : CELLS) {
                painter(part).outline(spot.index(), color, thickness);
            }
            outline(layout.cell(new AffineSpot(AffinePart.TERM, spot.index())), color, thickness);
        } else {
            outline(layout.cell(spot), color, thickness);
            if (spot.part() == AffinePart.OUTPUT && spot.index() == frame.unit()) {
                outline(layout.sum().result(), color, thickness);
            }
        }
    }

    private void outline(@Nullable Rectangle2D at, Color color, double thickness) {
        if (at != null) {
            double more = Math.max(0, (7 - at.getHeight()) / 2);
            GridPainter.outline(
                    ink,
                    at.getMinX() - 4,
                    at.getMinY() + 1 - more,
                    at.getWidth() + 4,
                    Math.max(2, at.getHeight() - 2 + 2 * more),
                    color,
                    thickness);
        }
    }
}
