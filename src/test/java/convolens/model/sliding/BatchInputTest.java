package convolens.model.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.setup.InputPicture;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Quantity;
import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import convolens.model.setup.Spot;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a batch each sample can be made of something of its own. */
class BatchInputTest {
    private final Setup<?> setup = new Setup<>(SlidingPreset.BATCH.start());

    private static InputPicture plain(float value, int size) {
        float[] pixels = new float[size * size];
        Arrays.fill(pixels, value);
        return new InputPicture(Tensor.wrap(Shape.of(1, size, size), pixels));
    }

    private float at(int sample, int row, int column) {
        return setup.getState().input().get(sample, 0, row, column);
    }

    private InputPreset made(int sample) {
        return setup.getState().inputSource().of(sample).preset();
    }

    @Test
    void picturesForAllSamplesAreOneEach() {
        setup.chooseInput(new InputSource(InputPreset.DIGIT, 0, List.of(plain(0.25f, 6), plain(0.5f, 6))));
        assertThat(List.of(at(0, 3, 3), at(1, 3, 3), at(2, 3, 3))).containsExactly(0.25f, 0.5f, 0.25f);
    }

    @Test
    void aPictureForOneSampleLeavesTheOthers() {
        SlidingState start = setup.getState();
        setup.draw(1, plain(0.75f, 6));
        assertThat(setup.getState().input().shape().toArray()).containsExactly(3, 3, 6, 6);
        assertThat(at(1, 5, 5)).isEqualTo(0.75f);
        assertThat(at(0, 2, 2)).isEqualTo(start.input().get(0, 0, 2, 2));
        assertThat(at(2, 3, 1)).isEqualTo(start.input().get(2, 0, 3, 1));
        assertThat(at(0, 5, 0))
                .as("the book's numbers go on")
                .isEqualTo(InputPreset.BOOK.value(cell(0, 5, 0), null, 0));
        assertThat(List.of(made(0), made(1), made(2)))
                .containsExactly(InputPreset.BOOK, InputPreset.DRAWN, InputPreset.BOOK);
        setup.undo();
        assertThat(setup.getState()).isSameAs(start);
    }

    private static InputPreset.Cell cell(int sample, int row, int column) {
        return new InputPreset.Cell(sample, 0, row, column);
    }

    @Test
    void whatTheSceneBeganWithTakesItsSizeBackFromAPicture() {
        Setup<?> one = new Setup<>(SlidingPreset.SLIDING_WINDOW.start());
        Tensor before = one.getState().input();
        one.chooseInput(new InputSource(InputPreset.DIGIT, 0, List.of(plain(0.25f, 28))));
        assertThat(one.getState().input().dim(2)).isEqualTo(28);
        one.chooseInput(InputSource.of(InputPreset.BOOK, 0));
        assertThat(one.getState().input().toArray()).isEqualTo(before.toArray());
    }

    @Test
    void amongPicturesAPictureTakesTheirSize() {
        setup.chooseInput(new InputSource(InputPreset.DIGIT, 0, List.of(plain(0.25f, 6))));
        setup.chooseInput(2, new InputSource(InputPreset.IMAGE, 0, List.of(plain(1, 40))));
        assertThat(setup.getState().input().shape().toArray()).containsExactly(3, 3, 6, 6);
        assertThat(at(2, 5, 5)).isEqualTo(1);
        setup.set(Quantity.HEIGHT, 9);
        assertThat(at(2, 8, 5)).isEqualTo(1);
        assertThat(at(1, 8, 5)).isEqualTo(0.25f);
    }

    @Test
    void whatIsTypedIntoOneSampleStaysWhileTheOthersGrow() {
        setup.type(1, new Spot.Input(0, 0, 0), "42");
        setup.set(Quantity.HEIGHT, 7);
        assertThat(at(1, 0, 0)).isEqualTo(42);
        assertThat(at(1, 6, 0)).isZero();
        assertThat(at(0, 6, 0)).isEqualTo(InputPreset.BOOK.value(cell(0, 6, 0), null, 0));
        assertThat(List.of(made(0), made(1))).containsExactly(InputPreset.BOOK, InputPreset.EDITED);
    }

    @Test
    void aSampleThatWasTakenOutComesBackAsTheOthers() {
        setup.chooseInput(2, InputSource.of(InputPreset.IMPULSE, 0));
        assertThat(made(2)).isEqualTo(InputPreset.IMPULSE);
        setup.set(Quantity.SAMPLES, 2);
        SlidingState two = setup.getState();
        setup.chooseInput(2, InputSource.of(InputPreset.IMPULSE, 0));
        assertThat(setup.getState()).as("there is no such sample").isSameAs(two);
        setup.set(Quantity.SAMPLES, 3);
        assertThat(made(2)).isEqualTo(InputPreset.BOOK);
        assertThat(at(2, 0, 0)).isEqualTo(InputPreset.BOOK.value(cell(2, 0, 0), null, 0));
    }

    @Test
    void aChoiceForAllSamplesIsForThoseWithSomethingOfTheirOwnToo() {
        setup.chooseInput(0, InputSource.of(InputPreset.CHECKERBOARD, 0));
        setup.chooseInput(InputSource.of(InputPreset.RAMP, 0));
        assertThat(List.of(made(0), made(1), made(2))).containsOnly(InputPreset.RAMP);
        assertThat(at(0, 0, 1)).isEqualTo(1);
    }
}
