package convolens.view.units;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.raster.Picture;
import convolens.ui.OnFxThread;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Palette;
import org.junit.jupiter.api.Test;

@OnFxThread
class CropPainterTest {
    private static final int NOTHING = 0;

    @Test
    void threeChannelsAreRedGreenAndBlue() {
        Tensor crop = Tensor.wrap(Shape.of(3, 1, 2), 1f, 0f, 0f, 1f, 0.2f, 0f);
        Picture pixels = Picture.filled(6, 4, NOTHING);
        new CropPainter(Palette.light(), 2).paint(crop, pixels, new Box(0, 0, 2, 1));
        assertThat(pixels.argb()[0]).isEqualTo(0xFFFF0033);
        assertThat(pixels.argb()[1]).isEqualTo(0xFFFF0033);
        assertThat(pixels.argb()[2]).isEqualTo(0xFF00FF00);
        assertThat(pixels.argb()[4]).as("beside the crop").isEqualTo(NOTHING);
        assertThat(pixels.argb()[2 * 6]).as("below the crop").isEqualTo(NOTHING);
    }

    /** Ink is dark on light paper, and light on dark. */
    @Test
    void greyFollowsTheTheme() {
        Tensor crop = Tensor.wrap(Shape.of(1, 1, 1), 1f);
        Picture pixels = Picture.filled(1, 1, NOTHING);
        new CropPainter(Palette.light(), 1).paint(crop, pixels, new Box(0, 0, 1, 1));
        assertThat(pixels.argb()[0]).isEqualTo(0xFF000000);
        new CropPainter(Palette.dark(), 1).paint(crop, pixels, new Box(0, 0, 1, 1));
        assertThat(pixels.argb()[0]).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void whatLiesOutsideThePictureIsHatchedPadding() {
        Tensor crop = Tensor.wrap(Shape.of(1, 1, 1), Float.NaN);
        Picture pixels = Picture.filled(10, 10, NOTHING);
        new CropPainter(Palette.light(), 1).paint(crop, pixels, new Box(-2, -2, 12, 12));
        int padding = Palette.argb(Palette.light().padding());
        assertThat(pixels.argb()).doesNotContain(NOTHING, 0xFF000000, 0xFFFFFFFF);
        assertThat(pixels.argb()[1]).isEqualTo(padding);
        assertThat(pixels.argb()[0]).as("a line of the hatching").isNotEqualTo(padding);
    }
}
