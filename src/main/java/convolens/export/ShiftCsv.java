package convolens.export;

import java.util.List;

/**
 * What every shift of an input changes, as comma-separated values, the same in every language:
 *
 * <pre>
 * down,right,input_changed,input_cells,max_changed,average_changed,pooled_cells
 * 0,1,28,36,0,4,4
 * </pre>
 */
public final class ShiftCsv {
    /** The first line. */
    public static final String HEADER = "down,right,input_changed,input_cells,max_changed,average_changed,pooled_cells";

    /**
     * One line.
     *
     * @param down by how many pixels the input moves down
     * @param right by how many to the right
     * @param input how many cells of the input changed
     * @param cells how many it has
     * @param max how many outputs of max pooling changed
     * @param average how many of average pooling
     * @param pooled how many each pooling has
     */
    public record Line(int down, int right, int input, int cells, int max, int average, int pooled) {}

    private ShiftCsv() {}

    /** The whole file; lines end in a line feed. */
    public static String of(List<Line> lines) {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (Line line : lines) {
            csv.append(line.down()).append(',').append(line.right()).append(',');
            csv.append(line.input()).append(',').append(line.cells()).append(',');
            csv.append(line.max()).append(',').append(line.average()).append(',');
            csv.append(line.pooled()).append('\n');
        }
        return csv.toString();
    }
}
