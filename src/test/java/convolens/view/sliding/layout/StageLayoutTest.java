package convolens.view.sliding.layout;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.model.sliding.Pane;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.ui.OnFxThread;
import convolens.view.sliding.SlidingModelDisturbance;
import convolens.view.sliding.SlidingPresets;
import convolens.view.sliding.layout.Panel.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing on a stage lies over something else or outside, from the smallest window to a large one. */
@OnFxThread
class StageLayoutTest {
    /** Stages of windows of 1024×640 with and without the navigator, 1280×800 and 2560×1440. */
    private static final double[][] SIZES = {{524, 440}, {760, 440}, {780, 600}, {2060, 1240}};

    static List<SlidingPreset> presets() {
        return SlidingPresets.registered();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void nothingOverlapsAtAnySize(SlidingPreset preset) {
        SlidingModel any = new SlidingModel(preset);
        List<Consumer<SlidingModel>> disturbances = new ArrayList<>(SlidingModelDisturbance.extremes());
        for (int seed = 0; seed < 40; seed++) {
            disturbances.add(SlidingModelDisturbance.of(seed));
        }
        for (int i = 0; i < disturbances.size(); i++) {
            any.setup().reset();
            disturbances.get(i).accept(any);
            for (double[] size : SIZES) {
                StageLayout layout = StageLayout.of(StageShape.of(any.getFrame(), preset.panes()), size[0], size[1]);
                assertThat(StageLayoutAudit.faultsOf(layout, size[0], size[1]))
                        .as("%s %s disturbance %d", preset, Arrays.toString(size), i)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void everyPaneCanBeHiddenAndComesBack(SlidingPreset preset) {
        SlidingModel any = new SlidingModel(preset);
        for (Pane pane : Pane.values()) {
            for (boolean shown : new boolean[] {false, true}) {
                any.show(pane, shown);
                StageLayout layout = StageLayout.of(
                        StageShape.of(any.getFrame(), any.panesProperty().get()), 780, 600);
                assertThat(StageLayoutAudit.faultsOf(layout, 780, 600))
                        .as("%s %s", preset, pane)
                        .isEmpty();
                if (pane == Pane.INPUT || pane == Pane.OUTPUT) {
                    Kind kind = pane == Pane.INPUT ? Kind.INPUT : Kind.OUTPUT;
                    assertThat(layout.panel(kind, 0).isPresent()).isEqualTo(shown);
                }
            }
        }
    }
}
