package convolens.view.paint;

import java.util.ArrayList;
import java.util.Collections;
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
    private final List<Rectangle2D> clips = new ArrayList<>();
    private int shapes;
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

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
            double wide = length(Math.min(maxWidth, Typography.width(text, pen().font)));
            double from = px(x)
                    - wide
                            * switch (pen().align) {
                                case CENTER -> 0.5;
                                case RIGHT -> 1;
                                default -> 0;
                            };
            reach(from, py(y), from + wide, py(y));
        }
    }

    /** The least rectangle around all that was written and painted, but for what covers the whole picture. */
    public Rectangle2D extent() {
        return new Rectangle2D(left, top, right - left, bottom - top);
    }

    private Rectangle2D clip(int clip, Rectangle2D box) {
        if (clip == 0) {
            return box;
        }
        Rectangle2D in = clips.get(clip - 1);
        double fromX = Math.max(in.getMinX(), box.getMinX());
        double fromY = Math.max(in.getMinY(), box.getMinY());
        return new Rectangle2D(
                fromX,
                fromY,
                Math.max(0, Math.min(in.getMaxX(), box.getMaxX()) - fromX),
                Math.max(0, Math.min(in.getMaxY(), box.getMaxY()) - fromY));
    }

    private void reach(Rectangle2D box) {
        Rectangle2D seen = clip(pen().clip, box);
        if (seen.getWidth() > 0 || seen.getHeight() > 0) {
            reach(seen.getMinX(), seen.getMinY(), seen.getMaxX(), seen.getMaxY());
        }
    }

    private void reach(double fromX, double fromY, double toX, double toY) {
        if (toX - fromX < 0.99 * width() || toY - fromY < 0.99 * height()) {
            left = Math.min(left, fromX);
            top = Math.min(top, fromY);
            right = Math.max(right, toX);
            bottom = Math.max(bottom, toY);
        }
    }

    /** Outlines have absolute coordinates; an arc ends with its two. */
    private static Rectangle2D box(String outline) {
        List<Double> across = new ArrayList<>();
        List<Double> down = new ArrayList<>();
        for (String part : outline.split("(?=[MLHVAZ])")) {
            String[] numbers = part.substring(1).trim().split(" ");
            switch (part.charAt(0)) {
                case 'H' -> across.add(Double.valueOf(numbers[0]));
                case 'V' -> down.add(Double.valueOf(numbers[0]));
                case 'M', 'L', 'A' -> {
                    across.add(Double.valueOf(numbers[numbers.length - 2]));
                    down.add(Double.valueOf(numbers[numbers.length - 1]));
                }
                default -> {}
            }
        }
        double x = Collections.min(across);
        double y = Collections.min(down);
        return new Rectangle2D(x, y, Collections.max(across) - x, Collections.max(down) - y);
    }

    @Override
    protected void fillOutline(String outline, Pen pen) {
        shapes++;
        reach(box(outline));
    }

    @Override
    protected void strokeOutline(String outline, Pen pen) {
        shapes++;
        reach(box(outline));
    }

    @Override
    protected int clipOutline(String outline, Pen pen) {
        clips.add(clip(pen.clip, box(outline)));
        return clips.size();
    }

    @Override
    protected void text(String text, double x, double y, double maxWidth, Pen pen) {
        throw new AssertionError(String.format(Locale.ROOT, "%s is remembered before it is laid out", text));
    }

    @Override
    public void drawPixels(Image image, double x, double y, double width, double height) {
        shapes++;
        reach(new Rectangle2D(px(x), py(y), length(width), length(height)));
    }
}
