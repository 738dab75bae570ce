package convolens.view.control;

import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;

/**
 * The exact value of what the mouse points at. It stands beside what it speaks of, not beside the mouse, and grows but
 * never shrinks while it is shown, so that it does not jitter. It may reach beyond its control.
 */
public final class HoverLabel extends Label {
    private static final double GAP = 7;
    private static final double EDGE = 4;
    private static final double SIZE = 12;
    private static final double RADIUS = 6;
    private static final CornerRadii RADII = new CornerRadii(RADIUS);

    /** How far the layers of the shadow reach over the edge, and how far all of them are below it. */
    private static final List<Integer> SHADOW = List.of(6, 4, 2, 1);

    private static final double SHADOW_DROP = 2;

    private final PaintedRegion owner;

    public HoverLabel(PaintedRegion owner) {
        this.owner = owner;
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        setPadding(new Insets(4, 9, 4, 9));
        setMinWidth(USE_PREF_SIZE);
    }

    /** Shows a text below a box of the owner's coordinates, or above it if there is no room. */
    public void show(String text, Box anchor) {
        if (!isVisible()) {
            adopt(owner.getPalette());
            setMinWidth(0);
            setVisible(true);
            owner.setViewOrder(-1);
        }
        setText(text);
        setFont(Typography.isEastAsian(text) ? Typography.text(SIZE) : Typography.mono(SIZE));
        applyCss();
        double width = Math.max(getMinWidth(), Math.ceil(prefWidth(-1)));
        double height = Math.ceil(prefHeight(width));
        setMinWidth(width);
        Bounds free = visiblePart();
        double x = anchor.x() + (anchor.width() - width) / 2;
        double below = anchor.bottom() + GAP;
        double y = below + height + EDGE <= free.getMaxY() ? below : anchor.y() - GAP - height;
        double left = Math.max(free.getMinX() + EDGE, Math.min(free.getMaxX() - EDGE - width, x));
        resizeRelocate(Math.rint(left), Math.rint(Math.max(free.getMinY() + EDGE, y)), width, height);
    }

    public void hide() {
        if (isVisible()) {
            setVisible(false);
            owner.setViewOrder(0);
        }
    }

    private void adopt(Palette palette) {
        setTextFill(palette.ink());
        setBackground(ground(palette));
        setBorder(new Border(new BorderStroke(palette.line(), BorderStrokeStyle.SOLID, RADII, new BorderWidths(1))));
    }

    /** The surface on its shadow, which is layers of a thin shade: an effect would be computed anew at each move. */
    private static Background ground(Palette palette) {
        Color shade = Color.gray(0, palette.isDark() ? 0.12 : 0.03);
        Stream<BackgroundFill> shadow = SHADOW.stream()
                .map(out -> new BackgroundFill(
                        shade,
                        new CornerRadii(RADIUS + out),
                        new Insets(SHADOW_DROP - out, -out, -SHADOW_DROP - out, -out)));
        BackgroundFill surface = new BackgroundFill(palette.surface(), RADII, Insets.EMPTY);
        return new Background(Stream.concat(shadow, Stream.of(surface)).toArray(BackgroundFill[]::new));
    }

    /** What can be seen around the owner, in its coordinates: the scene, less what its ancestors cut off. */
    private Bounds visiblePart() {
        double minX = 0;
        double minY = 0;
        double maxX = owner.getScene().getWidth();
        double maxY = owner.getScene().getHeight();
        for (Node node = owner.getParent(); node != null; node = node.getParent()) {
            if (node.getClip() != null) {
                Bounds clip = node.localToScene(node.getClip().getBoundsInParent());
                minX = Math.max(minX, clip.getMinX());
                minY = Math.max(minY, clip.getMinY());
                maxX = Math.min(maxX, clip.getMaxX());
                maxY = Math.min(maxY, clip.getMaxY());
            }
        }
        Point2D from = owner.sceneToLocal(minX, minY);
        Point2D to = owner.sceneToLocal(maxX, maxY);
        return new BoundingBox(
                from.getX(), from.getY(), Math.max(0, to.getX() - from.getX()), Math.max(0, to.getY() - from.getY()));
    }
}
