package convolens.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PaintedRegionTest {
    private final StackPane root = new StackPane();
    private final Probe probe = new Probe();

    private static final class Probe extends PaintedRegion {
        final List<String> sizes = new ArrayList<>();
        final Layer back = addLayer((g, width, height) -> sizes.add((int) width + "x" + (int) height));
        final Layer front = addLayer((g, width, height) -> {});
    }

    @Start
    void start(Stage stage) {
        Typography.load();
        root.getChildren().add(probe);
        stage.setScene(new Scene(root, 300, 200));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void paintsOncePerPulseHoweverOftenItIsAsked() {
        Pulses.settle();
        int before = probe.back.paints();
        Pulses.run(() -> {
            for (int i = 0; i < 100; i++) {
                probe.back.repaint();
            }
        });
        Pulses.settle();
        assertThat(probe.back.paints()).isEqualTo(before + 1);
    }

    @Test
    void doesNotPaintWhenNothingChanged() {
        Pulses.settle();
        int before = probe.back.paints();
        Pulses.settle();
        assertThat(probe.back.paints()).isEqualTo(before);
    }

    @Test
    void paintsOnlyTheLayerThatChanged() {
        Pulses.settle();
        int back = probe.back.paints();
        int front = probe.front.paints();
        Pulses.run(probe.front::repaint);
        Pulses.settle();
        assertThat(probe.back.paints()).isEqualTo(back);
        assertThat(probe.front.paints()).isEqualTo(front + 1);
    }

    @Test
    void paintsAtTheSizeThatLayoutGave() {
        Pulses.settle();
        assertThat(probe.sizes).containsExactly("300x200");
        Pulses.run(() -> probe.setPadding(new Insets(10, 20, 30, 40)));
        Pulses.settle();
        assertThat(probe.sizes).containsExactly("300x200", "240x160");
    }

    @Test
    void paintsNothingWhileItCannotBeSeenAndCatchesUpAfterwards() {
        Pulses.settle();
        int before = probe.back.paints();
        Pulses.run(() -> {
            root.setVisible(false);
            probe.setPalette(Palette.dark());
        });
        Pulses.settle();
        assertThat(probe.back.paints()).isEqualTo(before);
        Pulses.run(() -> root.setVisible(true));
        Pulses.settle();
        assertThat(probe.back.paints()).isEqualTo(before + 1);
    }

    @Test
    void paintsNothingOutsideAScene() {
        Pulses.settle();
        int before = probe.back.paints();
        Pulses.run(() -> {
            root.getChildren().clear();
            probe.back.repaint();
            probe.paintNow();
        });
        Pulses.settle();
        assertThat(probe.back.paints()).isEqualTo(before);
        Pulses.run(() -> root.getChildren().add(probe));
        Pulses.settle();
        assertThat(probe.back.paints()).isEqualTo(before + 1);
    }
}
