package convolens.run;

import convolens.engine.tensor.Tensor;
import convolens.engine.train.Optimizer;
import convolens.engine.train.Trainer;
import java.util.List;
import java.util.Map;

/**
 * A run between two steps: all that a trainer needs to go on from here. Holds copies that nobody modifies.
 *
 * @param progress how far it was
 * @param seconds how long it had been busy
 * @param learningRate the learning rate then
 * @param optimizerSteps how many steps the optimizer had made
 * @param parameters the parameters by name
 * @param states what the optimizer remembered
 */
public record RunCheckpoint(
        Trainer.Progress progress,
        double seconds,
        double learningRate,
        int optimizerSteps,
        Map<String, Tensor> parameters,
        List<Tensor> states) {

    /** The point at which a trainer is. */
    public static RunCheckpoint of(Trainer trainer, double seconds) {
        Optimizer optimizer = trainer.optimizer();
        return new RunCheckpoint(
                trainer.progress(),
                seconds,
                optimizer.learningRate(),
                optimizer.steps(),
                trainer.network().copyParameters(),
                optimizer.states().stream().map(Tensor::copy).toList());
    }

    /**
     * Brings a fresh trainer of the same settings to this point.
     *
     * @throws IllegalArgumentException if parameters or states are not those of its network
     */
    public void applyTo(Trainer trainer) {
        trainer.network().setParameters(parameters);
        trainer.optimizer().restore(states, optimizerSteps);
        trainer.optimizer().setLearningRate(learningRate);
        trainer.resume(progress);
    }
}
