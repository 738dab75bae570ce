package convolens.engine.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.data.Batches;
import convolens.data.DataSet;
import convolens.data.Split;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.Trainer;
import convolens.engine.train.TrainerSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkHistogramsTest {
    private static final int N = 60;

    private static Network network() {
        return new SimpleConvNet(Shape.of(1, 28, 28), 4, 5, 1, 0, 12, 10, 0.05)
                .architecture()
                .build(Cpu.single(), 7);
    }

    /** What a trainer computes in its step is what is measured before it: the batch is all its images. */
    @Test
    void gradientsAreThoseOfTheTrainer() throws Exception {
        Split images = DataSet.mnist().train().take(N);
        Network trained = network();
        Trainer trainer = new Trainer(
                trained,
                OptimizerSettings.of(OptimizerSettings.Kind.SGD)
                        .withLearningRate(0.1)
                        .create(),
                Batches.shuffledEpochs(images, 3),
                images,
                images,
                TrainerSettings.of(N, 2).withCoolDown(0));
        Network probe = network();
        Tensor x = Tensor.empty();
        int[] labels = new int[N];
        images.read(0, N, x, labels);
        for (int step = 0; step < 2; step++) {
            probe.setParameters(trained.copyParameters());
            NetworkHistograms measured = NetworkHistograms.of(probe, x, labels);
            double loss = trainer.step().loss();
            assertThat(measured.loss()).isCloseTo(loss, within(1e-5));
            for (int i = 0; i < trained.parameters().size(); i++) {
                String name = trained.parameters().get(i).name();
                Tensor gradient = trained.parameters().get(i).gradient();
                ValueHistogram.Moments expected = ValueHistogram.of(gradient).moments();
                ValueHistogram.Moments found = measured.gradients().get(i).moments();
                double size = Math.max(Math.abs(expected.min()), Math.abs(expected.max()));
                assertThat(size).as(name).isPositive();
                assertThat(found.count()).as(name).isEqualTo(gradient.size());
                assertThat(found.mean()).as(name).isCloseTo(expected.mean(), within(1e-5 * size));
                assertThat(found.deviation()).as(name).isCloseTo(expected.deviation(), within(1e-5 * size));
                assertThat(found.min()).as(name).isCloseTo(expected.min(), within(1e-4 * size));
                assertThat(found.max()).as(name).isCloseTo(expected.max(), within(1e-4 * size));
            }
        }
    }

    @Test
    void weightsAndActivationsAreThoseOfTheNetwork() throws Exception {
        Split images = DataSet.mnist().train().take(N);
        Network network = network();
        Tensor x = Tensor.empty();
        int[] labels = new int[N];
        images.read(0, N, x, labels);
        NetworkHistograms measured = NetworkHistograms.of(network, x, labels);
        Network other = network();
        other.predict(x);
        List<ValueHistogram.Moments> activations = new ArrayList<>();
        for (int i = 0; i < other.layers().size(); i++) {
            activations.add(ValueHistogram.of(other.output(i)).moments());
        }
        assertThat(measured.activations()).extracting(ValueHistogram::moments).isEqualTo(activations);
        assertThat(measured.activations().get(1).moments().min()).as("ReLU").isZero();
        assertThat(measured.weights().get(0).moments().deviation()).isCloseTo(0.05, within(0.01));
        assertThat(measured.weights().get(1).moments().zeroShare()).as("b1").isEqualTo(1);
    }
}
