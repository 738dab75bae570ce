package convolens.view.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.export.SvgInk;
import convolens.model.sliding.Frame;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Palette;
import convolens.view.sliding.layout.Panel;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Channel by channel, the cell of the output has the green of a result when the last channel is in it, and not before. */
@OnFxThread
class PartialSumCellTest {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 640;

    @BeforeAll
    static void startHeadless() {
        Frames.start();
    }

    @Test
    void theSumOfSomeChannelsIsNotGreen() {
        SlidingModel model = new SlidingModel(SlidingPreset.CHANNELS);
        model.timeline()
                .grainProperty()
                .set(model.timeline().getGrains().stream()
                        .filter(grain -> grain.key().equals("grain.channel"))
                        .findFirst()
                        .orElseThrow());
        int channels = model.getFrame().state().input().dim(1);
        assertThat(channels).isGreaterThan(1);
        for (int position = 0; position < 2 * channels; position++) {
            model.timeline().seek(position);
            boolean complete = position % channels == channels - 1;
            Frames.run(() -> assertThat(isTinted(model.getFrame(), model))
                    .as("position %d of %d channels", model.timeline().getPosition(), channels)
                    .isEqualTo(complete));
        }
    }

    private static boolean isTinted(Frame frame, SlidingModel model) {
        LaidOut laid = LaidOut.of(model, WIDTH, HEIGHT);
        Panel panel = laid.layout().panels().stream()
                .filter(each -> each.kind() == Panel.Kind.OUTPUT)
                .findFirst()
                .orElseThrow();
        SvgInk ink = new SvgInk(WIDTH, HEIGHT);
        new OutputPainter(ink, laid.sheet(), frame, true).map(panel);
        CellGrid grid = panel.grid();
        assertThat(grid.cell()).isPositive();
        Color tint = Palette.light().outputTint();
        String hex = String.format(
                "#%02x%02x%02x",
                Math.round(255 * tint.getRed()), Math.round(255 * tint.getGreen()), Math.round(255 * tint.getBlue()));
        return ink.document().contains("fill=\"" + hex);
    }
}
