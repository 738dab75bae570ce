package convolens.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    /** A run is the same with and without a warm-up beside it, also where there is nothing to warm up. */
    @Test
    void changesNoRun() throws InterruptedException {
        Architecture architecture =
                SimpleConvNet.ofChapter(Shape.of(1, 12, 12), 10).architecture();
        Thread warmUp = new Thread(() -> new WarmUp(architecture, 2).train(0));
        warmUp.start();
        float[] beside = run(architecture);
        warmUp.join();
        assertThat(run(architecture)).containsExactly(beside);
    }

    /** A run that is itself shorter does not wait for the end; the next one goes on from there. */
    @Test
    void endsWhereTheRunIsShorter() throws InterruptedException {
        Architecture architecture =
                SimpleConvNet.ofChapter(Shape.of(1, 12, 12), 10).architecture();
        WarmUp warmUp = new WarmUp(architecture, 1);
        warmUp.awaitFor(100);
        assertThat(warmUp.train(7)).isEqualTo(7);
        warmUp.awaitFor(60_000);
        assertThat(warmUp.train(98)).isEqualTo(100);
        warmUp.close();
        assertThat(warmUp.train(98)).isEqualTo(98);
    }

    private static float[] run(Architecture architecture) {
        Network network = architecture.build(Cpu.of(2), 1);
        Optimizer optimizer = OptimizerSettings.of(OptimizerSettings.Kind.ADAM).create();
        Tensor x = Tensor.zeros(3, 1, 12, 12);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = i % 13 / 13f;
        }
        for (int step = 0; step < 3; step++) {
            network.gradient(x, new int[] {1, 2, 3});
            optimizer.update(network.parameters());
        }
        return network.parameter("W2").value().toArray();
    }
}
