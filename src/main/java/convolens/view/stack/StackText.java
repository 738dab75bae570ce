package convolens.view.stack;

import convolens.engine.tensor.Shape;
import convolens.i18n.Messages;
import convolens.model.stack.LayerKind;
import convolens.model.stack.StackFlow;
import convolens.model.stack.StackLayer;
import convolens.model.stack.StackRefusal;

/** Layers, shapes and refusals in words. */
final class StackText {
    private static final double KILO = 1024;

    private final Messages messages;

    StackText(Messages messages) {
        this.messages = messages;
    }

    /** What a row is called, with the numbers that tell it from others: Conv 16@3×3. */
    String name(StackFlow flow, int row) {
        if (row == StackFlow.INPUT) {
            return messages.text("stack.row.input");
        }
        if (row == flow.softmax()) {
            return messages.text("stack.row.softmax");
        }
        StackLayer layer = flow.layer(row);
        String size = layer.size() + "×" + layer.size();
        return switch (layer.kind()) {
            case CONVOLUTION -> messages.text("stack.row.convolution", layer.filters(), size);
            case MAX_POOLING -> messages.text("stack.row.maxPooling", size);
            case AVERAGE_POOLING -> messages.text("stack.row.averagePooling", size);
            case RELU -> messages.text("stack.row.relu");
            case BATCH_NORMALIZATION -> messages.text("stack.row.batchNormalization");
            case DROPOUT -> messages.text("stack.row.dropout", layer.ratio());
            case AFFINE -> messages.text("stack.row.affine", Integer.toString(layer.units()));
        };
    }

    /** A shape, without blanks where room is scarce. */
    static String shape(Shape shape, boolean tight) {
        return tight ? shape.toString().replace(" ", "") : shape.toString();
    }

    /** A whole number. */
    String number(long value) {
        return messages.number(value);
    }

    /** How much memory. */
    String bytes(long bytes) {
        if (bytes < KILO) {
            return messages.number(bytes) + " B";
        }
        double kilo = bytes / KILO;
        return kilo < KILO
                ? messages.number(kilo, kilo < 10 ? 1 : 0) + " KB"
                : messages.number(kilo / KILO, kilo / KILO < 10 ? 1 : 0) + " MB";
    }

    /** Why something was not done as asked. */
    String refusal(StackRefusal refusal) {
        Object[] arguments = refusal.arguments().stream()
                .map(a -> a instanceof LayerKind kind ? messages.text(kind.key()) : a)
                .toArray();
        return messages.text(refusal.reason().key(), arguments);
    }

    /** What screen readers and the tooltip say of a row. */
    String description(StackFlow flow, int row) {
        return messages.text(
                "stack.row.description",
                name(flow, row),
                flow.shapes().get(row).toString(),
                flow.parameters().get(row),
                bytes(flow.bytes(row)));
    }
}
