package convolens.view.learning;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningPart;
import convolens.raster.NamedArray;
import convolens.view.control.ArraySource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The matrices of a filter that learns, as far as the step has come; the input without its padding. */
final class LearningArrays implements ArraySource {
    private final Supplier<@Nullable LearningLayout> layout;
    private final Supplier<LearningFrame> frame;
    private final Messages messages;

    LearningArrays(Supplier<@Nullable LearningLayout> layout, Supplier<LearningFrame> frame, Messages messages) {
        this.layout = layout;
        this.frame = frame;
        this.messages = messages;
    }

    @Override
    public List<NamedArray> arrays() {
        LearningLayout places = layout.get();
        return places == null
                ? List.of()
                : places.panels().stream().map(panel -> array(panel.part())).toList();
    }

    @Override
    public Optional<NamedArray> arrayAt(double x, double y) {
        LearningLayout places = layout.get();
        return places == null ? Optional.empty() : places.at(x, y).map(panel -> array(panel.part()));
    }

    private NamedArray array(LearningPart part) {
        return new NamedArray(messages.text(part.key()), () -> values(part));
    }

    private Tensor values(LearningPart part) {
        LearningFrame now = frame.get();
        float[] values = now.values(part, now.window()).clone();
        int width = part == LearningPart.INPUT
                ? now.geometry().width()
                : part.isMap() ? now.geometry().outputWidth() : now.geometry().filterWidth();
        return Tensor.wrap(Shape.of(values.length / width, width), values);
    }
}
