package convolens.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.raster.ColorMap;
import convolens.raster.Role;
import convolens.ui.OnFxThread;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnFxThread
class PaletteTest {
    @ParameterizedTest
    @EnumSource(Role.class)
    void textOfARoleIsLegibleOnItsTintAndOnTheStage(Role role) {
        for (Palette palette : new Palette[] {Palette.light(), Palette.dark()}) {
            Color text = palette.text(role);
            assertThat(Contrast.ratio(text, palette.tint(role))).isGreaterThanOrEqualTo(Palette.TEXT_CONTRAST);
            assertThat(Contrast.ratio(text, palette.stage())).isGreaterThanOrEqualTo(Palette.TEXT_CONTRAST);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textOnAnyStepOfAMapIsLegible(boolean dark) {
        Palette palette = dark ? Palette.dark() : Palette.light();
        ColorMap[] maps = {ColorMap.BOOK_GREY, palette.signedMap(), palette.sequentialMap(Role.INPUT)};
        for (ColorMap map : maps) {
            for (int i = 0; i <= 100; i++) {
                Color cell = Palette.color(map.at(i / 100.0));
                assertThat(Contrast.ratio(palette.textOn(cell), cell)).isGreaterThan(3.8);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void inkAndMuteAreLegibleOnEveryBackground(boolean dark) {
        Palette palette = dark ? Palette.dark() : Palette.light();
        for (Color background : new Color[] {palette.bg(), palette.surface(), palette.stage(), palette.cell()}) {
            assertThat(Contrast.ratio(palette.ink(), background)).isGreaterThanOrEqualTo(Palette.TEXT_CONTRAST);
            assertThat(Contrast.ratio(palette.mute(), background)).isGreaterThanOrEqualTo(Palette.TEXT_CONTRAST);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF000000, 0xFFFFFFFF, 0xFF3B4CCA, 0x80123456})
    void packedColoursSurviveTheWayThereAndBack(int argb) {
        assertThat(Palette.argb(Palette.color(argb))).isEqualTo(argb);
    }
}
