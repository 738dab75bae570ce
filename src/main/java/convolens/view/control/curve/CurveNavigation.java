package convolens.view.control.curve;

import convolens.view.control.Occupancy;
import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Mouse and keys of a {@link CurvePlot}: hover moves the crosshair to the nearest point; a click picks its x for replay;
 * dragging draws a box to zoom into; the wheel zooms along x, with Ctrl along y, with Shift it moves; a double click
 * shows everything again. Keys: ←/→ next point (with Shift ten), Home/End, +/− zoom, 0 everything, Enter pick, Esc back.
 */
final class CurveNavigation {
    private static final double DRAG_THRESHOLD = 5;
    private static final double FLAT = 12;
    private static final double WHEEL_FACTOR = 1.2;
    private static final double KEY_FACTOR = 1.5;

    private final CurvePlot plot;
    private double pressX = Double.NaN;
    private double pressY;

    /** The box being drawn, in coordinates of the plot; null if there is none. */
    private Occupancy.@Nullable Box band;

    CurveNavigation(CurvePlot plot) {
        this.plot = plot;
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> plot.setHoveredX(Double.NaN));
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        plot.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Occupancy.@Nullable Box band() {
        return band;
    }

    private void hover(double x, double y) {
        PlotFrame frame = plot.frame();
        boolean inside = frame != null && frame.contains(x - left(), y - top());
        plot.setHoveredX(inside ? plot.nearestX(frame.xAt(x - left())) : Double.NaN);
    }

    private void press(MouseEvent event) {
        plot.requestFocus();
        pressX = Double.NaN;
        if (event.getButton() != MouseButton.PRIMARY || plot.frame() == null) {
            return;
        }
        if (event.getClickCount() == 2) {
            plot.resetZoom();
        } else if (plot.frame().contains(event.getX() - left(), event.getY() - top())) {
            pressX = event.getX() - left();
            pressY = event.getY() - top();
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (Double.isNaN(pressX)) {
            return;
        }
        PlotFrame frame = plot.frame();
        double x = clamp(event.getX() - left(), frame.left(), frame.right());
        double y = clamp(event.getY() - top(), frame.top(), frame.bottom());
        if (band != null || Math.hypot(x - pressX, y - pressY) > DRAG_THRESHOLD) {
            boolean flat = Math.abs(y - pressY) < FLAT;
            band = flat
                    ? new Occupancy.Box(Math.min(x, pressX), frame.top(), Math.abs(x - pressX), frame.height())
                    : new Occupancy.Box(
                            Math.min(x, pressX), Math.min(y, pressY), Math.abs(x - pressX), Math.abs(y - pressY));
            plot.setHoveredX(Double.NaN);
            plot.overlayChanged();
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        if (Double.isNaN(pressX)) {
            return;
        }
        if (band != null) {
            PlotFrame frame = plot.frame();
            if (band.width() > DRAG_THRESHOLD) {
                plot.zoom()
                        .box(
                                (band.x() - frame.left()) / frame.width(),
                                (band.right() - frame.left()) / frame.width(),
                                (frame.bottom() - band.bottom()) / frame.height(),
                                (frame.bottom() - band.y()) / frame.height());
                plot.zoomChanged();
            }
            band = null;
            plot.overlayChanged();
        } else {
            pick(plot.nearestX(plot.frame().xAt(pressX)));
        }
        pressX = Double.NaN;
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        PlotFrame frame = plot.frame();
        double x = event.getX() - left();
        double y = event.getY() - top();
        if (frame == null || !frame.contains(x, y) || event.isInertia()) {
            return;
        }
        double notches = event.getDeltaY() / 40;
        if (event.getDeltaX() != 0 && event.getDeltaY() == 0) {
            plot.zoom().panX(-event.getDeltaX() / 40 * 0.1);
        } else if (event.isControlDown()) {
            plot.zoom().zoomY((frame.bottom() - y) / frame.height(), Math.pow(WHEEL_FACTOR, notches));
        } else {
            plot.zoom().zoomX((x - frame.left()) / frame.width(), Math.pow(WHEEL_FACTOR, notches));
        }
        plot.zoomChanged();
        hover(event.getX(), event.getY());
        event.consume();
    }

    private void key(KeyEvent event) {
        if (plot.frame() == null || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int stride = event.isShiftDown() ? 10 : 1;
        boolean done = true;
        switch (event.getCode()) {
            case LEFT -> moveCrosshair(-stride);
            case RIGHT -> moveCrosshair(stride);
            case HOME -> plot.setHoveredX(plot.nearestX(plot.frame().x().min()));
            case END -> plot.setHoveredX(plot.nearestX(plot.frame().x().max()));
            case PLUS, EQUALS, ADD -> zoomAround(KEY_FACTOR);
            case MINUS, SUBTRACT -> zoomAround(1 / KEY_FACTOR);
            case DIGIT0, NUMPAD0 -> plot.resetZoom();
            case ENTER -> pick(plot.hoveredXProperty().get());
            case ESCAPE -> done = escape();
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    /** Moves the crosshair to the next point that is at least one pixel away, a number of times. */
    private void moveCrosshair(int steps) {
        PlotFrame frame = plot.frame();
        double x = plot.hoveredXProperty().get();
        if (Double.isNaN(x)) {
            plot.setHoveredX(
                    plot.nearestX(steps > 0 ? frame.x().min() : frame.x().max()));
            return;
        }
        double pixel = frame.xAt(frame.left() + 1) - frame.xAt(frame.left());
        for (int i = 0; i < Math.abs(steps); i++) {
            x = CurvePoints.neighbour(plot.getRuns(), x, Math.signum(steps) * pixel);
        }
        plot.setHoveredX(x);
        if (!frame.holdsX(x)) {
            plot.zoom().panX(frame.x().fraction(x) - 0.5);
            plot.zoomChanged();
        }
    }

    /** Whether there was something to leave. */
    private boolean escape() {
        boolean hovering = !Double.isNaN(plot.hoveredXProperty().get());
        if (hovering) {
            plot.setHoveredX(Double.NaN);
            return true;
        }
        boolean zoomed = plot.zoom().isZoomed();
        plot.resetZoom();
        return zoomed;
    }

    private void zoomAround(double factor) {
        double x = plot.hoveredXProperty().get();
        double fraction = Double.isNaN(x) ? 0.5 : plot.frame().x().fraction(x);
        plot.zoom().zoomX(clamp(fraction, 0, 1), factor);
        plot.zoomChanged();
    }

    private void pick(double x) {
        DoubleConsumer action = plot.onPickProperty().get();
        if (action != null && !Double.isNaN(x)) {
            action.accept(x);
        }
    }

    private double left() {
        return plot.getInsets().getLeft();
    }

    private double top() {
        return plot.getInsets().getTop();
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
