package convolens.export;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.export.ArrayFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The numbers of an array as text, each as short as gives the same float32 again, with a decimal point in every language.
 * What is not a number, because it is not shown yet, is left out, or nan where a number has to stand. An array of more than
 * two axes is a matrix for each plane; one of a single axis is a row.
 */
public final class ArrayText {
    private ArrayText() {}

    /**
     * The text of an array.
     *
     * @throws IllegalArgumentException for a format that is no text
     */
    public static String of(Tensor array, ArrayFormat format) {
        return switch (format) {
            case TEXT -> planes(array, "", "\t", "", "\n", "nan");
            case CSV -> planes(array, "", ",", "", "\n", "");
            case NUMPY -> numpy(array);
            case LATEX -> latex(array);
            case MARKDOWN -> markdown(array);
            case NPY -> throw new IllegalArgumentException("a .npy file is no text");
        };
    }

    private static String planes(
            Tensor array, String before, String between, String after, String lineEnd, String unknown) {
        StringJoiner planes = new StringJoiner("\n");
        for (float[][] plane : planes(array)) {
            StringBuilder text = new StringBuilder();
            for (float[] row : plane) {
                text.append(before)
                        .append(line(row, between, unknown))
                        .append(after)
                        .append(lineEnd);
            }
            planes.add(text);
        }
        return planes.toString();
    }

    private static String line(float[] row, String between, String unknown) {
        StringJoiner line = new StringJoiner(between);
        for (float value : row) {
            line.add(Float.isNaN(value) ? unknown : number(value));
        }
        return line.toString();
    }

    /** As {@code numpy.array} takes it; nested as deep as there are axes. */
    private static String numpy(Tensor array) {
        StringBuilder text = new StringBuilder("np.array(");
        nest(array, 0, 0, array.size(), text);
        return text.append(", dtype=np.float32)\n").toString();
    }

    private static void nest(Tensor array, int axis, int offset, int size, StringBuilder text) {
        Shape shape = array.shape();
        if (axis == shape.rank()) {
            float value = array.data()[offset];
            text.append(
                    Float.isNaN(value)
                            ? "np.nan"
                            : Float.isInfinite(value) ? (value > 0 ? "np.inf" : "-np.inf") : number(value));
            return;
        }
        int length = shape.dim(axis);
        int part = length == 0 ? 0 : size / length;
        // rows below one another, as NumPy itself prints them
        String gap = axis == shape.rank() - 1
                ? ", "
                : "," + "\n".repeat(shape.rank() - 1 - axis) + " ".repeat("np.array(".length() + axis + 1);
        text.append('[');
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : gap);
            nest(array, axis + 1, offset + i * part, part, text);
        }
        text.append(']');
    }

    private static String latex(Tensor array) {
        StringJoiner planes = new StringJoiner("\n");
        for (float[][] plane : planes(array)) {
            StringJoiner rows = new StringJoiner(" \\\\\n", "\\begin{bmatrix}\n", "\n\\end{bmatrix}\n");
            for (float[] row : plane) {
                StringJoiner cells = new StringJoiner(" & ");
                for (float value : row) {
                    cells.add(latexNumber(value));
                }
                rows.add(cells.toString());
            }
            // amsmath has room for ten columns unless told of more
            int columns = plane.length == 0 ? 0 : plane[0].length;
            planes.add((columns > 10 ? "\\setcounter{MaxMatrixCols}{" + columns + "}\n" : "") + rows);
        }
        return planes.toString();
    }

    private static String latexNumber(float value) {
        if (Float.isNaN(value)) {
            return "";
        }
        if (Float.isInfinite(value)) {
            return value > 0 ? "\\infty" : "-\\infty";
        }
        String number = number(value);
        int power = number.indexOf('e');
        return power < 0 ? number : number.substring(0, power) + " \\times 10^{" + number.substring(power + 1) + "}";
    }

    /** A table needs a heading: the numbers of the columns. */
    private static String markdown(Tensor array) {
        StringJoiner planes = new StringJoiner("\n");
        for (float[][] plane : planes(array)) {
            StringBuilder text = new StringBuilder("|");
            int columns = plane.length == 0 ? 0 : plane[0].length;
            for (int column = 0; column < columns; column++) {
                text.append(' ').append(column).append(" |");
            }
            text.append("\n|").append("---:|".repeat(columns)).append('\n');
            for (float[] row : plane) {
                text.append("| ").append(line(row, " | ", "")).append(" |\n");
            }
            planes.add(text);
        }
        return planes.toString();
    }

    /** The last two axes, for each place along the others. */
    private static List<float[][]> planes(Tensor array) {
        int rank = array.shape().rank();
        int columns = rank == 0 ? 1 : array.dim(rank - 1);
        int rows = rank < 2 ? 1 : array.dim(rank - 2);
        List<float[][]> planes = new ArrayList<>();
        for (int offset = 0; rows * columns > 0 && offset < array.size(); offset += rows * columns) {
            float[][] plane = new float[rows][columns];
            for (int row = 0; row < rows; row++) {
                System.arraycopy(array.data(), offset + row * columns, plane[row], 0, columns);
            }
            planes.add(plane);
        }
        return planes;
    }

    /** The shortest decimal that is this float32 and no other; whole numbers without a point. */
    static String number(float value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return String.valueOf((long) value);
        }
        String text = Float.toString(value);
        int power = text.indexOf('E');
        if (power < 0) {
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        String digits = text.substring(0, power);
        return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits) + "e"
                + text.substring(power + 1);
    }
}
