package convolens.view.control;

import convolens.raster.NumberText;
import convolens.raster.Role;
import convolens.view.paint.Easing;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** Numbers on their way from one cell to another, over whatever lies below. */
public final class Flight extends PaintedRegion {
    private static final double LARGEST_LETTERS = 15;

    private final Layer layer = addLayer((ink, width, height) -> paint(ink));
    private List<Traveller> travellers = List.of();
    private Role role = Role.OUTPUT;
    private NumberText numbers = new NumberText(Locale.ENGLISH);
    private double duration;
    private double passed;

    /**
     * A number that travels.
     *
     * @param value the number
     * @param from where it begins, in the coordinates of this region
     * @param to where it ends
     */
    public record Traveller(float value, Rectangle2D from, Rectangle2D to) {}

    /** Nothing under way. */
    public Flight() {
        setFocusTraversable(false);
        setMouseTransparent(true);
    }

    /** Sets out; what was under way is there at once. */
    public void start(List<Traveller> numbers, Role colour, Locale locale, double seconds) {
        travellers = List.copyOf(numbers);
        role = colour;
        this.numbers = new NumberText(locale);
        duration = seconds;
        passed = 0;
        layer.repaint();
    }

    /** Everything is there. */
    public void stop() {
        travellers = List.of();
        layer.repaint();
    }

    /** Whether something is under way. */
    public boolean isMoving() {
        return !travellers.isEmpty();
    }

    /** Lets time pass. Returns whether something is still under way. */
    public boolean advance(double seconds) {
        if (isMoving()) {
            passed += seconds;
            if (passed >= duration) {
                stop();
            }
            layer.repaint();
        }
        return isMoving();
    }

    private void paint(Ink ink) {
        double t = duration == 0 ? 1 : Math.min(1, passed / duration);
        double eased = Easing.smooth(t);
        Palette palette = getPalette();
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        for (Traveller traveller : travellers) {
            double x = mix(traveller.from.getMinX(), traveller.to.getMinX(), eased);
            double y = mix(traveller.from.getMinY(), traveller.to.getMinY(), eased);
            double width = mix(traveller.from.getWidth(), traveller.to.getWidth(), eased);
            double height = mix(traveller.from.getHeight(), traveller.to.getHeight(), eased);
            ink.setFill(palette.tint(role));
            ink.fillRoundRect(x, y, width, height, 5);
            ink.setStroke(palette.color(role));
            ink.setLineWidth(1.5);
            ink.strokeRoundRect(x, y, width, height, 5);
            double letters = Math.min(LARGEST_LETTERS, width * 0.4);
            if (letters >= 8) {
                ink.setFont(Typography.monoStrong(letters));
                ink.setFill(palette.text(role));
                ink.fillText(
                        numbers.fixed(traveller.value, whole(traveller.value) ? 0 : 1), x + width / 2, y + height / 2);
            }
        }
    }

    private static boolean whole(float value) {
        return value == Math.rint(value);
    }

    private static double mix(double from, double to, double t) {
        return from + (to - from) * t;
    }
}
