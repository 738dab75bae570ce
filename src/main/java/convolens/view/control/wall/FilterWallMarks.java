package convolens.view.control.wall;

import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import javafx.scene.paint.Color;

/** Paints what is chosen and pointed at on a {@link FilterWall}. */
final class FilterWallMarks {
    private static final double CHOICE_WIDTH = 2.5;
    private static final double CHOICE_ARC = 9;

    private FilterWallMarks() {}

    /** A strong outline in the gap around a filter. */
    static void paintChoice(Ink ink, Palette palette, Box tile, double gap) {
        outline(ink, tile, Math.min(4, gap / 2), CHOICE_WIDTH, CHOICE_ARC, palette.filter());
    }

    /** A thin outline around a weight, legible on any colour. */
    static void paintHover(Ink ink, Palette palette, Box weight) {
        outline(ink, weight, 1.5, 3, 2, palette.isDark() ? palette.bg() : palette.surface());
        outline(ink, weight, 0.75, 1.5, 2, palette.window());
    }

    private static void outline(Ink ink, Box box, double away, double width, double arc, Color color) {
        ink.setStroke(color);
        ink.setLineWidth(width);
        ink.strokeRoundRect(box.x() - away, box.y() - away, box.width() + 2 * away, box.height() + 2 * away, arc);
    }
}
