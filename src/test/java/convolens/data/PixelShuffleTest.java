package convolens.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Samples;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PixelShuffleTest {

    @Test
    void everyPixelHasAPlaceOfItsOwnAndTheChosenOnesAllMove() {
        for (int percent = 0; percent <= 100; percent += 5) {
            PixelShuffle shuffle = PixelShuffle.of(784, percent / 100.0, 9);
            Set<Integer> places = new HashSet<>();
            int moved = 0;
            for (int i = 0; i < 784; i++) {
                places.add(shuffle.target(i));
                moved += shuffle.target(i) == i ? 0 : 1;
                assertThat(shuffle.source(shuffle.target(i))).isEqualTo(i);
            }
            assertThat(places).hasSize(784);
            assertThat(moved).isEqualTo(shuffle.moved()).isEqualTo((int) Math.round(784 * percent / 100.0));
        }
    }

    @Test
    void aLargerShareMovesAllThatASmallerOneDoes() {
        PixelShuffle few = PixelShuffle.of(100, 0.3, 4);
        PixelShuffle many = PixelShuffle.of(100, 0.7, 4);
        assertThat(IntStream.range(0, 100).filter(i -> few.target(i) != i)).allMatch(i -> many.target(i) != i);
        assertThat(PixelShuffle.of(4, 0.3, 4).moved())
                .as("one pixel has nowhere to go")
                .isZero();
    }

    @Test
    void everyImageAndChannelIsShuffledAlike() {
        PixelShuffle shuffle = PixelShuffle.of(12, 1, 5);
        Tensor x = Tensor.zeros(2, 3, 3, 4);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = i;
        }
        Tensor changed = x.copy();
        shuffle.apply(changed);
        for (int plane = 0; plane < 6; plane++) {
            for (int i = 0; i < 12; i++) {
                assertThat(changed.data()[plane * 12 + shuffle.target(i)]).isEqualTo(plane * 12 + i);
            }
        }
    }

    /** Σ x'[i]·W'[i,j] = Σ x[i]·W[i,j], by a plain loop in whole numbers, where no rounding blurs it. */
    @Test
    void weightsReorderedAlikeGiveTheSameSums() {
        PixelShuffle shuffle = PixelShuffle.of(20, 1, 6);
        Random random = new Random(8);
        Tensor x = Tensor.zeros(1, 2, 4, 5);
        Tensor w = Tensor.zeros(40, 3);
        IntStream.range(0, 40).forEach(i -> x.data()[i] = random.nextInt(9) - 4);
        IntStream.range(0, 120).forEach(i -> w.data()[i] = random.nextInt(9) - 4);
        float[] before = product(x, w);
        shuffle.apply(x);
        assertThat(product(x, w)).isNotEqualTo(before);
        shuffle.applyToRows(w);
        assertThat(product(x, w)).isEqualTo(before);
    }

    private static float[] product(Tensor x, Tensor w) {
        float[] y = new float[w.dim(1)];
        for (int i = 0; i < w.dim(0); i++) {
            for (int j = 0; j < w.dim(1); j++) {
                y[j] += x.data()[i] * w.get(i, j);
            }
        }
        return y;
    }

    @Test
    void samplesAreShuffledAsTheyAreRead() {
        Samples plain = new Samples() {
            @Override
            public int size() {
                return 5;
            }

            @Override
            public void read(int from, int count, Tensor x, int[] labels) {
                x.reshape(count, 1, 2, 2);
                for (int i = 0; i < x.size(); i++) {
                    x.data()[i] = from * 4 + i;
                }
                labels[0] = from;
            }
        };
        PixelShuffle shuffle = PixelShuffle.of(4, 1, 2);
        Samples shuffled = shuffle.over(plain);
        Tensor x = Tensor.empty();
        int[] labels = new int[2];
        shuffled.read(3, 2, x, labels);
        assertThat(shuffled.size()).isEqualTo(5);
        assertThat(labels[0]).isEqualTo(3);
        for (int i = 0; i < 4; i++) {
            assertThat(x.data()[shuffle.target(i)]).isEqualTo(12 + i);
            assertThat(x.data()[4 + shuffle.target(i)]).isEqualTo(16 + i);
        }
    }

    @Test
    void otherImagesAreRefused() {
        PixelShuffle shuffle = PixelShuffle.of(4, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shuffle.apply(new Tensor(Shape.of(1, 1, 3, 3))))
                .withMessage("images of 4 pixels are shuffled, but got (1, 1, 3, 3)");
        assertThatIllegalArgumentException().isThrownBy(() -> PixelShuffle.of(4, 1.5, 2));
    }
}
