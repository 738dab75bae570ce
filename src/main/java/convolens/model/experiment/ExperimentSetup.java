package convolens.model.experiment;

import convolens.run.TrainData;
import convolens.run.experiment.Experiment;
import convolens.run.experiment.Trial;
import java.util.List;

/**
 * What is to be compared.
 *
 * @param experiment the settings
 * @param data what their data set is like
 */
public record ExperimentSetup(Experiment experiment, TrainData data) {

    /** Every run, in the order in which they are made. */
    public List<Trial> trials() {
        return experiment.trials(data);
    }

    ExperimentSetup with(Experiment changed) {
        return new ExperimentSetup(changed, data);
    }
}
