package convolens.export.pdf;

import java.awt.image.BufferedImage;

/**
 * Pixels that lie on a rectangle of a page, which readers smooth where they enlarge them: each pixel is repeated until it
 * stays a square whatever a reader makes of it.
 *
 * @param argb packed 0xAARRGGBB, row by row
 * @param width of the rectangle
 * @param height of the rectangle
 */
record PdfPixels(int columns, int rows, int[] argb, double width, double height) {
    private static final int EACH = 4;
    private static final int MOST_REPEATS = 16;
    private static final int MOST_PIXELS = 4_000_000;

    BufferedImage image() {
        boolean isOpaque = tint();
        int across = repeats(width, columns);
        int down = repeats(height, rows);
        while ((long) columns * across * rows * down > MOST_PIXELS && (across > 1 || down > 1)) {
            across = Math.max(1, across / 2);
            down = Math.max(1, down / 2);
        }
        BufferedImage large = new BufferedImage(
                columns * across, rows * down, isOpaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        int[] line = new int[columns * across];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < line.length; i++) {
                line[i] = argb[row * columns + i / across];
            }
            for (int i = 0; i < down; i++) {
                large.setRGB(0, row * down + i, line.length, 1, line, 0, line.length);
            }
        }
        return large;
    }

    /** Once for pictures that are not enlarged: icons, which have two pixels for each unit. */
    private static int repeats(double length, int pixels) {
        double each = EACH * length / pixels;
        return each <= EACH ? 1 : (int) Math.min(MOST_REPEATS, Math.ceil(each));
    }

    /**
     * Gives pixels that are not seen the colour of one beside them: colours and opacity are smoothed apart from each other,
     * and black would shine through at edges.
     *
     * @return whether all are opaque
     */
    private boolean tint() {
        boolean isOpaque = true;
        int beside = 0;
        for (int i = argb.length - 1; i >= 0; i--) {
            beside = argb[i] >>> 24 == 0 ? beside : argb[i] & 0xffffff;
        }
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            isOpaque &= alpha == 255;
            if (alpha == 0) {
                argb[i] = beside;
            } else {
                beside = argb[i] & 0xffffff;
            }
        }
        return isOpaque;
    }
}
