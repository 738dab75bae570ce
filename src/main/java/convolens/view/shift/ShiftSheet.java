package convolens.view.shift;

import convolens.i18n.Messages;
import convolens.model.shift.Comparison;
import convolens.model.shift.Reduction;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftSpot.Side;
import convolens.raster.CellText;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Palette;

/**
 * How everything on the stage looks; the same for every step, so that nothing jitters.
 *
 * @param layout where everything lies
 * @param painter paints matrices in the colours of the moment
 * @param messages texts in the language of the moment
 * @param forms how the numbers of each matrix are written
 * @param values how values are coloured where numbers do not fit
 * @param range the values that are coloured so
 * @param signed how differences are coloured
 * @param differences the differences that are coloured so
 * @param shares how the shares of a map are coloured
 */
record ShiftSheet(
        ShiftLayout layout,
        GridPainter painter,
        Messages messages,
        Forms forms,
        ColorMap values,
        Range range,
        ColorMap signed,
        Range differences,
        ColorMap shares) {

    /** Matrices up to this are read number by number. */
    private static final int SMALL = 8;

    /** How numbers are written: of inputs and their differences, of a maximum, of an average. */
    record Forms(
            CellText input,
            CellText inputDifference,
            CellText max,
            CellText maxDifference,
            CellText average,
            CellText averageDifference) {

        CellText of(Reduction reduction, Side side) {
            boolean difference = side == Side.DIFFERENCE;
            return switch (reduction) {
                case NONE -> difference ? inputDifference : input;
                case MAX -> difference ? maxDifference : max;
                case AVERAGE -> difference ? averageDifference : average;
            };
        }
    }

    static ShiftSheet of(ShiftFrame frame, ShiftLayout layout, GridPainter painter, Messages messages) {
        float[] x = frame.state().input().data();
        Range inputs = Range.of(x);
        // zeros can enter at the border, and count in an average
        Range all = inputs.union(Range.of(0));
        Palette palette = painter.palette();
        boolean picture = frame.state().pooling().inputSource().preset().isPicture();
        ColorMap signed = palette.signedMap();
        ColorMap values = picture ? ColorMap.IMAGE_GREY : inputs.min() < 0 ? signed : palette.sequentialMap(Role.INPUT);
        float spread = all.max() - all.min();
        return new ShiftSheet(
                layout,
                painter,
                messages,
                forms(x, all, spread, layout),
                values,
                picture ? Range.UNIT : values.fit(inputs),
                signed,
                new Range(-spread, spread),
                palette.sequentialMap(Role.BIAS));
    }

    private static Forms forms(float[] x, Range all, float spread, ShiftLayout layout) {
        CellGrid input = layout.require(Reduction.NONE, Side.BEFORE).grid();
        CellGrid output = layout.require(Reduction.MAX, Side.BEFORE).grid();
        double scale = layout.scale();
        float[] broken = {all.min() * 0.999f, all.max() * 0.999f, 0.5f};
        float[] differences = new float[x.length + 1];
        for (int i = 0; i < x.length; i++) {
            differences[i] = x[i] - x[(i + 1) % x.length];
        }
        differences[x.length] = -spread;
        return new Forms(
                form(x, input, scale),
                form(differences, input, scale),
                form(x, output, scale),
                form(differences, output, scale),
                form(broken, output, scale),
                form(new float[] {-spread * 0.999f, 0.5f}, output, scale));
    }

    private static CellText form(float[] values, CellGrid grid, double scale) {
        return Math.max(grid.rows(), grid.columns()) <= SMALL
                ? CellText.readable(values, grid.cell(), scale)
                : CellText.fit(values, grid.cell(), scale);
    }

    /** Whether the values of a matrix are coloured because its numbers do not fit. */
    boolean isHeat(Reduction reduction, Side side) {
        return !forms.of(reduction, side).fits();
    }

    /** A length on a stage of the default size, on this stage. */
    double scaled(double length) {
        return length * layout.scale();
    }

    Palette palette() {
        return painter.palette();
    }

    /** The values of one side of a comparison. */
    static float[] values(ShiftFrame frame, Reduction reduction, Side side) {
        Comparison comparison = frame.comparison().of(reduction);
        return switch (side) {
            case BEFORE -> comparison.before().output().data();
            case AFTER -> comparison.after().output().data();
            case DIFFERENCE -> comparison.difference().data();
        };
    }
}
