package convolens.view.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.model.TimelineGrain;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Quantity;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.raster.Role;
import convolens.ui.OnFxThread;
import convolens.view.control.code.Token;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sum of a step, written out. */
@OnFxThread
class SumTextTest {
    /** What fits below the stage of a window of 1024×640. */
    private static final int NARROW = 51;

    private final SumText text = new SumText(new Messages(Locale.ENGLISH));

    private String of(SlidingModel model, int max) {
        return text.of(model.getFrame(), max).stream().map(Token::text).collect(Collectors.joining());
    }

    @Test
    void theBooksFirstWindowIsWrittenOut() {
        SlidingModel model = new SlidingModel(SlidingPreset.SLIDING_WINDOW);
        assertThat(of(model, 200)).isEqualTo("1·2 + 2·0 + 3·1 + 0·0 + 1·1 + 2·2 + 3·1 + 0·0 + 1·2 = 15");
        assertThat(of(model, NARROW))
                .startsWith("1·2 + 2·0 + 3·1")
                .contains(" + … + ")
                .endsWith("0·0 + 1·2 = 15");
    }

    @Test
    void termsOfPaddingAreInTheColourOfPadding() {
        SlidingModel model = new SlidingModel(SlidingPreset.PADDING);
        List<Token> tokens = text.of(model.getFrame(), 200);
        assertThat(tokens.stream().filter(token -> token.text().equals("0") && token.role() == Role.PADDING))
                .hasSize(5);
    }

    @Test
    void eightChannelsOfFiveByFiveFitTheNarrowestWindow() {
        SlidingModel model = new SlidingModel(SlidingPreset.CHANNELS);
        model.setup().set(Quantity.CHANNELS, 8);
        model.setup().set(Quantity.HEIGHT, 7);
        model.setup().set(Quantity.WIDTH, 7);
        model.setup().set(Quantity.FILTER, 5);
        model.setup().setBiased(true);
        for (FilterPreset filter : new FilterPreset[] {FilterPreset.RANDOM, FilterPreset.BLUR, FilterPreset.SOBEL}) {
            model.setup().chooseFilter(0, new FilterSource(filter, 3));
            model.setup().chooseInput(InputSource.of(InputPreset.RANDOM, 4));
            for (TimelineGrain grain : List.copyOf(model.timeline().getGrains())) {
                model.timeline().grainProperty().set(grain);
                for (int i = 0; i < model.timeline().getCount(); i++) {
                    model.timeline().seek(i);
                    boolean words = text.of(model.getFrame(), NARROW).get(0).words();
                    String sentence = of(model, NARROW);
                    assertThat(words || sentence.length() <= NARROW)
                            .as(sentence)
                            .isTrue();
                    assertThat(words || sentence.contains(" = ")).as(sentence).isTrue();
                }
            }
        }
    }
}
