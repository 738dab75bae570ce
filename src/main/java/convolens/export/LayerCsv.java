package convolens.export;

import convolens.engine.tensor.Shape;
import java.util.List;

/**
 * Layers with their shapes and parameters as comma-separated values, the same in every language:
 *
 * <pre>
 * network,row,layer,output_shape,parameters,multiply_adds,output_bytes
 * cnn,1,"Convolution 16@3x3","(1, 16, 28, 28)",160,112896,50176
 * </pre>
 */
public final class LayerCsv {
    /** The first line. */
    public static final String HEADER = "network,row,layer,output_shape,parameters,multiply_adds,output_bytes";

    /**
     * One line.
     *
     * @param network which of the networks
     * @param row 0 for the input
     * @param layer what the row is called
     * @param output the shape of its output
     * @param parameters how many numbers it learns
     * @param multiplyAdds how many products it adds up for one image
     * @param bytes the memory of its output
     */
    public record Row(
            String network, int row, String layer, Shape output, int parameters, long multiplyAdds, long bytes) {}

    private LayerCsv() {}

    /** The whole file: lines end in a line feed, texts are quoted. */
    public static String of(List<Row> rows) {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (Row row : rows) {
            csv.append(row.network())
                    .append(',')
                    .append(row.row())
                    .append(",\"")
                    .append(row.layer().replace("\"", "\"\""))
                    .append("\",\"")
                    .append(row.output())
                    .append("\",")
                    .append(row.parameters())
                    .append(',')
                    .append(row.multiplyAdds())
                    .append(',')
                    .append(row.bytes())
                    .append('\n');
        }
        return csv.toString();
    }
}
