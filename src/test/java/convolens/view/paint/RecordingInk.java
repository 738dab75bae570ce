package convolens.view.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;

/** Ink that remembers what was written where, in coordinates of the whole picture. */
public final class RecordingInk extends PenInk {
    /** A text, its place as it was asked for, and the size of its type. */
    public record Written(String text, double x, double y, double size) {
        /** The number that was written. */
        public double number() {
            return Double.parseDouble(text.replace('−', '-').replace("+", ""));
        }
    }

    private final List<Written> written = new ArrayList<>();
    private int shapes;

    public RecordingInk(double width, double height) {
        super(width, height);
    }

    /** All texts, in the order in which they were written. */
    public List<Written> written() {
        return written;
    }

    /** How many outlines were filled, drawn or embedded as pixels. */
    public int shapes() {
        return shapes;
    }

    /** The text that is seen at a place: what was written there last. */
    public Optional<Written> at(double x, double y) {
        return written.stream()
                .filter(text -> Math.hypot(text.x - x, text.y - y) < 0.5)
                .reduce((first, second) -> second);
    }

    /** All texts whose place lies within an area. */
    public List<Written> within(Rectangle2D area) {
        return written.stream().filter(text -> area.contains(text.x, text.y)).toList();
    }

    @Override
    public void fillText(String text, double x, double y, double maxWidth) {
        if (!text.isBlank()) {
            written.add(new Written(text, px(x), py(y), length(pen().font.getSize())));
        }
    }

    @Override
    protected void fillOutline(String outline, Pen pen) {
        shapes++;
    }

    @Override
    protected void strokeOutline(String outline, Pen pen) {
        shapes++;
    }

    @Override
    protected int clipOutline(String outline, Pen pen) {
        return 1;
    }

    @Override
    protected void text(String text, double x, double y, double maxWidth, Pen pen) {
        throw new AssertionError(String.format(Locale.ROOT, "%s is remembered before it is laid out", text));
    }

    @Override
    public void drawPixels(Image image, double x, double y, double width, double height) {
        shapes++;
    }
}
