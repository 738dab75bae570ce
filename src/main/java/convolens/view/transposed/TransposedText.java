package convolens.view.transposed;

import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.transposed.TransposedFrame;
import convolens.model.transposed.TransposedPart;
import convolens.model.transposed.TransposedSpot;
import convolens.model.transposed.TransposedState;
import convolens.raster.NumberText;
import convolens.walk.TransposedWalk.Product;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Steps, cells and sizes in words. */
final class TransposedText {
    private final Messages messages;
    private final NumberText numbers;

    TransposedText(Messages messages) {
        this.messages = messages;
        this.numbers = new NumberText(messages.locale());
    }

    /** The step in one line; numbers are marked with their roles. */
    String sentence(TransposedFrame frame) {
        Product last = frame.last();
        int columns = frame.state().x().dim(1);
        String cell = index(last.cell() / columns, last.cell() % columns);
        String value = exact(frame.state().x().data()[last.cell()]);
        if (frame.isProduct()) {
            String product = "[input|" + value + "]·[filter|"
                    + exact(frame.state().w().data()[last.filterCell()]) + "] = " + exact(last.value());
            if (frame.walk().geometry().isPadding(last.row(), last.column())) {
                return messages.text("transposed.sentence.cut", product, index(last.row(), last.column()));
            }
            float before = frame.walk().shown(last.row(), last.column(), frame.from());
            float after = frame.walk().shown(last.row(), last.column(), frame.done());
            return Float.isNaN(before)
                    ? messages.text("transposed.sentence.first", product, index(last.row(), last.column()))
                    : messages.text(
                            "transposed.sentence.added",
                            product,
                            index(last.row(), last.column()),
                            exact(before),
                            exact(last.value()),
                            exact(after));
        }
        if (frame.isOneCell()) {
            return messages.text(
                    "transposed.sentence.cell", cell, value, frame.state().w().size(), frame.meetings());
        }
        return messages.text(
                "transposed.sentence.all",
                frame.walk().products(),
                frame.walk().output().size());
    }

    /** The line below: about the cell that is pointed at, otherwise about what this is. */
    String caption(TransposedFrame frame, @Nullable TransposedSpot pointed) {
        WindowGeometry g = frame.walk().geometry();
        if (pointed == null) {
            return messages.text("lesson.transposedConvolution.caption");
        }
        String at = index(pointed.row(), pointed.column());
        if (pointed.part() == TransposedPart.INPUT) {
            int top = g.top(pointed.row());
            int left = g.left(pointed.column());
            return messages.text(
                    "transposed.link.input",
                    at,
                    exact(frame.value(pointed)),
                    top + "…" + (top + g.filterHeight() - 1),
                    left + "…" + (left + g.filterWidth() - 1));
        }
        if (pointed.part() == TransposedPart.OUTPUT) {
            List<Product> products = frame.walk().products(pointed.row(), pointed.column());
            if (g.isPadding(pointed.row(), pointed.column())) {
                return messages.text("transposed.link.cut", at, products.size());
            }
            if (products.isEmpty()) {
                return messages.text("transposed.link.none", at);
            }
            String sum = products.stream()
                    .map(product -> bracketed(frame.state().x().data()[product.cell()]) + "·"
                            + bracketed(frame.state().w().data()[product.filterCell()]))
                    .collect(Collectors.joining(" + "));
            float result = frame.walk()
                    .shown(pointed.row(), pointed.column(), frame.walk().products());
            return "y" + at + " = " + sum + " = " + exact(result);
        }
        return messages.text(
                "transposed.link.filter", at, exact(frame.state().w().get(pointed.row(), pointed.column())));
    }

    /** The size of the output along both axes. */
    static String size(TransposedState state, WindowGeometry g) {
        return axis("OH", "H", state.x().dim(0), state, g.filterHeight(), g.height()) + "\n"
                + axis("OW", "W", state.x().dim(1), state, g.filterWidth(), g.width());
    }

    private static String axis(String name, String input, int extent, TransposedState state, int filter, int output) {
        return name + " = S·(" + input + "-1)+F" + input + "-2P\n   = " + state.stride() + "·(" + extent + "-1)+"
                + filter + "-2·" + state.padding() + " = " + output;
    }

    /** The call of PyTorch that computes the same. */
    static String code(TransposedState state) {
        return "F.conv_transpose2d(x, w,\n    stride=" + state.stride() + ", padding=" + state.padding() + ")";
    }

    private static String index(int row, int column) {
        return "(" + row + ", " + column + ")";
    }

    private String bracketed(float value) {
        String text = exact(value);
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    private String exact(float value) {
        return numbers.exact(value);
    }
}
