package convolens.model.predict;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that questions on paper are about: a matrix under its name in code, or settings in code alone.
 *
 * @param name such as "x[0,1]", or settings such as "S = 2 × 2"
 * @param rows of the matrix; 0 where there is none
 * @param columns of the matrix
 * @param values row by row
 */
public record Given(String name, int rows, int columns, List<Float> values) {
    public Given {
        values = List.copyOf(values);
    }

    /** The last two axes of an array (A,B,H,W), a matrix for each index of the first two. */
    public static List<Given> planes(String name, Tensor array) {
        List<Given> planes = new ArrayList<>();
        int size = array.dim(2) * array.dim(3);
        for (int plane = 0; plane < array.dim(0) * array.dim(1); plane++) {
            List<Float> values = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                values.add(array.data()[plane * size + i]);
            }
            String index = "[" + plane / array.dim(1) + "," + plane % array.dim(1) + "]";
            planes.add(new Given(name + index, array.dim(2), array.dim(3), values));
        }
        return planes;
    }

    /** An array (A) as a single row. */
    public static Given row(String name, Tensor array) {
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            values.add(array.data()[i]);
        }
        return new Given(name, 1, array.size(), values);
    }

    /** A window and the input it lies over, in code. */
    public static Given settings(Shape x, Window w) {
        SidePadding p = w.padding();
        String padding = p.isEven()
                ? p.top() + " × " + p.left()
                : p.top() + "/" + p.bottom() + " × " + p.left() + "/" + p.right();
        String gaps = w.dilationY() == 1 && w.dilationX() == 1 ? "" : ", D = " + w.dilationY() + " × " + w.dilationX();
        String code = "(N, C, H, W) = " + x + ", FH × FW = " + w.height() + " × " + w.width() + ", S = " + w.strideY()
                + " × " + w.strideX() + ", P = " + padding + gaps;
        return new Given(code, 0, 0, List.of());
    }
}
