package convolens.controller;

import convolens.model.WindowBounds;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where to open the window so that it can be seen and taken hold of. */
final class WindowPlacement {
    /** The window at the first start. */
    static final double WIDTH = 1280;

    static final double HEIGHT = 800;

    /** How much of the title bar must be on a screen. */
    private static final double GRIP_WIDTH = 120;

    private static final double GRIP_HEIGHT = 32;

    /** More than title bars and borders take of a screen in either direction. */
    private static final double DECORATION = 64;

    /** A second window narrower than this shows nothing to a class. */
    private static final double LEAST_BESIDE = 400;

    private WindowPlacement() {}

    /**
     * Corrects bounds for the screens of today. A window larger than its screen, title bar included, fills it.
     *
     * @param wanted where the window was; null if it was never open
     * @param screens the usable areas, the primary screen's first; not empty
     */
    static WindowBounds fit(WindowBounds wanted, List<Rectangle2D> screens) {
        WindowBounds asked = wanted == null ? new WindowBounds(0, 0, WIDTH, HEIGHT, false) : wanted;
        Rectangle2D home = screens.stream()
                .filter(screen -> wanted != null && hasGrip(screen, wanted))
                .findFirst()
                .orElse(null);
        Rectangle2D screen = home == null ? screens.get(0) : home;
        double width = Math.min(asked.width(), screen.getWidth());
        double height = Math.min(asked.height(), screen.getHeight());
        double x = home == null ? screen.getMinX() + (screen.getWidth() - width) / 2 : asked.x();
        double y = home == null ? screen.getMinY() + (screen.getHeight() - height) / 2 : asked.y();
        boolean larger = asked.width() > screen.getWidth() || asked.height() > screen.getHeight();
        return new WindowBounds(x, y, width, height, asked.maximised() || larger);
    }

    /** The least size of a window on a screen, which may be smaller than what the window needs, with its decoration. */
    static WindowBounds least(WindowBounds needed, Rectangle2D screen) {
        return new WindowBounds(
                needed.x(),
                needed.y(),
                Math.min(needed.width(), screen.getWidth() - DECORATION),
                Math.min(needed.height(), screen.getHeight() - DECORATION),
                needed.maximised());
    }

    /**
     * Where a second window of at most some size stands beside a first: at that side of the first where it can be largest.
     * Where no side has room, it is in the middle of the screen, and has to lie below the first.
     *
     * @param screen the usable area that both share
     * @param first where the first window lies
     * @param most the size of the second where there is room
     */
    static Rectangle2D beside(Rectangle2D screen, Rectangle2D first, Rectangle2D most) {
        double shape = most.getWidth() / most.getHeight();
        List<Rectangle2D> sides = List.of(
                between(first.getMaxX(), screen.getMinY(), screen.getMaxX(), screen.getMaxY()),
                between(screen.getMinX(), screen.getMinY(), first.getMinX(), screen.getMaxY()),
                between(screen.getMinX(), first.getMaxY(), screen.getMaxX(), screen.getMaxY()),
                between(screen.getMinX(), screen.getMinY(), screen.getMaxX(), first.getMinY()));
        Rectangle2D best = middle(
                screen, Math.min(most.getWidth(), screen.getWidth()), Math.min(most.getHeight(), screen.getHeight()));
        double widest = LEAST_BESIDE;
        for (Rectangle2D side : sides) {
            double width = Math.min(most.getWidth(), Math.min(side.getWidth(), side.getHeight() * shape));
            if (width > widest) {
                widest = width;
                best = middle(side, width, width / shape);
            }
        }
        return best;
    }

    private static Rectangle2D between(double left, double top, double right, double bottom) {
        return new Rectangle2D(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static Rectangle2D middle(Rectangle2D area, double width, double height) {
        return new Rectangle2D(
                area.getMinX() + (area.getWidth() - width) / 2,
                area.getMinY() + (area.getHeight() - height) / 2,
                width,
                height);
    }

    private static boolean hasGrip(Rectangle2D screen, WindowBounds window) {
        double visible =
                Math.min(screen.getMaxX(), window.x() + window.width()) - Math.max(screen.getMinX(), window.x());
        return visible >= Math.min(GRIP_WIDTH, window.width())
                && window.y() >= screen.getMinY()
                && window.y() + GRIP_HEIGHT <= screen.getMaxY();
    }
}
