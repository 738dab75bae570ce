package convolens.view.sliding;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.sliding.Frame;
import convolens.raster.NamedArray;
import convolens.view.control.ArraySource;
import convolens.view.sliding.layout.Panel;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.view.sliding.layout.StageLayout;
import convolens.walk.ConvolutionWalk;
import convolens.walk.Place;
import convolens.walk.Step;
import convolens.walk.Term;
import convolens.walk.WindowWalk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The arrays on a stage with a sliding window, as far as the step has come; the input without its padding. */
final class StageNumbers implements ArraySource {
    private final Supplier<@Nullable StageLayout> layout;
    private final Supplier<Frame> frame;
    private final Messages messages;

    StageNumbers(Supplier<@Nullable StageLayout> layout, Supplier<Frame> frame, Messages messages) {
        this.layout = layout;
        this.frame = frame;
        this.messages = messages;
    }

    @Override
    public List<NamedArray> arrays() {
        StageLayout places = layout.get();
        List<NamedArray> arrays = new ArrayList<>();
        if (places != null) {
            for (Kind kind : Kind.values()) {
                if (places.panels().stream().anyMatch(panel -> panel.kind() == kind)) {
                    arrays.add(whole(kind));
                }
            }
        }
        return arrays;
    }

    @Override
    public Optional<NamedArray> arrayAt(double x, double y) {
        StageLayout places = layout.get();
        return places == null ? Optional.empty() : places.at(x, y).map(panel -> part(places, panel));
    }

    /** One plane where the stage shows several. */
    private NamedArray part(StageLayout places, Panel panel) {
        NamedArray whole = whole(panel.kind());
        long alike = places.panels().stream()
                .filter(other -> other.kind() == panel.kind())
                .count();
        if (alike < 2) {
            return whole;
        }
        int first = panel.kind() == Kind.FILTER || panel.kind() == Kind.PRODUCTS
                ? frame.get().walk().firstChannel(frame.get().step().last().map())
                : 0;
        int index = panel.index() - first;
        return new NamedArray(
                whole.name() + " [" + index + "]", () -> plane(whole.values().get(), index));
    }

    private static Tensor plane(Tensor all, int index) {
        int height = all.dim(1);
        int width = all.dim(2);
        int from = Math.max(0, Math.min(all.dim(0) - 1, index)) * height * width;
        return Tensor.wrap(Shape.of(height, width), Arrays.copyOfRange(all.data(), from, from + height * width));
    }

    private NamedArray whole(Kind kind) {
        boolean pools = frame.get().state().operation().isPooling();
        String key = switch (kind) {
            case INPUT -> "stage.input";
            case FILTER -> "stage.filter";
            case PRODUCTS -> pools ? "stage.cells" : "stage.products";
            case SUMS -> "stage.sums";
            case OUTPUT -> "stage.output";
            case BIAS -> "stage.bias";
            case USES -> "stage.uses";
        };
        return new NamedArray(messages.text(key), () -> values(kind));
    }

    private Tensor values(Kind kind) {
        Frame now = frame.get();
        WindowWalk walk = now.walk();
        Step step = now.step();
        Place last = step.last();
        WindowGeometry geometry = walk.geometry();
        return switch (kind) {
            case INPUT -> one(now.state().input(), last.sample());
            case FILTER -> one(now.state().filters(), last.map());
            case BIAS -> Tensor.wrap(Shape.of(1), now.state().bias().get(last.map()));
            case PRODUCTS -> products(now);
            case SUMS -> planes(1, geometry.outputHeight(), geometry.outputWidth(), (map, window) -> sum(now, window));
            case OUTPUT ->
                planes(
                        walk.maps(),
                        geometry.outputHeight(),
                        geometry.outputWidth(),
                        (map, window) -> now.hidesResult(last.sample(), map, window)
                                ? Float.NaN
                                : walk.shown(step, last.sample(), map, window));
            case USES ->
                planes(
                        1,
                        geometry.height(),
                        geometry.width(),
                        (map, cell) -> walk.uses(cell / geometry.width(), cell % geometry.width()));
        };
    }

    private static float sum(Frame now, int window) {
        Place last = now.step().last();
        boolean isKnown = !now.hidesResult(last.sample(), last.map(), window)
                && !Float.isNaN(now.walk().shown(now.step(), last.sample(), last.map(), window));
        return isKnown && now.walk() instanceof ConvolutionWalk convolution
                ? convolution.sums()
                        .data()[
                        (last.sample() * now.walk().maps() + last.map())
                                        * now.walk().geometry().windows()
                                + window]
                : Float.NaN;
    }

    private static Tensor products(Frame now) {
        WindowWalk walk = now.walk();
        Place last = now.step().last();
        WindowGeometry geometry = walk.geometry();
        int channels = walk.terms() / geometry.cells();
        float[] values = new float[walk.terms()];
        Arrays.fill(values, Float.NaN);
        for (int i = 0; now.step().isOneWindow() && i <= last.term() && i < values.length; i++) {
            Term term = walk.term(new Place(last.sample(), last.map(), last.window(), i));
            values[i] = term.product();
        }
        return shaped(channels, geometry.filterHeight(), geometry.filterWidth(), values);
    }

    private interface Number {
        float at(int map, int cell);
    }

    private static Tensor planes(int maps, int height, int width, Number number) {
        float[] values = new float[maps * height * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = number.at(i / (height * width), i % (height * width));
        }
        return shaped(maps, height, width, values);
    }

    /** One of the samples, or of the filters. */
    private static Tensor one(Tensor all, int index) {
        int size = all.size() / all.dim(0);
        return shaped(
                all.dim(1), all.dim(2), all.dim(3), Arrays.copyOfRange(all.data(), index * size, (index + 1) * size));
    }

    /** A single plane has no axis of channels, as in the book's figures. */
    private static Tensor shaped(int planes, int height, int width, float[] values) {
        return Tensor.wrap(planes == 1 ? Shape.of(height, width) : Shape.of(planes, height, width), values);
    }
}
