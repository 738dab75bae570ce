package convolens.engine.tensor;

/**
 * The rows and columns of a map that something sees or reaches; the ends exclusive. It may reach into the padding.
 *
 * @param top the first row
 * @param left the first column
 * @param bottom behind the last row
 * @param right behind the last column
 */
public record ReceptiveField(int top, int left, int bottom, int right) {

    /** A single cell. */
    public static ReceptiveField of(int y, int x) {
        return new ReceptiveField(y, x, y + 1, x + 1);
    }

    /** A whole map. */
    public static ReceptiveField all(Shape maps) {
        return maps.rank() == 4
                ? new ReceptiveField(0, 0, maps.dim(2), maps.dim(3))
                : new ReceptiveField(0, 0, 1, maps.dim(1));
    }

    public int height() {
        return bottom - top;
    }

    public int width() {
        return right - left;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return height() <= 0 || width() <= 0;
    }

    /** The part that lies on a map; windows reach into the padding, too. */
    public ReceptiveField on(Shape maps) {
        ReceptiveField all = all(maps);
        return new ReceptiveField(
                Math.max(top, all.top),
                Math.max(left, all.left),
                Math.min(bottom, all.bottom),
                Math.min(right, all.right));
    }
}
