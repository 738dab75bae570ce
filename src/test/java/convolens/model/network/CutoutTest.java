package convolens.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class CutoutTest {
    /** Two channels of 4×10 whose values name channel, row and column. */
    private static Tensor picture() {
        Tensor picture = Tensor.zeros(2, 4, 10);
        for (int i = 0; i < picture.size(); i++) {
            picture.data()[i] = (i / 40 * 50 + i % 40) / 100f;
        }
        return picture;
    }

    @Test
    void theWholeIsThePictureItself() {
        Tensor picture = picture();
        Tensor cut = Cutout.WHOLE.of(picture);
        assertThat(cut.shape()).isEqualTo(picture.shape());
        assertThat(cut.data()).containsExactly(picture.data());
    }

    @Test
    void aPartKeepsItsRowsAndColumnsInEveryChannel() {
        Tensor cut = new Cutout(0.2, 0.5, 0.5, 1, 0, 1).of(picture());
        assertThat(cut.shape()).isEqualTo(Shape.of(2, 2, 3));
        assertThat(cut.data())
                .containsExactly(
                        new float[] {0.22f, 0.23f, 0.24f, 0.32f, 0.33f, 0.34f, 0.72f, 0.73f, 0.74f, 0.82f, 0.83f, 0.84f
                        },
                        within(1e-6f));
    }

    @Test
    void contrastStretchesAndClamps() {
        Tensor line = Tensor.wrap(Shape.of(1, 1, 5), new float[] {0, 0.25f, 0.5f, 0.75f, 1});
        assertThat(new Cutout(0, 0, 1, 1, 0.25, 0.75).of(line).data())
                .containsExactly(new float[] {0, 0, 0.5f, 1, 1}, within(1e-6f));
    }

    @Test
    void edgesMayBeDraggedPastEachOtherAndOutside() {
        Cutout crossed = Cutout.WHOLE.withEdges(0.8, 0.9, 0.3, -2);
        assertThat(crossed).isEqualTo(new Cutout(0.3, 0, 0.8, 0.9, 0, 1));
        Cutout nothing = Cutout.WHOLE.withEdges(1, 1, 1, 1);
        assertThat(nothing.of(picture()).shape()).isEqualTo(Shape.of(2, 1, 1));
        assertThat(Cutout.WHOLE.withContrast(1, 1).white()).isEqualTo(1);
    }

    @Test
    void anEmptyPartIsRefused() {
        assertThatThrownBy(() -> new Cutout(0.5, 0, 0.5, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("left and right");
        assertThatThrownBy(() -> new Cutout(0, 0, 1, 1, 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
