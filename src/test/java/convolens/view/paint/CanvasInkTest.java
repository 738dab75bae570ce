package convolens.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnFxThread
class CanvasInkTest {
    @BeforeAll
    static void startHeadless() {
        Frames.start();
    }

    /** Else JavaFX would blend the whole canvas, for each cell that is hatched. */
    @Test
    void aRectangleIsCutOffAtWholePixels() {
        Canvas canvas = new Canvas(12, 12);
        PixelReader pixels = Window.call(() -> {
            CanvasInk ink = new CanvasInk(canvas);
            ink.save();
            ink.scale(2, 2);
            ink.translate(0.2, 0);
            ink.beginPath();
            ink.rect(1, 1, 2.2, 3.3);
            ink.clip();
            ink.setFill(Color.BLACK);
            ink.fillRect(0, 0, 12, 12);
            ink.restore();
            return canvas.snapshot(null, null).getPixelReader();
        });
        // from 2.4 to 6.8, and from 2 to 8.6
        assertThat(pixels.getColor(1, 5)).isEqualTo(Color.WHITE);
        assertThat(IntStream.range(2, 7))
                .allSatisfy(x -> assertThat(pixels.getColor(x, 5)).isEqualTo(Color.BLACK));
        assertThat(pixels.getColor(7, 5)).isEqualTo(Color.WHITE);
        assertThat(pixels.getColor(4, 1)).isEqualTo(Color.WHITE);
        assertThat(IntStream.range(2, 9))
                .allSatisfy(y -> assertThat(pixels.getColor(4, y)).isEqualTo(Color.BLACK));
        assertThat(pixels.getColor(4, 9)).isEqualTo(Color.WHITE);
    }

    @Test
    void anyOtherPathIsCutOffAsItIs() {
        Canvas canvas = new Canvas(10, 10);
        PixelReader pixels = Window.call(() -> {
            CanvasInk ink = new CanvasInk(canvas);
            ink.beginPath();
            ink.moveTo(0, 0);
            ink.lineTo(10, 0);
            ink.lineTo(0, 10);
            ink.closePath();
            ink.clip();
            ink.setFill(Color.BLACK);
            ink.fillRect(0, 0, 10, 10);
            return canvas.snapshot(null, null).getPixelReader();
        });
        assertThat(pixels.getColor(2, 2)).isEqualTo(Color.BLACK);
        assertThat(pixels.getColor(7, 7)).isEqualTo(Color.WHITE);
    }
}
