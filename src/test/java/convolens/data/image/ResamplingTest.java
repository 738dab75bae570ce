package convolens.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    private static final Tensor SQUARE = Tensor.wrap(Shape.of(1, 2, 2), 0, 1, 2, 3);

    @Test
    void anImageInItsOwnSizeStaysAsItIs() {
        assertThat(Resampling.to(SQUARE, 2, 2).toArray()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aShrunkPixelIsTheMeanOfItsArea() {
        assertThat(Resampling.to(SQUARE, 1, 1).toArray()).containsExactly(1.5f);
        Tensor three = Tensor.wrap(Shape.of(1, 1, 3), 0, 3, 6);
        // each new pixel stands for one and a half: (0 + 3/2) / 1.5 and (3/2 + 6) / 1.5
        assertThat(Resampling.to(three, 1, 2).toArray()).containsExactly(1, 5);
    }

    @Test
    void anEnlargedPixelLiesBetweenItsNeighbours() {
        Tensor two = Tensor.wrap(Shape.of(1, 1, 2), 0, 4);
        assertThat(Resampling.to(two, 1, 4).toArray()).containsExactly(0, 1, 3, 4);
    }

    @Test
    void noValueLeavesTheRangeAndPlainImagesStayPlain() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Tensor image = Tensor.zeros(1 + random.nextInt(3), 1 + random.nextInt(40), 1 + random.nextInt(40));
            for (int i = 0; i < image.size(); i++) {
                image.data()[i] = random.nextFloat();
            }
            int height = 1 + random.nextInt(64);
            int width = 1 + random.nextInt(64);
            for (float value : Resampling.to(image, height, width).toArray()) {
                assertThat(value).as("seed %d", seed).isBetween(0f, 1f);
            }
            image.fill(0.25f);
            assertThat(Resampling.to(image, height, width).toArray())
                    .as("seed %d", seed)
                    .containsOnly(0.25f);
        }
    }

    @Test
    void greyWeighsTheColoursByTheirBrightness() {
        Tensor colours = Tensor.wrap(Shape.of(3, 1, 3), 1, 0, 0, 0, 1, 0, 0, 0, 1);
        assertThat(Resampling.grey(colours).toArray()).containsExactly(0.299f, 0.587f, 0.114f);
        assertThat(Resampling.grey(SQUARE).toArray()).containsExactly(0, 1, 2, 3);
    }
}
