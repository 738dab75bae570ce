package convolens.view.stack;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.stack.LayerKind;
import convolens.model.stack.StackFlow;
import convolens.model.stack.StackLayer;

/**
 * Where the shape and the parameters of a row come from, with the numbers of the moment: equation 7.1 for windows,
 * FN·C·FH·FW + FN for a convolution, D·M + M for an affine layer. Numbers are marked with their roles.
 */
final class StackFormula {
    private final Messages messages;

    StackFormula(Messages messages) {
        this.messages = messages;
    }

    /** How the shape comes about. */
    String shape(StackFlow flow, int row) {
        Shape output = flow.shapes().get(row);
        if (row == StackFlow.INPUT) {
            return messages.text("stack.formula.input", output.dim(0), output.dim(1), output.dim(2), output.dim(3));
        }
        Shape input = flow.shapes().get(row - 1);
        if (row == flow.softmax()) {
            return messages.text("stack.formula.softmax");
        }
        StackLayer layer = flow.layer(row);
        return switch (layer.kind()) {
            case CONVOLUTION, MAX_POOLING, AVERAGE_POOLING -> window(layer, input);
            case GLOBAL_AVERAGE_POOLING -> messages.text("stack.formula.globalAverage");
            case RELU -> messages.text("stack.formula.relu");
            case LEAKY_RELU -> messages.text("stack.formula.leakyRelu", messages.number(layer.slope() / 100.0, 2));
            case RELU6 -> messages.text("stack.formula.relu6");
            case SIGMOID -> messages.text("stack.formula.sigmoid");
            case TANH -> messages.text("stack.formula.tanh");
            case RESPONSE_NORMALIZATION -> messages.text("stack.formula.response", layer.response());
            case BATCH_NORMALIZATION -> messages.text("stack.formula.batchNormalization");
            case DROPOUT -> messages.text("stack.formula.dropout", layer.ratio());
            case AFFINE -> affine(input, layer.units());
        };
    }

    /** How many parameters, and why. */
    String parameters(StackFlow flow, int row) {
        String total = messages.number(flow.parameters().get(row));
        if (flow.isLayer(row) && flow.layer(row).kind() == LayerKind.BATCH_NORMALIZATION) {
            return messages.text("stack.formula.normalized", flow.parameters().get(row) / 2, total);
        }
        if (!flow.isLayer(row) || !flow.layer(row).kind().learns()) {
            return messages.text("stack.formula.nothing");
        }
        Shape w = flow.weights().get(row).get(0);
        Shape b = flow.weights().get(row).get(1);
        StringBuilder product = new StringBuilder();
        for (int axis = 0; axis < w.rank(); axis++) {
            product.append(axis == 0 ? "" : "·").append(w.dim(axis));
        }
        boolean grouped = flow.layer(row).kind() == LayerKind.CONVOLUTION
                && flow.layer(row).groups() > 1;
        String names = w.rank() != 4 ? "D·M + M" : grouped ? "FN·C/G·FH·FW + FN" : "FN·C·FH·FW + FN";
        return messages.text("stack.formula.parameters", names, product, b.dim(0), total);
    }

    private String affine(Shape input, int units) {
        if (input.rank() == 2) {
            return messages.text("stack.formula.affine", Integer.toString(input.dim(1)), Integer.toString(units));
        }
        return messages.text(
                "stack.formula.flatten",
                input.dim(1) + "·" + input.dim(2) + "·" + input.dim(3),
                Integer.toString(input.sizeOfOne()),
                Integer.toString(units));
    }

    private String window(StackLayer layer, Shape input) {
        WindowGeometry g = layer.window().over(input.dim(2), input.dim(3));
        String rows = axis("OH", g.height(), layer, g.dividesRows(), g.outputHeight());
        if (g.height() == g.width()) {
            return rows;
        }
        return rows + " · " + axis("OW", g.width(), layer, g.dividesColumns(), g.outputWidth());
    }

    private static String axis(String name, int extent, StackLayer layer, boolean exact, int output) {
        return name + " = " + (exact ? "(" : "⌊(") + "[input|" + extent + "]+2·" + layer.padding() + "−[filter|"
                + layer.window().spanY() + "])/" + layer.stride() + (exact ? "" : "⌋") + "+1 = [output|" + output + "]";
    }
}
