package convolens.view.control;

import javafx.geometry.Point2D;
import javafx.scene.Node;

/** A part of a window of which another, of another size and with places of its own, shows the same. */
public interface Twin {
    /**
     * Where the twin shows what lies at a place of this, in coordinates of the twin.
     *
     * @param twin of the same class
     */
    Point2D counterpart(Point2D place, Node twin);

    /** The same share of width and height, where nothing better is known. */
    static Point2D bySize(Node from, Point2D place, Node to) {
        return new Point2D(
                place.getX()
                        / from.getLayoutBounds().getWidth()
                        * to.getLayoutBounds().getWidth(),
                place.getY()
                        / from.getLayoutBounds().getHeight()
                        * to.getLayoutBounds().getHeight());
    }
}
