package convolens.raster;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.view.paint.Contrast;
import convolens.view.paint.Palette;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColorMapTest {
    private static final Range UNIT = Range.UNIT;

    @Test
    void bookGreyPrintsLowAsWhiteAndHighAsBlack() {
        assertThat(ColorMap.BOOK_GREY.argb(0, UNIT)).isEqualTo(0xFFFFFFFF);
        assertThat(ColorMap.BOOK_GREY.argb(1, UNIT)).isEqualTo(0xFF000000);
    }

    @Test
    void imageGreyGivesBackTheByteOfAnImage() {
        for (int grey = 0; grey <= 255; grey++) {
            assertThat(ColorMap.IMAGE_GREY.argb(grey / 255f, UNIT)).isEqualTo(0xFF000000 | grey * 0x010101);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void signedMapEndsInTheRoleColoursAndIsACellAtZero(boolean dark) {
        Palette palette = dark ? Palette.dark() : Palette.light();
        ColorMap map = palette.signedMap();
        Range range = new Range(-3, 3);
        assertThat(map.argb(-3, range)).isEqualTo(Palette.argb(palette.input()));
        assertThat(map.argb(0, range)).isEqualTo(Palette.argb(palette.cell()));
        assertThat(map.argb(3, range)).isEqualTo(Palette.argb(palette.filter()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void luminanceIsMonotoneFromZeroToEitherEndOfTheSignedMap(boolean dark) {
        Palette palette = dark ? Palette.dark() : Palette.light();
        ColorMap map = palette.signedMap();
        double direction = dark ? 1 : -1;
        for (double end : new double[] {0, 1}) {
            double[] luminances = IntStream.rangeClosed(0, 100)
                    .mapToDouble(i -> luminance(map.at(0.5 + (end - 0.5) * i / 100)))
                    .toArray();
            for (int i = 1; i < luminances.length; i++) {
                assertThat(direction * (luminances[i] - luminances[i - 1])).isGreaterThan(-1e-3);
            }
            assertThat(direction * (luminances[100] - luminances[0])).isGreaterThan(0.2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void luminanceIsMonotoneAlongASequentialMap(boolean dark) {
        Palette palette = dark ? Palette.dark() : Palette.light();
        double direction = dark ? 1 : -1;
        for (Role role : new Role[] {Role.INPUT, Role.FILTER, Role.OUTPUT, Role.BIAS, Role.ACCENT}) {
            ColorMap map = palette.sequentialMap(role);
            for (int i = 1; i <= 100; i++) {
                double step = luminance(map.at(i / 100.0)) - luminance(map.at((i - 1) / 100.0));
                assertThat(direction * step).as("%s at %d", role, i).isGreaterThan(-1e-3);
            }
        }
    }

    @Test
    void whatIsNoNumberHasAColourOfItsOwn() {
        ColorMap signed = Palette.light().signedMap();
        for (ColorMap map : new ColorMap[] {ColorMap.BOOK_GREY, signed}) {
            assertThat(map.argb(Float.NaN, UNIT)).isEqualTo(ColorMap.NAN);
            assertThat(IntStream.rangeClosed(0, 1000).map(i -> map.at(i / 1000.0)))
                    .doesNotContain(ColorMap.NAN);
        }
    }

    @Test
    void infinitiesAndValuesOutsideTakeTheEnds() {
        ColorMap map = ColorMap.BOOK_GREY;
        assertThat(map.argb(Float.POSITIVE_INFINITY, UNIT)).isEqualTo(map.at(1));
        assertThat(map.argb(Float.NEGATIVE_INFINITY, UNIT)).isEqualTo(map.at(0));
        assertThat(map.argb(7, UNIT)).isEqualTo(map.at(1));
        assertThat(map.argb(-7, UNIT)).isEqualTo(map.at(0));
    }

    @Test
    void constantDataTakesTheMiddle() {
        assertThat(ColorMap.BOOK_GREY.argb(4, Range.of(4, 4, 4))).isEqualTo(ColorMap.BOOK_GREY.at(0.5));
        ColorMap signed = Palette.light().signedMap();
        assertThat(signed.argb(0, signed.fit(Range.of(0, 0))))
                .isEqualTo(Palette.argb(Palette.light().cell()));
    }

    @Test
    void onlyASignedMapWantsItsRangeCentredOnZero() {
        Range values = new Range(-1, 4);
        assertThat(Palette.light().signedMap().fit(values)).isEqualTo(new Range(-4, 4));
        assertThat(ColorMap.BOOK_GREY.fit(values)).isEqualTo(values);
    }

    private static double luminance(int argb) {
        return Contrast.luminance(Palette.color(argb));
    }
}
