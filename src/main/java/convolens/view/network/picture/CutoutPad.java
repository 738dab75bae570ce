package convolens.view.network.picture;

import convolens.engine.tensor.Tensor;
import convolens.model.network.Cutout;
import convolens.model.network.PicturePreparation;
import convolens.raster.Picture;
import convolens.view.control.PaintedRegion;
import convolens.view.control.Raster;
import convolens.view.paint.Ink;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a file, and the part of it that is used: dragging an edge or a corner moves it, dragging inside moves the
 * part, dragging outside begins another one; a double click takes the whole. By keyboard the arrows move the part, and
 * with Shift its lower right corner.
 */
final class CutoutPad extends PaintedRegion {
    private static final int LONGEST = 218;
    private static final double REACH = 7;
    private static final double MARGIN = 6;
    private static final double KEY_STEP = 0.02;

    private final PicturePreparation preparation;
    private final Raster raster = new Raster();
    private final Layer layer = addLayer((ink, width, height) -> paint(ink));
    private Tensor thumbnail = Tensor.zeros(1, 1, 1);
    private @Nullable Grip grip;

    /** Which edges a drag moves, and where it began, in shares of the picture. */
    private record Grip(boolean left, boolean top, boolean right, boolean bottom, double x, double y, Cutout start) {
        Cutout dragged(double toX, double toY) {
            double dx = toX - x;
            double dy = toY - y;
            if (left && right && top && bottom) {
                dx = Math.max(-start.left(), Math.min(1 - start.right(), dx));
                dy = Math.max(-start.top(), Math.min(1 - start.bottom(), dy));
            }
            return start.withEdges(
                    clamp(start.left() + (left ? dx : 0)),
                    clamp(start.top() + (top ? dy : 0)),
                    clamp(start.right() + (right ? dx : 0)),
                    clamp(start.bottom() + (bottom ? dy : 0)));
        }
    }

    CutoutPad(PicturePreparation preparation) {
        this.preparation = preparation;
        setId("network-cutout");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setPadding(new Insets(MARGIN));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> grip = null);
        setOnMouseMoved(event -> setCursor(cursor(grip(x(event), y(event)))));
        setOnKeyPressed(this::key);
        preparation.fileProperty().addListener(observable -> take());
        preparation.cutoutProperty().addListener(observable -> layer.repaint());
        take();
    }

    private void take() {
        Tensor made = preparation.thumbnail(LONGEST);
        if (made == null) {
            return;
        }
        thumbnail = made;
        double width = thumbnail.dim(2) + 2 * MARGIN;
        double height = thumbnail.dim(1) + 2 * MARGIN;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        layer.repaint();
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getClickCount() == 2) {
            Cutout now = preparation.cutoutProperty().get();
            preparation.cutoutProperty().set(now.withEdges(0, 0, 1, 1));
            return;
        }
        grip = grip(x(event), y(event));
    }

    private void drag(MouseEvent event) {
        if (grip != null) {
            preparation.cutoutProperty().set(grip.dragged(x(event), y(event)));
        }
    }

    private Grip grip(double x, double y) {
        Cutout now = preparation.cutoutProperty().get();
        double reachX = REACH / thumbnail.dim(2);
        double reachY = REACH / thumbnail.dim(1);
        boolean across = x > now.left() - reachX && x < now.right() + reachX;
        boolean down = y > now.top() - reachY && y < now.bottom() + reachY;
        if (!across || !down) {
            // a new part from here
            return new Grip(false, false, true, true, x, y, now.withEdges(x, y, x, y));
        }
        boolean left = Math.abs(x - now.left()) < reachX;
        boolean right = !left && Math.abs(x - now.right()) < reachX;
        boolean top = Math.abs(y - now.top()) < reachY;
        boolean bottom = !top && Math.abs(y - now.bottom()) < reachY;
        boolean edge = left || right || top || bottom;
        boolean whole = now.left() == 0 && now.top() == 0 && now.right() == 1 && now.bottom() == 1;
        if (!edge && whole) {
            return new Grip(false, false, true, true, x, y, now.withEdges(x, y, x, y));
        }
        return edge ? new Grip(left, top, right, bottom, x, y, now) : new Grip(true, true, true, true, x, y, now);
    }

    private static Cursor cursor(Grip grip) {
        if (grip.left && grip.right) {
            return Cursor.MOVE;
        }
        boolean across = grip.left || grip.right;
        boolean down = grip.top || grip.bottom;
        if (across && down) {
            boolean falling = grip.left == grip.top;
            return grip.start.right() - grip.start.left() <= Cutout.LEAST
                    ? Cursor.CROSSHAIR
                    : falling ? Cursor.NW_RESIZE : Cursor.NE_RESIZE;
        }
        return across ? Cursor.H_RESIZE : Cursor.V_RESIZE;
    }

    private void key(KeyEvent event) {
        int right = switch (event.getCode()) {
            case RIGHT -> 1;
            case LEFT -> -1;
            default -> 0;
        };
        int down = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            default -> 0;
        };
        if (right == 0 && down == 0) {
            return;
        }
        boolean corner = event.isShiftDown();
        Grip step = new Grip(
                !corner, !corner, true, true, 0, 0, preparation.cutoutProperty().get());
        preparation.cutoutProperty().set(step.dragged(right * KEY_STEP, down * KEY_STEP));
        event.consume();
    }

    private double x(MouseEvent event) {
        return clamp((event.getX() - MARGIN) / thumbnail.dim(2));
    }

    private double y(MouseEvent event) {
        return clamp((event.getY() - MARGIN) / thumbnail.dim(1));
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private void paint(Ink ink) {
        int h = thumbnail.dim(1);
        int w = thumbnail.dim(2);
        Cutout now = preparation.cutoutProperty().get();
        Tensor shown = new Cutout(0, 0, 1, 1, now.black(), now.white()).of(thumbnail);
        Picture pixels = raster.resize(w, h);
        for (int i = 0; i < h * w; i++) {
            int red = level(shown, i, 0);
            pixels.argb()[i] = 0xff000000 | red << 16 | level(shown, i, 1) << 8 | level(shown, i, 2);
        }
        raster.draw(ink, 0, 0, w, h);
        double left = now.left() * w;
        double top = now.top() * h;
        double right = now.right() * w;
        double bottom = now.bottom() * h;
        ink.setFill(getPalette().stage().deriveColor(0, 1, 1, 0.7));
        ink.fillRect(0, 0, w, top);
        ink.fillRect(0, bottom, w, h - bottom);
        ink.fillRect(0, top, left, bottom - top);
        ink.fillRect(right, top, w - right, bottom - top);
        ink.setLineWidth(3);
        ink.setStroke(Color.WHITE);
        ink.strokeRect(left, top, right - left, bottom - top);
        ink.setLineWidth(1.5);
        ink.setStroke(getPalette().accent());
        ink.strokeRect(left, top, right - left, bottom - top);
    }

    private static int level(Tensor picture, int pixel, int channel) {
        int plane = picture.dim(0) == 3 ? channel : 0;
        return Math.round(255 * picture.data()[plane * picture.dim(1) * picture.dim(2) + pixel]);
    }
}
