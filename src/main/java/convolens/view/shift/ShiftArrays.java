package convolens.view.shift;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.shift.Reduction;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftSpot.Side;
import convolens.raster.NamedArray;
import convolens.view.control.ArraySource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The matrices of the shift lab, as far as the step has come; without the map of shifts, whose table is exported anyway. */
final class ShiftArrays implements ArraySource {
    private final Supplier<@Nullable ShiftLayout> layout;
    private final Supplier<ShiftFrame> frame;
    private final Messages messages;

    ShiftArrays(Supplier<@Nullable ShiftLayout> layout, Supplier<ShiftFrame> frame, Messages messages) {
        this.layout = layout;
        this.frame = frame;
        this.messages = messages;
    }

    @Override
    public List<NamedArray> arrays() {
        ShiftLayout places = layout.get();
        return places == null
                ? List.of()
                : places.panels().stream()
                        .filter(panel -> !panel.isMap())
                        .map(this::array)
                        .toList();
    }

    @Override
    public Optional<NamedArray> arrayAt(double x, double y) {
        ShiftLayout places = layout.get();
        return places == null
                ? Optional.empty()
                : places.at(x, y).filter(panel -> !panel.isMap()).map(this::array);
    }

    private NamedArray array(ShiftPanel panel) {
        String side = messages.text(
                switch (panel.side()) {
                    case BEFORE -> "shift.side.before";
                    case AFTER -> "shift.side.after";
                    case DIFFERENCE -> "shift.side.difference";
                });
        return new NamedArray(messages.text(panel.reduction().key()) + ", " + side, () -> values(panel));
    }

    private Tensor values(ShiftPanel panel) {
        ShiftFrame now = frame.get();
        float[] values = ShiftSheet.values(now, panel.reduction(), panel.side());
        float[] shown = Arrays.copyOf(values, panel.grid().rows() * panel.grid().columns());
        for (int i = 0; i < shown.length; i++) {
            boolean isGiven =
                    panel.side() == Side.BEFORE || panel.side() == Side.AFTER && panel.reduction() == Reduction.NONE;
            shown[i] = isGiven || now.isKnown(i) ? shown[i] : Float.NaN;
        }
        return Tensor.wrap(Shape.of(panel.grid().rows(), panel.grid().columns()), shown);
    }
}
