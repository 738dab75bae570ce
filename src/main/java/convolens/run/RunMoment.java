package convolens.run;

/** Something of a run as it was at one moment: before the first step, or at the end of an epoch. */
public interface RunMoment {
    /** How many epochs had been learned, fractions included. */
    double epochs();

    /** How many steps had been made. */
    int iteration();

    /** How many numbers it holds. */
    long size();
}
