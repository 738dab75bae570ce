package convolens.view.sliding;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.setup.SlidingState;
import convolens.model.sliding.Frame;
import convolens.raster.CellText;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Palette;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.view.sliding.layout.StageLayout;
import convolens.walk.ConvolutionWalk;
import java.util.Arrays;
import java.util.function.BiFunction;

/**
 * What all painters of a stage share until the settings, the size, the colours or the language change, or a sample of
 * another kind comes: places, forms of numbers, colour maps.
 *
 * @param layout where everything lies
 * @param painter paints matrices in the colours of the moment
 * @param messages texts in the language of the moment
 * @param forms how the numbers of each kind of matrix are written
 * @param maps how the values of input, filter and output are coloured where numbers do not fit
 * @param axes how many axes of a shape (N,C,H,W) are always written, from the last on: 2 to 4
 * @param longestWeight the number of characters of the longest weight
 */
record StageSheet(
        StageLayout layout,
        GridPainter painter,
        Messages messages,
        Forms forms,
        Maps maps,
        int axes,
        int longestWeight) {

    /** How numbers are written. */
    record Forms(CellText input, CellText filter, CellText product, CellText output, CellText uses) {

        CellText of(Kind kind) {
            return switch (kind) {
                case INPUT -> input;
                case FILTER, BIAS -> filter;
                case PRODUCTS -> product;
                case SUMS, OUTPUT -> output;
                case USES -> uses;
            };
        }
    }

    /** How values are coloured. */
    record Maps(
            ColorMap input,
            Range inputs,
            ColorMap signed,
            Range filters,
            Range products,
            ColorMap output,
            Range outputs,
            ColorMap uses) {}

    static StageSheet of(Frame frame, StageLayout layout, GridPainter painter, Messages messages, int axes) {
        SlidingState state = frame.state();
        Palette palette = painter.palette();
        float[] x = state.input().data();
        float[] w = state.filters().data();
        float[] y = frame.walk().output().data();
        double cell = cellOf(layout, Kind.INPUT);
        double small = Math.max(cellOf(layout, Kind.FILTER), cellOf(layout, Kind.PRODUCTS));
        double scale = layout.scale();
        BiFunction<float[], Double, CellText> fit =
                palette.isBold() ? CellText::fill : (values, edge) -> CellText.fit(values, edge, scale);
        CellText input = fit.apply(withPadding(state), cell);
        float[] products = state.operation().isPooling() ? x : extremeProducts(x, w);
        Forms forms = new Forms(
                input,
                fit.apply(withBias(state), small),
                fit.apply(products, small),
                fit.apply(outputs(frame), Math.max(cellOf(layout, Kind.OUTPUT), cellOf(layout, Kind.SUMS))),
                CellText.NONE);
        ColorMap signed = palette.signedMap();
        int sample = frame.step().last().sample();
        boolean picture = state.inputSource().of(sample).preset().isPicture();
        Range inputs = Range.of(x);
        boolean negative = inputs.min() < 0;
        ColorMap inputMap = picture ? ColorMap.IMAGE_GREY : negative ? signed : palette.sequentialMap(Role.INPUT);
        Range outputs = Range.of(y);
        boolean both = !state.operation().isPooling() || outputs.min() < 0;
        ColorMap outputMap = both ? signed : palette.sequentialMap(Role.OUTPUT);
        return new StageSheet(
                layout,
                painter,
                messages,
                forms,
                new Maps(
                        inputMap,
                        picture ? Range.UNIT : inputMap.fit(inputs),
                        signed,
                        signed.fit(Range.of(w)),
                        signed.fit(Range.of(products)),
                        outputMap,
                        outputMap.fit(outputs),
                        palette.sequentialMap(Role.INPUT)),
                axes,
                longest(w, forms.filter(), painter));
    }

    private static int longest(float[] values, CellText form, GridPainter painter) {
        Range range = Range.of(values);
        return Math.max(
                painter.text(range.min(), form).length(),
                painter.text(range.max(), form).length());
    }

    /** A shape (N,C,H,W); leading axes of extent 1 are left out as in the book, unless the scene is about them. */
    String shape(Shape shape) {
        return written(shape, axes);
    }

    /** The shape of one filter, which has no axis of samples. */
    String slice(Shape shape) {
        return written(shape, Math.min(3, axes));
    }

    private static String written(Shape shape, int min) {
        int[] dims = shape.toArray();
        int first = 0;
        while (first < dims.length - min && dims[first] == 1) {
            first++;
        }
        return Shape.of(Arrays.copyOfRange(dims, first, dims.length)).toString();
    }

    /** The edge of the cells of a kind of matrix; 0 if it is hidden. */
    private static double cellOf(StageLayout layout, Kind kind) {
        return layout.panel(kind, 0).map(panel -> panel.grid().cell()).orElse(0.0);
    }

    private static float[] withPadding(SlidingState state) {
        float[] x = state.input().data();
        if (state.paddingValue() == 0) {
            return x;
        }
        float[] all = Arrays.copyOf(x, x.length + 1);
        all[x.length] = state.paddingValue();
        return all;
    }

    private static float[] withBias(SlidingState state) {
        float[] w = state.filters().data();
        if (!state.biased()) {
            return w;
        }
        float[] all = Arrays.copyOf(w, w.length + state.bias().size());
        System.arraycopy(state.bias().data(), 0, all, w.length, state.bias().size());
        return all;
    }

    private static float[] outputs(Frame frame) {
        float[] y = frame.walk().output().data();
        if (!(frame.walk() instanceof ConvolutionWalk convolution) || !convolution.hasBias()) {
            return y;
        }
        Tensor sums = convolution.sums();
        float[] all = Arrays.copyOf(y, y.length + sums.size());
        System.arraycopy(sums.data(), 0, all, y.length, sums.size());
        return all;
    }

    /** Values that are as large, as negative and as broken as any product can be. */
    private static float[] extremeProducts(float[] x, float[] w) {
        Range xs = Range.of(x);
        Range ws = Range.of(w);
        float fraction = isWhole(x) && isWhole(w) ? 0 : 0.5f;
        float[] extremes = {xs.min() * ws.min(), xs.min() * ws.max(), xs.max() * ws.min(), xs.max() * ws.max(), fraction
        };
        for (int i = 0; i < 4; i++) {
            extremes[i] = fraction == 0 ? extremes[i] : extremes[i] * 0.999f;
        }
        return extremes;
    }

    private static boolean isWhole(float[] values) {
        for (float value : values) {
            if (value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    /** A length on a stage of the default size, on this stage. */
    double scaled(double length) {
        return length * layout.scale();
    }

    Palette palette() {
        return painter.palette();
    }
}
