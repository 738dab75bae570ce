package convolens.controller.tour;

import convolens.lesson.tour.Tour;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Prints a whole tour, stop by stop, beside what the window shows. On the FX thread. */
public interface TourPrinter {
    /** What is made. */
    enum Kind {
        /** A page for each stop. */
        HANDOUT,
        /** Questions about the scene of each stop, and the answers. */
        EXERCISES
    }

    /**
     * Begins to print.
     *
     * @param language of all texts
     * @param done is told how many stops are done
     * @param cancelled whether to end
     * @return a file of PDF; cancelled if it was ended, failed with one sentence if a stop cannot be shown
     */
    CompletableFuture<byte[]> print(Tour tour, Kind kind, Locale language, IntConsumer done, BooleanSupplier cancelled);
}
