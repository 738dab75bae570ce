package convolens.interchange.onnx;

import convolens.data.DataException;
import convolens.engine.network.LayerSpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is done to each channel or unit by itself: normalization, and sums and products with a constant. */
final class OnnxChannels {
    /** What the engine adds to a variance. */
    private static final double EPSILON = 1e-5;

    private final OnnxParts parts;

    OnnxChannels(OnnxParts parts) {
        this.parts = parts;
    }

    /**
     * A BatchNormalization. Another ε than the engine's goes into the variance.
     */
    void normalization(OnnxStep step, OnnxView view) throws DataException {
        OnnxNode node = step.node();
        if (node.whole("training_mode", 0) != 0) {
            throw node.refusal("is to learn: expected a network that is exported to answer");
        }
        int[] dims = view.dims();
        int[] places = dims.length < 2 ? null : places(view, 1);
        float[][] numbers = new float[4][];
        for (int i = 0; i < 4; i++) {
            OnnxArray given = step.constant(i + 1, "numbers");
            if (places == null || given.size() != places.length) {
                throw node.refusal("has " + given.size() + " numbers for " + view
                        + ": expected one for each channel, which are axis 1");
            }
            numbers[i] = at(given.reals(), places);
        }
        float epsilon = node.real("epsilon", (float) EPSILON);
        for (int i = 0; epsilon != (float) EPSILON && i < numbers[3].length; i++) {
            numbers[3][i] = (float) (numbers[3][i] + (double) epsilon - EPSILON);
        }
        parts.addNormalization(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** A sum, difference, product or quotient with a constant for all, or for each channel. */
    void arithmetic(OnnxStep step, OnnxView view) throws DataException {
        OnnxNode node = step.node();
        OnnxArray constant = step.other();
        if (!Arrays.equals(step.dims(), view.dims())) {
            throw node.refusal("makes " + Arrays.toString(step.dims()) + " of " + view + ", which is not supported");
        }
        float[] numbers = spread(node, constant, view);
        boolean first = step.rowIsFirst();
        float[] factor = new float[numbers.length];
        float[] shift = new float[numbers.length];
        Arrays.fill(factor, 1);
        switch (node.operator()) {
            case "Add" -> System.arraycopy(numbers, 0, shift, 0, shift.length);
            case "Sub" -> {
                for (int i = 0; i < shift.length; i++) {
                    shift[i] = first ? -numbers[i] : numbers[i];
                    factor[i] = first ? 1 : -1;
                }
            }
            case "Mul" -> System.arraycopy(numbers, 0, factor, 0, factor.length);
            default -> {
                if (!first) {
                    throw node.refusal("divides by the row, which is not supported");
                }
                for (int i = 0; i < factor.length; i++) {
                    factor[i] = 1 / numbers[i];
                }
            }
        }
        boolean onlyShifts = node.operator().equals("Add") || node.operator().equals("Sub") && first;
        if (onlyShifts && parts.endsInProduct()) {
            parts.addToBias(shift);
        } else {
            parts.addScaling(factor, shift);
        }
    }

    /** The constant as a number for each channel of the engine. */
    private float[] spread(OnnxNode node, OnnxArray constant, OnnxView view) throws DataException {
        int[] dims = view.dims();
        int[] own = constant.dims();
        if (constant.size() == 1) {
            float[] all = new float[parts.channels()];
            Arrays.fill(all, constant.reals()[0]);
            return all;
        }
        int axis = -1;
        for (int i = 0; i < own.length; i++) {
            if (own[i] == constant.size()) {
                axis = dims.length - own.length + i;
            }
        }
        int[] places = axis < 0 || axis >= dims.length ? null : places(view, axis);
        if (places == null || places.length != constant.size()) {
            throw node.refusal("joins " + view + " and a constant " + Arrays.toString(own)
                    + ", which is supported for a number for each channel only");
        }
        return at(constant.reals(), places);
    }

    /**
     * Which channel of the engine each index of an axis is; null if the axis is not that of the channels. Maps that are
     * flattened already become units.
     */
    private int @Nullable [] places(OnnxView view, int axis) {
        int[] dims = view.dims();
        boolean flat = dims[axis] == OnnxView.size(dims);
        if (flat && parts.hasMaps() && parts.area() > 1) {
            parts.add(new LayerSpec.Flatten());
        }
        if (flat && parts.shape().sizeOfOne() == parts.channels()) {
            return view.places();
        }
        if (dims[axis] != parts.channels() || dims[axis] > 1 && view.axis(dims[axis], parts.area()) != axis) {
            return null;
        }
        int[] places = new int[dims[axis]];
        Arrays.setAll(places, i -> i);
        return places;
    }

    private static float[] at(float[] numbers, int[] places) {
        float[] moved = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            moved[places[i]] = numbers[i];
        }
        return moved;
    }
}
