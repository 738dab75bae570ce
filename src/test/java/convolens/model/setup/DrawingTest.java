package convolens.model.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawingTest {
    private final Drawing drawing = new Drawing(8, 10);

    @Test
    void aStrokeCoversWhatLiesUnderThePen() {
        drawing.stroke(2.5, 3.5, 6.5, 3.5, 0.5, false);
        for (int column = 2; column <= 6; column++) {
            assertThat(drawing.at(3, column)).isEqualTo(1);
        }
        assertThat(drawing.at(3, 8)).isZero();
        assertThat(drawing.at(6, 4)).isZero();
        assertThat(drawing.tensor().shape().toArray()).containsExactly(1, 8, 10);
    }

    @Test
    void theEraserTakesInkAwayAndAPenNeverDoes() {
        drawing.stroke(1, 1, 9, 7, 1.5, false);
        float before = drawing.at(4, 5);
        drawing.stroke(0, 0, 9, 7, 0.2, false);
        assertThat(drawing.at(4, 5)).isGreaterThanOrEqualTo(before);
        drawing.stroke(0, 0, 10, 8, 20, true);
        assertThat(drawing.tensor().toArray()).containsOnly(0);
    }

    @Test
    void strokesBeyondTheEdgeAreCut() {
        drawing.stroke(-100, -100, 300, 200, 2, false);
        drawing.stroke(9.9, 7.9, 9.9, 7.9, 1, false);
        assertThat(drawing.at(7, 9)).isGreaterThan(0.9f);
    }

    @Test
    void aPictureOfADrawingDoesNotChangeWithIt() {
        drawing.stroke(4, 4, 4, 4, 2, false);
        var picture = drawing.tensor();
        drawing.clear();
        assertThat(picture.get(0, 4, 4)).isEqualTo(1);
        drawing.set(picture);
        assertThat(drawing.at(4, 4)).isEqualTo(1);
    }
}
