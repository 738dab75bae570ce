package convolens.model.network;

import convolens.engine.layer.Pooling;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in one column of the stage: the picture, a layer together with the ReLU, the normalization or the dropout
 * behind it, or the answer.
 *
 * @param kind what it is
 * @param number which of its kind, from 1
 * @param first its first layer; −1 for the picture
 * @param last its last layer, whose output is shown; −1 for the picture
 * @param shape of that output, beginning with 1
 */
public record NetworkColumn(Kind kind, int number, int first, int last, Shape shape) {

    /** What a column is. */
    public enum Kind {
        PICTURE,
        CONVOLUTION,
        MAX_POOLING,
        AVERAGE_POOLING,
        AFFINE,
        /** A normalization that stands first: what the network expects of a picture. */
        NORMALIZATION,
        /** A ReLU or another layer of units that follows none of the others. */
        OTHER,
        ANSWER
    }

    /** The columns of a network, from the picture to the answer. */
    public static List<NetworkColumn> of(Architecture architecture) {
        List<Shape> shapes = architecture.shapes(1);
        List<NetworkColumn> columns = new ArrayList<>();
        columns.add(new NetworkColumn(Kind.PICTURE, 1, -1, -1, shapes.get(0)));
        int[] numbers = new int[Kind.values().length];
        for (int i = 0; i < architecture.layers().size(); ) {
            Kind kind = i == 0 && architecture.layers().get(0) instanceof LayerSpec.BatchNormalization
                    ? Kind.NORMALIZATION
                    : kind(architecture.layers().get(i));
            int last = i;
            while (last + 1 < architecture.layers().size()
                    && kind(architecture.layers().get(last + 1)) == Kind.OTHER
                    && !(architecture.layers().get(last + 1) instanceof LayerSpec.Flatten)) {
                last++;
            }
            // poolings of both kinds are counted together
            Kind counted = kind == Kind.AVERAGE_POOLING ? Kind.MAX_POOLING : kind;
            numbers[counted.ordinal()]++;
            columns.add(new NetworkColumn(kind, numbers[counted.ordinal()], i, last, shapes.get(last + 1)));
            i = last + 1;
        }
        int end = architecture.layers().size() - 1;
        columns.add(new NetworkColumn(Kind.ANSWER, 1, end, end, shapes.get(end + 1)));
        return List.copyOf(columns);
    }

    private static Kind kind(LayerSpec layer) {
        if (layer instanceof LayerSpec.Pooling pooling) {
            return pooling.kind() == Pooling.Kind.MAX ? Kind.MAX_POOLING : Kind.AVERAGE_POOLING;
        }
        if (layer instanceof LayerSpec.GlobalAveragePooling) {
            return Kind.AVERAGE_POOLING;
        }
        return layer instanceof LayerSpec.Convolution
                ? Kind.CONVOLUTION
                : layer instanceof LayerSpec.Affine ? Kind.AFFINE : Kind.OTHER;
    }

    /** Whether it shows maps; otherwise units. */
    public boolean hasMaps() {
        return shape.rank() == 4;
    }

    /** How many maps or units it shows. */
    public int maps() {
        return shape.dim(1);
    }

    /** Rows of a map; 1 for a unit. */
    public int height() {
        return hasMaps() ? shape.dim(2) : 1;
    }

    /** Columns of a map; 1 for a unit. */
    public int width() {
        return hasMaps() ? shape.dim(3) : 1;
    }

    /** The shape without the 1 in front, as it is written: 16×28×28. */
    public String extents() {
        return hasMaps() ? maps() + "×" + height() + "×" + width() : Integer.toString(maps());
    }

    /** What it is called where there is little room, the same in every language. */
    public String name() {
        return switch (kind) {
            case PICTURE, ANSWER -> "";
            case CONVOLUTION -> "Conv " + number;
            case MAX_POOLING, AVERAGE_POOLING -> "Pool " + number;
            case AFFINE -> "Affine " + number;
            case NORMALIZATION -> "Norm";
            case OTHER -> "ReLU";
        };
    }
}
