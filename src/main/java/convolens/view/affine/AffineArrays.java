package convolens.view.affine;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.affine.AffineFrame;
import convolens.model.affine.AffineSpot;
import convolens.model.affine.AffineState;
import convolens.raster.NamedArray;
import convolens.view.control.ArraySource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The arrays of an affine layer, called as the book's formula x · W + b has them: x (D), W (D, M), b (M), and the outputs (M)
 * that are known. Under a point, the part that is written there.
 */
record AffineArrays(Supplier<AffineFrame> frame, BiFunction<Double, Double, @Nullable AffineSpot> spots)
        implements ArraySource {
    @Override
    public List<NamedArray> arrays() {
        return List.of(
                new NamedArray("x", this::input),
                new NamedArray("W", this::weights),
                new NamedArray("b", this::bias),
                new NamedArray("x · W + b", this::outputs));
    }

    @Override
    public Optional<NamedArray> arrayAt(double x, double y) {
        AffineSpot spot = spots.apply(x, y);
        if (spot == null) {
            return Optional.empty();
        }
        int unit = frame.get().unit();
        return Optional.of(
                switch (spot.part()) {
                    case INPUT -> new NamedArray("x", this::input);
                    case WEIGHT -> new NamedArray("W[:, " + unit + "]", () -> shaped(state().weights()[unit]));
                    case PRODUCT, TERM -> new NamedArray("x * W[:, " + unit + "]", () -> products(unit));
                    case BIAS -> new NamedArray("b", this::bias);
                    case OUTPUT -> new NamedArray("x · W + b", this::outputs);
                });
    }

    private AffineState state() {
        return frame.get().state();
    }

    /** Flattened maps keep their shape. */
    private Tensor shaped(float[] values) {
        return Tensor.wrap(state().shape(), values.clone());
    }

    private Tensor input() {
        return shaped(state().x());
    }

    private Tensor weights() {
        AffineState now = state();
        Tensor all = Tensor.zeros(now.inputs(), now.units());
        for (int i = 0; i < all.size(); i++) {
            all.data()[i] = now.weights()[i % now.units()][i / now.units()];
        }
        return all;
    }

    private Tensor products(int unit) {
        AffineState now = state();
        float[] values = new float[now.inputs()];
        for (int i = 0; i < values.length; i++) {
            values[i] = now.x()[i] * now.weights()[unit][i];
        }
        return shaped(values);
    }

    private Tensor bias() {
        return Tensor.wrap(Shape.of(state().units()), state().bias().clone());
    }

    private Tensor outputs() {
        AffineFrame now = frame.get();
        Tensor values = new Tensor(Shape.of(now.state().units()));
        for (int unit = 0; unit < values.size(); unit++) {
            values.data()[unit] = now.isKnown(unit) ? now.walk().output(unit) : Float.NaN;
        }
        return values;
    }
}
