package convolens.model.experiment;

import convolens.model.StepMoment;
import convolens.run.experiment.Experiment;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what the scene of the experiments shows, but for what came of runs: whoever starts them with the same
 * settings gets the same. Immutable.
 *
 * @param experiment what is compared
 * @param done how many of its runs were over
 * @param fitted whether the scale of accuracy begins where the curves do, or at 0
 * @param selected the combination that is looked at; −1 for none
 * @param sorting how the table is sorted; null for the order of the combinations
 * @param step the run that is looked at
 */
public record ExperimentsMoment(
        Experiment experiment,
        int done,
        boolean fitted,
        int selected,
        @Nullable TableSorting sorting,
        StepMoment step) {}
