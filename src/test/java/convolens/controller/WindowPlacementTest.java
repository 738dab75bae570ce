package convolens.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.model.WindowBounds;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlacementTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 870);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1440, 0, 1920, 1080);

    @Test
    void theFirstWindowIsInTheMiddleOfThePrimaryScreen() {
        assertThat(WindowPlacement.fit(null, List.of(LAPTOP, PROJECTOR)))
                .isEqualTo(new WindowBounds(80, 35, 1280, 800, false));
    }

    @Test
    void aWindowLargerThanItsScreenFillsIt() {
        assertThat(WindowPlacement.fit(null, List.of(new Rectangle2D(0, 0, 1024, 640))))
                .isEqualTo(new WindowBounds(0, 0, 1024, 640, true));
        WindowBounds tall = new WindowBounds(10, 10, 1000, 900, false);
        assertThat(WindowPlacement.fit(tall, List.of(LAPTOP))).isEqualTo(new WindowBounds(10, 10, 1000, 870, true));
    }

    @Test
    void aWindowThatCanBeTakenHoldOfStays() {
        WindowBounds bounds = new WindowBounds(2000, 100, 1000, 700, false);
        assertThat(WindowPlacement.fit(bounds, List.of(LAPTOP, PROJECTOR))).isEqualTo(bounds);
        WindowBounds half = new WindowBounds(1300, 600, 1000, 700, true);
        assertThat(WindowPlacement.fit(half, List.of(LAPTOP))).isEqualTo(half);
    }

    @Test
    void aWindowOnAScreenThatIsGoneComesToThePrimaryScreen() {
        assertThat(WindowPlacement.fit(new WindowBounds(2000, 100, 1000, 700, true), List.of(LAPTOP)))
                .isEqualTo(new WindowBounds(220, 85, 1000, 700, true));
    }

    @Test
    void aSecondWindowOnTheSameScreenNeverCoversTheFirst() {
        Rectangle2D screen = new Rectangle2D(0, 0, 2560, 1400);
        Rectangle2D most = new Rectangle2D(0, 0, 1280, 720);
        for (double x : new double[] {0, 400, 1280}) {
            Rectangle2D first = new Rectangle2D(x, 100, 1280, 800);
            Rectangle2D second = WindowPlacement.beside(screen, first, most);
            assertThat(second.intersects(first)).as("%s and %s", first, second).isFalse();
            assertThat(screen.contains(second)).isTrue();
            assertThat(second.getWidth() / second.getHeight()).isCloseTo(16.0 / 9, within(1e-9));
            assertThat(second.getWidth()).isGreaterThan(800);
        }
        Rectangle2D all = new Rectangle2D(0, 0, 1440, 870);
        assertThat(WindowPlacement.beside(LAPTOP, all, most)).isEqualTo(new Rectangle2D(80, 75, 1280, 720));
    }

    @Test
    void aTitleBarAboveTheScreenIsBroughtBack() {
        assertThat(WindowPlacement.fit(new WindowBounds(100, -400, 1000, 700, false), List.of(LAPTOP)))
                .isEqualTo(new WindowBounds(220, 85, 1000, 700, false));
    }

    /** A laptop of 1366×768 at a scale of 1.5: with its title bar the least size must fit, or xfwm4 does not maximise it. */
    @Test
    void theLeastSizeLeavesRoomForTheDecorationOfASmallScreen() {
        WindowBounds needed = new WindowBounds(0, 0, 880, 560, false);
        WindowBounds small = WindowPlacement.least(needed, new Rectangle2D(0, 0, 911, 512));
        assertThat(small.width()).isLessThanOrEqualTo(911 - 10);
        assertThat(small.height()).isLessThanOrEqualTo(512 - 40);
        assertThat(WindowPlacement.least(needed, LAPTOP)).isEqualTo(needed);
    }
}
