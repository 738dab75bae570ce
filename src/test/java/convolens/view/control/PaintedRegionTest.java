package convolens.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.ui.Frames;
import convolens.ui.OnStage;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class PaintedRegionTest extends OnStage {
    private final StackPane root = new StackPane();
    private final Probe probe = new Probe();

    private static final class Probe extends PaintedRegion {
        final List<String> sizes = new ArrayList<>();
        final Layer back = addLayer((g, width, height) -> sizes.add((int) width + "x" + (int) height));
        final Layer front = addLayer((g, width, height) -> {});
    }

    @Override
    protected void start(Stage stage) {
        Typography.load();
        root.getChildren().add(probe);
        stage.setScene(new Scene(root, 300, 200));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void paintsOncePerPulseHoweverOftenItIsAsked() {
        Frames.settle();
        int before = probe.back.paints();
        Frames.run(() -> {
            for (int i = 0; i < 100; i++) {
                probe.back.repaint();
            }
        });
        Frames.settle();
        assertThat(probe.back.paints()).isEqualTo(before + 1);
    }

    @Test
    void doesNotPaintWhenNothingChanged() {
        Frames.settle();
        int before = probe.back.paints();
        Frames.settle();
        assertThat(probe.back.paints()).isEqualTo(before);
    }

    @Test
    void paintsOnlyTheLayerThatChanged() {
        Frames.settle();
        int back = probe.back.paints();
        int front = probe.front.paints();
        Frames.run(probe.front::repaint);
        Frames.settle();
        assertThat(probe.back.paints()).isEqualTo(back);
        assertThat(probe.front.paints()).isEqualTo(front + 1);
    }

    @Test
    void paintsAtTheSizeThatLayoutGave() {
        Frames.settle();
        assertThat(probe.sizes).containsExactly("300x200");
        Frames.run(() -> probe.setPadding(new Insets(10, 20, 30, 40)));
        Frames.settle();
        assertThat(probe.sizes).containsExactly("300x200", "240x160");
    }

    @Test
    void paintsNothingWhileItCannotBeSeenAndCatchesUpAfterwards() {
        Frames.settle();
        int before = probe.back.paints();
        Frames.run(() -> {
            root.setVisible(false);
            probe.setPalette(Palette.dark());
        });
        Frames.settle();
        assertThat(probe.back.paints()).isEqualTo(before);
        Frames.run(() -> root.setVisible(true));
        Frames.settle();
        assertThat(probe.back.paints()).isEqualTo(before + 1);
    }

    @Test
    void paintsNothingOutsideAScene() {
        Frames.settle();
        int before = probe.back.paints();
        Frames.run(() -> {
            root.getChildren().clear();
            probe.back.repaint();
            probe.paintNow();
        });
        Frames.settle();
        assertThat(probe.back.paints()).isEqualTo(before);
        Frames.run(() -> root.getChildren().add(probe));
        Frames.settle();
        assertThat(probe.back.paints()).isEqualTo(before + 1);
    }
}
