package convolens.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convolens.data.image.Preprocessing.Common;
import convolens.data.image.Preprocessing.Fit;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreprocessingTest {
    /** One pixel of red 1, green 0.5, blue 0; what torchvision's Normalize and Caffe's mean make of it. */
    @Test
    void givesTheNumbersOfOtherTools() {
        Tensor pixel = Tensor.wrap(Shape.of(3, 1, 1), 1, 0.5f, 0);
        assertValues(Common.IMAGENET, pixel, 2.2489, 0.1964, -1.8044);
        assertValues(Common.CAFFE, pixel, -103.939, 10.721, 131.32);
        assertValues(Common.BYTES, pixel, 255, 127.5, 0);
        assertValues(Common.SIGNED, pixel, 1, 0, -1);
        assertValues(Common.UNIT, pixel, 1, 0.5, 0);
    }

    private static void assertValues(Common common, Tensor pixel, double... expected) {
        float[] made = common.preprocessing().of(pixel).toArray();
        for (int i = 0; i < 3; i++) {
            assertThat((double) made[i]).as(common + " " + i).isCloseTo(expected[i], within(1e-3));
        }
    }

    @ParameterizedTest
    @EnumSource(Common.class)
    void isReadAsItIsWritten(Common common) {
        Preprocessing one = common.preprocessing();
        assertThat(Preprocessing.parse(one.text())).isEqualTo(one);
        assertThat(Preprocessing.parse(common.word())).isEqualTo(one);
        assertThat(one.with(Fit.PAD).common()).contains(common);
        assertThat(one.isNone()).isEqualTo(common == Common.UNIT);
    }

    @Test
    void aPartOfItIsReadAlone() {
        Preprocessing read = Preprocessing.parse("range=255, mean=104/117/124, channels=bgr");
        assertThat(read)
                .isEqualTo(new Preprocessing(255, List.of(104.0, 117.0, 124.0), List.of(1.0), true, Fit.STRETCH));
        assertThat(read.common()).isEmpty();
        read.requireChannels(3);
        assertThatThrownBy(() -> read.requireChannels(1))
                .hasMessage(
                        "the preprocessing has 3 numbers, but the network takes 1 channel: expected one number, or one"
                                + " for each channel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "imagenett",
                "range=0",
                "range=x",
                "deviation=0",
                "deviation=-1",
                "mean=NaN",
                "mean=",
                "mean=1/x",
                "channels=rbg",
                "fit=some",
                "range=1e9",
                ",mean=1",
                "range=Infinity"
            })
    void whatMakesNoSenseIsASentence(String text) {
        assertThatThrownBy(() -> Preprocessing.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected ");
    }

    /** A picture twice as wide as high, black on the left and white on the right, into a square. */
    @Test
    void proportionsAreCutStretchedOrPadded() {
        Tensor wide = new Tensor(Shape.of(1, 4, 8));
        for (int i = 0; i < wide.size(); i++) {
            wide.data()[i] = i % 8 / 2;
        }
        assertThat(row(wide, Fit.STRETCH)).containsExactly(0, 1, 2, 3);
        assertThat(row(wide, Fit.CROP)).containsExactly(1, 1, 2, 2);
        assertThat(Fitting.to(wide, 4, 4, Fit.PAD).get(0, 1, 0)).isZero();
        assertThat(Fitting.to(wide, 4, 4, Fit.PAD).get(0, 0, 0))
                .as("the mean of the border")
                .isEqualTo(1.5f);
        assertThat(Fitting.to(new Tensor(Shape.of(3, 256, 300)), 224, 224, Fit.CENTRE)
                        .shape())
                .isEqualTo(Shape.of(3, 224, 224));
    }

    private static float[] row(Tensor picture, Fit fit) {
        Tensor made = Fitting.to(picture, 4, 4, fit);
        return new float[] {made.get(0, 2, 0), made.get(0, 2, 1), made.get(0, 2, 2), made.get(0, 2, 3)};
    }
}
