package convolens.view.control;

import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import javafx.scene.paint.Color;

/** The background of what floats over a painting: rounded, with a hairline and a soft shadow. */
public final class FloatingPanel {
    private static final double ARC = 12;
    private static final int SHADOW = 4;

    private FloatingPanel() {}

    public static void paint(Ink ink, Palette palette, Box box) {
        ink.setFill(Color.BLACK.deriveColor(0, 1, 1, palette.isDark() ? 0.10 : 0.025));
        for (int i = SHADOW; i >= 1; i--) {
            ink.fillRoundRect(box.x() - i, box.y() - i + 2, box.width() + 2 * i, box.height() + 2 * i, ARC + i);
        }
        ink.setFill(palette.surface());
        ink.fillRoundRect(box.x(), box.y(), box.width(), box.height(), ARC);
        ink.setStroke(palette.line());
        ink.setLineWidth(1);
        ink.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, ARC - 1);
    }
}
