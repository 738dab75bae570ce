package convolens.ui.filters;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.control.ColorScale;
import convolens.view.control.matrix.MatrixView;
import convolens.view.paint.Palette;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the colours of the filters say, and on which scale. */
@OnFxThread
class FilterColorsTest {
    @TempDir
    private Path home;

    private TrainedFilters filters;
    private Window window;

    @BeforeEach
    void open() {
        filters = new TrainedFilters(home);
        window = filters.window();
    }

    @AfterEach
    void close() {
        filters.close();
    }

    @Test
    void showsSignedColoursAndOneScaleForAll() {
        filters.train();
        window.click("#filters-colors-1");
        window.click("#filters-scale-1");

        assertThat(filters.wall("#filters-before").signedProperty().get()).isTrue();
        assertThat(filters.wall("#filters-before").sharedProperty().get()).isTrue();
        assertThat(filters.wall("#filters-before").rangeOf(0))
                .isEqualTo(filters.wall("#filters-after").rangeOf(29));

        window.click("#filters-scale-0");
        assertThat(filters.wall("#filters-before").rangeOf(0))
                .isNotEqualTo(filters.wall("#filters-after").rangeOf(29));
    }

    @Test
    void tellsWhatTheColoursMeanInWordsOrNumbers() {
        filters.train();
        ColorScale scale = window.find("#filters-color-scale");
        assertThat(scale.getAccessibleText()).isEqualTo("lowest weight … highest weight");

        window.click("#filters-scale-1");
        float[] after = filters.wall("#filters-after").weightsProperty().get().toArray();
        float[] before = filters.wall("#filters-before").weightsProperty().get().toArray();
        assertThat(scale.rangeProperty().get()).isEqualTo(Range.of(before).union(Range.of(after)));
        assertThat(scale.getAccessibleText()).contains(" … 0 … ").doesNotContain("weight");

        window.click("#filters-colors-1");
        assertThat(scale.colorMapProperty().get().isDiverging()).isTrue();
    }

    @Test
    void takesTheColoursOfAnotherThemeAtOnce() {
        filters.train();
        window.click("#filters-colors-1");
        MatrixView cells = window.find("#filters-detail-1");
        ColorScale scale = window.find("#filters-color-scale");
        assertThat(zero(cells.look().map()))
                .isEqualTo(Palette.argb(Palette.light().cell()));

        window.press(KeyCode.CONTROL, KeyCode.T);

        int dark = Palette.argb(Palette.dark().cell());
        assertThat(zero(filters.wall("#filters-after").colorMap())).isEqualTo(dark);
        assertThat(zero(cells.look().map())).isEqualTo(dark);
        assertThat(zero(scale.colorMapProperty().get())).isEqualTo(dark);
        ColorScale ofCells = window.find("#filters-detail-scale");
        assertThat(zero(ofCells.colorMapProperty().get())).isEqualTo(dark);
    }

    private static int zero(ColorMap signed) {
        return signed.at(0.5);
    }
}
