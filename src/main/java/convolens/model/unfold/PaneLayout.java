package convolens.model.unfold;

import convolens.walk.chain.ArrayName;
import java.util.Arrays;
import java.util.List;

/**
 * Where arrays stand on a stage: columns from left to right, in each of them rows from top to bottom, in each row arrays side
 * by side.
 *
 * @param columns column → row → arrays
 */
public record PaneLayout(List<List<List<ArrayName>>> columns) {

    /** A layout as it would be drawn: arrays in a row, {@code /} before the next row, {@code |} before the next column. */
    static PaneLayout of(String drawn) {
        return new PaneLayout(Arrays.stream(drawn.split("\\|"))
                .map(column -> Arrays.stream(column.split("/"))
                        .map(row -> Arrays.stream(row.strip().split(" "))
                                .map(ArrayName::valueOf)
                                .toList())
                        .toList())
                .toList());
    }

    /** All arrays. */
    public List<ArrayName> arrays() {
        return columns.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }
}
