package convolens.view.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.ui.OnFxThread;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnFxThread
class ZoomPaneTest {
    private final Region content = new Region();
    private final SimpleDoubleProperty wanted = new SimpleDoubleProperty(1);
    private final ZoomPane pane = new ZoomPane(content, wanted, new SimpleBooleanProperty());

    private void lay(double width, double height) {
        pane.resize(width, height);
        pane.requestLayout();
        pane.layout();
    }

    /** What a screen of 1366×768 leaves below a title bar at scales of 1.5, 1.6, 1.75 and 2. */
    @ParameterizedTest
    @CsvSource({"911, 496", "854, 465", "781, 425", "683, 372"})
    void aScreenThatIsTooSmallShowsTheWholeProgramSmaller(double width, double height) {
        lay(width, height);
        assertThat(content.getWidth()).isBetween(880.0, 1200.0);
        assertThat(content.getHeight()).isBetween(560.0, 640.0);
        assertThat(content.getWidth() * content.getTransforms().get(0).getMxx()).isEqualTo(width);
    }

    /** 880×560 with the decorations of openbox and xfwm4; 1366×768 at 1.25; 1920×1080 at 2. */
    @ParameterizedTest
    @CsvSource({"878, 535", "870, 526", "1093, 595", "960, 528", "1280, 800"})
    void aWindowOfTheLeastSizeOrMoreShowsEverythingInItsUsualSize(double width, double height) {
        lay(width, height);
        assertThat(content.getWidth()).isEqualTo(width);
        assertThat(content.getHeight()).isEqualTo(height);
    }

    @Test
    void onASmallScreenItCanBeMadeLargerAsFarAsTheContentHasItsLeastSize() {
        wanted.set(1.25);
        lay(683, 372);
        assertThat(content.getWidth()).isBetween(720.0, 880.0);
        wanted.set(3);
        lay(683, 372);
        assertThat(content.getHeight()).isCloseTo(450, within(1e-9));
    }
}
