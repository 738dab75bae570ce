package convolens.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.raster.FilterWallPainter.Look;
import convolens.view.paint.Palette;
import org.junit.jupiter.api.Test;

class FilterWallPainterTest {
    private static final int BACK = 0xFF123456;

    private final Tensor weights = Tensor.wrap(Shape.of(2, 1, 2, 2), -1, 0, 0.5f, 1, 10, 10, 20, 30);

    @Test
    void eachFilterOnItsOwnScaleReachesFromWhiteToBlack() {
        Picture picture = FilterWallPainter.paint(weights, look(ColorMap.BOOK_GREY, null, false), 2, 3);
        assertThat(weightAt(picture, 0, 0, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(weightAt(picture, 0, 1, 1)).isEqualTo(0xFF000000);
        assertThat(weightAt(picture, 1, 0, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(weightAt(picture, 1, 0, 1)).isEqualTo(0xFFFFFFFF);
        assertThat(weightAt(picture, 1, 1, 0)).isEqualTo(0xFF7F7F7F);
        assertThat(weightAt(picture, 1, 1, 1)).isEqualTo(0xFF000000);
    }

    @Test
    void aSharedScaleMakesTheWeakFilterPale() {
        Range shared = FilterWallPainter.sharedRange(weights);
        assertThat(shared).isEqualTo(new Range(-1, 30));
        Picture picture = FilterWallPainter.paint(weights, look(ColorMap.BOOK_GREY, shared, false), 2, 3);
        assertThat(weightAt(picture, 0, 1, 1) & 0xFF).isGreaterThan(0xE0);
        assertThat(weightAt(picture, 1, 1, 1)).isEqualTo(0xFF000000);
    }

    @Test
    void aSignedMapPutsZeroOnTheCellColourWhateverTheRange() {
        Palette palette = Palette.light();
        Picture picture = FilterWallPainter.paint(weights, look(palette.signedMap(), null, false), 2, 3);
        assertThat(weightAt(picture, 0, 0, 0)).isEqualTo(Palette.argb(palette.input()));
        assertThat(weightAt(picture, 0, 0, 1)).isEqualTo(Palette.argb(palette.cell()));
        assertThat(weightAt(picture, 0, 1, 1)).isEqualTo(Palette.argb(palette.filter()));
    }

    @Test
    void everyWeightIsASquareOfOneColour() {
        Picture picture = FilterWallPainter.paint(weights, look(ColorMap.BOOK_GREY, null, false), 1, 5);
        FilterWallLayout layout = FilterWallLayout.ofColumns(2, 1, 2, 2, 1, 5);
        assertThat(picture.width()).isEqualTo(layout.wallWidth());
        int left = layout.imageX(1, 0);
        int top = layout.imageY(1, 0);
        for (int y = 0; y < 10; y++) {
            for (int x = 0; x < 10; x++) {
                int expected = ColorMap.BOOK_GREY.argb(weights.get(1, 0, y / 5, x / 5), new Range(10, 30));
                assertThat(at(picture, left + x, top + y)).isEqualTo(expected);
            }
        }
        assertThat(at(picture, left - 1, top)).isEqualTo(BACK);
        assertThat(at(picture, 0, 0)).isEqualTo(BACK);
    }

    @Test
    void threeChannelsMixToRedGreenAndBlue() {
        Tensor colour = Tensor.wrap(Shape.of(1, 3, 1, 2), 0, 1, 0, 0.5f, 1, 0);
        Look look = look(ColorMap.BOOK_GREY, null, true);
        assertThat(look.images(colour)).isEqualTo(1);
        Picture picture = FilterWallPainter.paint(colour, look, 1, 1);
        assertThat(at(picture, 4, 4)).isEqualTo(0xFF0000FF);
        assertThat(at(picture, 5, 4)).isEqualTo(0xFFFF8000);
    }

    @Test
    void otherNumbersOfChannelsAreNotMixed() {
        assertThat(look(ColorMap.BOOK_GREY, null, true).images(Tensor.zeros(4, 2, 3, 3)))
                .isEqualTo(2);
    }

    @Test
    void theVisiblePartOfAWallHasThePixelsOfTheWhole() {
        Tensor many = Tensor.zeros(40, 2, 3, 4);
        for (int i = 0; i < many.size(); i++) {
            many.data()[i] = (float) Math.sin(i);
        }
        Look look = look(Palette.dark().signedMap(), null, false);
        FilterWallLayout layout = FilterWallLayout.fit(40, 2, 3, 4, 200, 90, 1);
        Picture whole = Picture.filled(200, layout.wallHeight(), 0);
        Picture part = Picture.filled(200, 90, 0);
        FilterWallPainter.paint(many, look, layout, 0, whole);
        FilterWallPainter.paint(many, look, layout, 57, part);
        for (int y = 0; y < 90 && y + 57 < whole.height(); y++) {
            for (int x = 0; x < 200; x++) {
                assertThat(at(part, x, y)).isEqualTo(at(whole, x, y + 57));
            }
        }
    }

    @Test
    void refusesWhatAreNoFilters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FilterWallPainter.paint(Tensor.zeros(3, 3), look(null, null, false), 1, 1))
                .withMessageContaining("(FN, C, FH, FW)")
                .withMessageContaining("(3, 3)");
    }

    @Test
    void picturesStandBesideEachOther() {
        Picture both = Picture.filled(2, 3, 1).beside(Picture.filled(4, 1, 2), 5, 9);
        assertThat(both.width()).isEqualTo(11);
        assertThat(both.height()).isEqualTo(3);
        assertThat(at(both, 1, 2)).isEqualTo(1);
        assertThat(at(both, 7, 0)).isEqualTo(2);
        assertThat(at(both, 7, 1)).isEqualTo(9);
        assertThat(at(both, 4, 0)).isEqualTo(9);
    }

    @Test
    void paintsWithoutJavaFx() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(new ClassFileImporter()
                        .importClasses(
                                FilterWallPainter.class,
                                FilterWallPainter.Look.class,
                                FilterWallLayout.class,
                                ColorMap.class,
                                OkLab.class,
                                Picture.class,
                                Range.class));
    }

    private static Look look(ColorMap map, Range range, boolean mixed) {
        return new Look(map, range, mixed, BACK, 0);
    }

    private int weightAt(Picture picture, int filter, int y, int x) {
        FilterWallLayout layout = FilterWallLayout.ofColumns(2, 1, 2, 2, 2, 3);
        return at(picture, layout.imageX(filter, 0) + 3 * x + 1, layout.imageY(filter, 0) + 3 * y + 1);
    }

    private static int at(Picture picture, int x, int y) {
        return picture.argb()[y * picture.width() + x];
    }
}
