package convolens.engine.train;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.Random;

/** Small noisy images of four classes: a bright quarter each. They can be learned in a few steps. */
final class Toy implements Samples {
    static final int SIZE = 6;
    static final int CLASSES = 4;
    private final Tensor images;
    private final int[] labels;

    Toy(int count, long seed) {
        Random random = new Random(seed);
        images = Tensor.zeros(count, 1, SIZE, SIZE);
        labels = new int[count];
        for (int n = 0; n < count; n++) {
            labels[n] = random.nextInt(CLASSES);
            for (int row = 0; row < SIZE; row++) {
                for (int column = 0; column < SIZE; column++) {
                    boolean bright = row / 3 == labels[n] / 2 && column / 3 == labels[n] % 2;
                    images.set((bright ? 0.7f : 0) + 0.3f * random.nextFloat(), n, 0, row, column);
                }
            }
        }
    }

    static Network network(long seed) {
        return new SimpleConvNet(Shape.of(1, SIZE, SIZE), 3, 3, 1, 0, 8, CLASSES, 0.1)
                .architecture()
                .build(Cpu.single(), seed);
    }

    Tensor images() {
        return images;
    }

    int[] labels() {
        return labels;
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public void read(int from, int count, Tensor x, int[] labels) {
        x.reshape(count, 1, SIZE, SIZE);
        int one = SIZE * SIZE;
        System.arraycopy(images.data(), from * one, x.data(), 0, count * one);
        System.arraycopy(this.labels, from, labels, 0, count);
    }

    /** The samples in their order again and again; the last batch of an epoch has what is left. */
    BatchSource inOrder() {
        return new InOrder(false);
    }

    /** The samples in their order again and again; every batch is full and may reach into the next epoch. */
    BatchSource acrossEpochs() {
        return new InOrder(true);
    }

    private final class InOrder implements BatchSource {
        private final boolean crosses;
        private int drawn;

        InOrder(boolean crosses) {
            this.crosses = crosses;
        }

        @Override
        public int size() {
            return labels.length;
        }

        @Override
        public boolean crossesEpochs() {
            return crosses;
        }

        @Override
        public int next(int count, Tensor x, int[] into) {
            int taken = crosses ? count : Math.min(count, labels.length - drawn);
            x.reshape(taken, 1, SIZE, SIZE);
            int one = SIZE * SIZE;
            for (int i = 0; i < taken; i++) {
                int sample = (drawn + i) % labels.length;
                System.arraycopy(images.data(), sample * one, x.data(), i * one, one);
                into[i] = labels[sample];
            }
            skip(taken);
            return taken;
        }

        @Override
        public void skip(long samples) {
            drawn = (int) ((drawn + samples) % labels.length);
        }
    }
}
