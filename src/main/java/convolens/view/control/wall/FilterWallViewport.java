package convolens.view.control.wall;

import convolens.raster.FilterWallLayout;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.Scroller;
import java.util.Objects;
import javafx.geometry.Insets;
import org.jspecify.annotations.Nullable;

/** Which part of a wall's pixels is seen where in its region: the layout that fits, scrolled where it does not. */
final class FilterWallViewport {

    /** The layout of the wall for an area of this many pixels. */
    @FunctionalInterface
    interface Fit {
        FilterWallLayout in(int width, int height, double scale);
    }

    private final Scroller scroller;
    private @Nullable FilterWallLayout layout;
    private Insets insets = Insets.EMPTY;
    private double height;
    private double scale = 1;

    FilterWallViewport(Scroller scroller) {
        this.scroller = scroller;
    }

    /** The layout; null where there are no filters. */
    @Nullable
    FilterWallLayout layout() {
        return layout;
    }

    /** There are no filters, or others. */
    void clear() {
        layout = null;
    }

    private FilterWallLayout placed() {
        return Objects.requireNonNull(layout, "no filters");
    }

    /** Fits the wall into an area inside the insets; a wall that is too high scrolls. */
    void fit(Fit fit, Insets around, double areaWidth, double areaHeight, double pixelScale) {
        insets = around;
        height = areaHeight;
        scale = pixelScale;
        layout = fitted(fit, areaWidth);
        if (placed().wallHeight() <= height * scale) {
            scroller.release();
            return;
        }
        layout = fitted(fit, areaWidth - Scroller.THICKNESS);
        scroller.fit(placed().wallHeight() / scale, height, placed().tileHeight() / scale);
        double right = insets.getLeft() + areaWidth;
        scroller.node().resizeRelocate(right - Scroller.THICKNESS, insets.getTop(), Scroller.THICKNESS, height);
    }

    private FilterWallLayout fitted(Fit fit, double width) {
        return fit.in((int) Math.floor(Math.max(1, width) * scale), (int) Math.floor(height * scale), scale);
    }

    /** The first row of pixels of the wall that is seen. */
    int top() {
        return (int) Math.round(scroller.offset() * scale);
    }

    /** The weight at a point of the region, null where there is none. */
    FilterWallLayout.@Nullable Place placeAt(double x, double y) {
        return layout == null ? null : placed().placeAt(pixelX(x), pixelY(y));
    }

    /** The filter at a point of the region, −1 where there is none. */
    int filterAt(double x, double y) {
        return layout == null ? -1 : placed().filterAt(pixelX(x), pixelY(y));
    }

    /** Where a filter is seen, in coordinates of the layers. */
    Box tile(int filter) {
        return box(placed().tileX(filter), placed().tileY(filter), placed().tileWidth(), placed().tileHeight());
    }

    /** Where the gap between two filters has this width, in coordinates of the layers. */
    double gap() {
        return placed().gap() / scale;
    }

    /** Where the image that holds a weight is seen, in coordinates of the layers. */
    Box image(FilterCell cell) {
        return box(imageX(cell), imageY(cell), placed().imageWidth(), placed().imageHeight());
    }

    /** Where a weight is seen, in coordinates of the layers. */
    Box weight(FilterCell cell) {
        int x = placed().edge(cell.x());
        int y = placed().edge(cell.y());
        return box(
                imageX(cell) + x, imageY(cell) + y, placed().edge(cell.x() + 1) - x, placed().edge(cell.y() + 1) - y);
    }

    /** Scrolls as little as brings a filter into sight. */
    void reveal(int filter) {
        double from = (placed().tileY(filter) - placed().margin()) / scale;
        scroller.reveal(from, from + (placed().tileHeight() + 2 * placed().margin()) / scale, height);
    }

    private int imageX(FilterCell cell) {
        return placed().imageX(cell.filter(), Math.max(0, cell.channel()));
    }

    private int imageY(FilterCell cell) {
        return placed().imageY(cell.filter(), Math.max(0, cell.channel()));
    }

    private Box box(int x, int y, int width, int areaHeight) {
        return new Box(x / scale, (y - top()) / scale, width / scale, areaHeight / scale);
    }

    private double pixelX(double x) {
        return (x - insets.getLeft()) * scale;
    }

    private double pixelY(double y) {
        return (y - insets.getTop()) * scale + top();
    }
}
