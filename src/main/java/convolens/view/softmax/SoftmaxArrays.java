package convolens.view.softmax;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.softmax.SoftmaxColumn;
import convolens.model.softmax.SoftmaxFrame;
import convolens.model.softmax.SoftmaxSpot;
import convolens.raster.NamedArray;
import convolens.view.control.ArraySource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The columns of softmax as arrays, as far as the step has come; called as the formula does. */
record SoftmaxArrays(Supplier<SoftmaxFrame> frame, BiFunction<Double, Double, @Nullable SoftmaxSpot> spots)
        implements ArraySource {
    @Override
    public List<NamedArray> arrays() {
        return frame.get().columns().stream().map(this::array).toList();
    }

    @Override
    public Optional<NamedArray> arrayAt(double x, double y) {
        return Optional.ofNullable(spots.apply(x, y)).map(spot -> array(spot.column()));
    }

    private NamedArray array(SoftmaxColumn column) {
        String name = switch (column) {
            case SCORE -> "a";
            case SHIFTED -> "a − max(a)";
            case EXPONENTIAL -> "exp(a)";
            case PROBABILITY -> "y";
            case TARGET -> "t";
            case GRADIENT -> "y − t";
        };
        return new NamedArray(name, () -> values(column));
    }

    private Tensor values(SoftmaxColumn column) {
        SoftmaxFrame now = frame.get();
        Tensor values = new Tensor(Shape.of(now.state().classes()));
        for (int k = 0; k < values.size(); k++) {
            values.data()[k] = now.isKnown(column, k) ? (float) now.value(column, k) : Float.NaN;
        }
        return values;
    }
}
