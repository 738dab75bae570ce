package convolens.view.stack;

import convolens.engine.tensor.Shape;
import convolens.i18n.Messages;
import convolens.model.stack.LayerKind;
import convolens.model.stack.StackFlow;
import convolens.model.stack.StackLayer;
import convolens.model.stack.StackMeasure;
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
            case CONVOLUTION ->
                messages.text("stack.row.convolution", Integer.toString(layer.filters()), size) + besides(layer);
            case MAX_POOLING -> messages.text("stack.row.maxPooling", size);
            case AVERAGE_POOLING -> messages.text("stack.row.averagePooling", size);
            case GLOBAL_AVERAGE_POOLING, RELU6, SIGMOID, TANH ->
                messages.text(layer.kind().key());
            case LEAKY_RELU -> messages.text("stack.row.leakyRelu", layer.slope());
            case RESPONSE_NORMALIZATION -> messages.text("stack.row.responseNormalization", layer.response());
            case RELU -> messages.text("stack.row.relu");
            case BATCH_NORMALIZATION -> messages.text("stack.row.batchNormalization");
            case DROPOUT -> messages.text("stack.row.dropout", layer.ratio());
            case AFFINE -> messages.text("stack.row.affine", Integer.toString(layer.units()));
        };
    }

    /** Stride, groups and dilation of a convolution, where they are not 1. */
    private static String besides(StackLayer layer) {
        return (layer.stride() > 1 ? " /" + layer.stride() : "")
                + (layer.groups() > 1 ? " G" + layer.groups() : "")
                + (layer.dilation() > 1 ? " D" + layer.dilation() : "");
    }

    /** A shape, without blanks where room is scarce. */
    static String shape(Shape shape, boolean tight) {
        return tight ? shape.toString().replace(" ", "") : shape.toString();
    }

    /** A whole number. */
    String number(long value) {
        return messages.number(value);
    }

    /** What the bar of a row stands for. */
    String measure(StackMeasure measure, long value) {
        return switch (measure) {
            case PARAMETERS -> number(value);
            case MULTIPLY_ADDS -> shortly(value);
            case MEMORY -> bytes(value);
        };
    }

    /** How deep a stack is, and what all of it costs. */
    String totals(StackFlow flow, StackMeasure measure) {
        String total = measure(measure, measure.total(flow));
        return switch (measure) {
            case PARAMETERS ->
                messages.text(
                        "stack.totals",
                        flow.depth(),
                        flow.totalParameters(),
                        flow.parameters().stream().filter(count -> count > 0).count());
            case MULTIPLY_ADDS -> messages.text("stack.totals.multiplyAdds", flow.depth(), total);
            case MEMORY -> messages.text("stack.totals.memory", flow.depth(), total);
        };
    }

    /** A large number in millions or billions. */
    String shortly(long value) {
        double million = value / 1e6;
        return million < 1
                ? messages.number(value)
                : million < 1000
                        ? messages.number(million, million < 10 ? 2 : 1) + " M"
                        : messages.number(million / 1000, 2) + " G";
    }

    /** How much memory. */
    String bytes(long bytes) {
        if (bytes < KILO) {
            return messages.number(bytes) + " B";
        }
        double kilo = bytes / KILO;
        return kilo < KILO
                ? messages.number(kilo, kilo < 10 ? 1 : 0) + " KB"
                : kilo < KILO * KILO
                        ? messages.number(kilo / KILO, kilo / KILO < 10 ? 1 : 0) + " MB"
                        : messages.number(kilo / KILO / KILO, 2) + " GB";
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
                bytes(flow.bytes(row)),
                shortly(flow.multiplyAdds().get(row)));
    }
}
