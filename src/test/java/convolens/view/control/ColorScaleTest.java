package convolens.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.ui.Frames;
import convolens.ui.OnStage;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class ColorScaleTest extends OnStage {
    private ColorScale scale;

    @Override
    protected void start(Stage stage) {
        Typography.load();
        scale = new ColorScale();
        scale.localeProperty().set(Locale.ENGLISH);
        stage.setScene(new Scene(new StackPane(scale), 240, 60));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void aSignedMapIsMarkedSymmetricallyWithZeroInTheMiddle() {
        show(Palette.light().signedMap(), new Range(-0.5f, 0.76f));
        assertThat(scale.marks())
                .containsExactly(
                        new ColorScale.Mark(0, "-0.76"),
                        new ColorScale.Mark(0.5, "0"),
                        new ColorScale.Mark(1, "+0.76"));
        assertThat(scale.getAccessibleText()).isEqualTo("-0.76 … 0 … +0.76");
    }

    @Test
    void zeroIsMarkedWhereItLiesInAGreyRange() {
        show(ColorMap.BOOK_GREY, new Range(-1, 3));
        assertThat(scale.marks()).extracting(ColorScale.Mark::place).containsExactly(0.0, 0.25, 1.0);
        show(ColorMap.BOOK_GREY, new Range(1, 3));
        assertThat(scale.marks()).extracting(ColorScale.Mark::text).containsExactly("1", "3");
    }

    @Test
    void oneValueHasOneNumberAndNoValuesHaveNone() {
        show(ColorMap.BOOK_GREY, new Range(2, 2));
        assertThat(scale.marks()).containsExactly(new ColorScale.Mark(0.5, "2"));
        show(ColorMap.BOOK_GREY, Range.EMPTY);
        assertThat(scale.marks()).isEmpty();
    }

    @Test
    void wordsStandAtTheEndsWhereEachThingHasARangeOfItsOwn() {
        Frames.run(() -> scale.endsProperty().set(new ColorScale.Ends("lowest", "highest")));
        show(ColorMap.BOOK_GREY, Range.UNIT);
        assertThat(scale.marks()).extracting(ColorScale.Mark::text).containsExactly("lowest", "highest");
        show(Palette.light().signedMap(), new Range(-1, 1));
        assertThat(scale.getAccessibleText()).isEqualTo("lowest … 0 … highest");
    }

    @Test
    void theEndsOfAShortBarDoNotTouch() {
        show(Palette.light().signedMap(), new Range(-37.8f, 20));
        double roomy = ColorScale.labelSize(scale.marks(), 240);
        double tight = ColorScale.labelSize(scale.marks(), 60);
        assertThat(tight).isLessThan(roomy);
        assertThat(10 * Typography.monoAdvance(tight)).isLessThan(60);
    }

    @Test
    void theBarRunsFromTheFirstColourToTheLast() {
        Palette palette = Palette.light();
        show(palette.signedMap(), new Range(-1, 1));
        WritableImage shot = Frames.call(() -> scale.snapshot(null, null));
        assertThat(shot.getPixelReader().getArgb(2, 6))
                .isEqualTo(palette.signedMap().at(2.5 / 240));
        assertThat(shot.getPixelReader().getArgb(120, 6))
                .isEqualTo(palette.signedMap().at(120.5 / 240));
        assertThat(shot.getPixelReader().getArgb(237, 6))
                .isEqualTo(palette.signedMap().at(237.5 / 240));
    }

    private void show(ColorMap map, Range range) {
        Frames.run(() -> {
            scale.colorMapProperty().set(map);
            scale.rangeProperty().set(range);
        });
        Frames.settle();
    }
}
