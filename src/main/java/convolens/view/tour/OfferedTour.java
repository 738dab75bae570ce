package convolens.view.tour;

import convolens.lesson.tour.Tour;

/**
 * A tour that comes with the program.
 *
 * @param tour the tour
 * @param begin shows its first stop
 */
public record OfferedTour(Tour tour, Runnable begin) {}
