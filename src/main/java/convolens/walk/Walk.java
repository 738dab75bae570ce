package convolens.walk;

import java.util.List;

/**
 * An operation as a sequence of steps, seen at several grains. The steps of a coarser grain are runs of steps of a finer
 * one, so a place can be kept when the grain is changed.
 */
public interface Walk {

    /** The grains that tell different stories here, from fine to coarse; never empty. */
    List<Grain> grains();

    /**
     * The number of steps at a grain, at least 1.
     *
     * @throws IllegalArgumentException if the walk does not know the grain
     */
    int positions(Grain grain);
}
