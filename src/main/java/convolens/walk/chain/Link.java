package convolens.walk.chain;

import java.util.function.IntConsumer;

/** How the cells of one array come from those of another. */
interface Link {
    /** The array that is read. */
    ArrayName source();

    /** The array that is written. */
    ArrayName result();

    /** Visits the cells that a cell of the result comes from. */
    void sources(int resultCell, IntConsumer visitor);

    /** Visits the cells of the result into which a cell goes. */
    void results(int sourceCell, IntConsumer visitor);
}
