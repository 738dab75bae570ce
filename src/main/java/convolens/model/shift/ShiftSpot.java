package convolens.model.shift;

/** What is pointed at in the shift lab. */
public sealed interface ShiftSpot {

    /** Where a cell is shown. */
    enum Side {
        /** Before the input moves. */
        BEFORE,
        /** After it has moved. */
        AFTER,
        /** The difference of the two. */
        DIFFERENCE
    }

    /** A cell: of the input where there is no pooling, of the output of a pooling otherwise. */
    record Cell(Reduction reduction, Side side, int row, int column) implements ShiftSpot {}

    /** A shift on the map of one of the reductions. */
    record OnMap(Reduction reduction, Shift shift) implements ShiftSpot {}
}
