package convolens.view.paint;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;

/** Ink that leaves nothing but remembers where strong outlines are: around what a step is about. */
public final class OutlineInk extends PenInk {
    /** Lines from this width on are strong. */
    private static final double STRONG = 1.9;

    private final List<Rectangle2D> outlines = new ArrayList<>();

    /** Ink on a picture of this size. */
    public OutlineInk(double width, double height) {
        super(width, height);
    }

    /** What was outlined, in coordinates of the whole picture. */
    public List<Rectangle2D> outlines() {
        return List.copyOf(outlines);
    }

    private void outline(double x, double y, double width, double height) {
        if (pen().lineWidth >= STRONG && pen().dashes.length == 0 && width > 0 && height > 0) {
            outlines.add(new Rectangle2D(px(x), py(y), length(width), Math.abs(py(y + height) - py(y))));
        }
    }

    @Override
    public void strokeRect(double x, double y, double w, double h) {
        outline(x, y, w, h);
    }

    @Override
    public void strokeRoundRect(double x, double y, double w, double h, double arc) {
        outline(x, y, w, h);
    }

    @Override
    public void fillRect(double x, double y, double w, double h) {}

    @Override
    public void fillRoundRect(double x, double y, double w, double h, double arc) {}

    @Override
    public void strokeLine(double fromX, double fromY, double toX, double toY) {}

    @Override
    public void fillText(String text, double x, double y, double maxWidth) {}

    @Override
    public void drawPixels(Image image, double x, double y, double width, double height) {}

    @Override
    protected void fillOutline(String outline, Pen pen) {}

    @Override
    protected void strokeOutline(String outline, Pen pen) {}

    @Override
    protected int clipOutline(String outline, Pen pen) {
        return 1;
    }

    @Override
    protected void text(String text, double x, double y, double maxWidth, Pen pen) {}
}
