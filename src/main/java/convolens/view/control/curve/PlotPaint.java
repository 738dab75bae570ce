package convolens.view.control.curve;

import convolens.raster.NumberText;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What every painter of a {@link CurvePlot} needs.
 *
 * @param snap the nearest coordinate along which a hairline is crisp
 */
record PlotPaint(
        Ink ink, PlotFrame frame, Palette palette, NumberText numbers, DoubleUnaryOperator snap, double hairline) {
    static final double SMALL = 11;
    static final double NORMAL = 12;

    static Font axisFont() {
        return Typography.mono(SMALL);
    }

    /** Text whose vertical centre lies at y. */
    void text(String text, Font font, Color color, double x, double y, TextAlignment alignment) {
        ink.setFont(font);
        ink.setFill(color);
        ink.setTextAlign(alignment);
        ink.setTextBaseline(VPos.CENTER);
        ink.fillText(text, x, y);
    }

    void verticalLine(double x, double from, double to, Color color, double width) {
        ink.setStroke(color);
        ink.setLineWidth(width);
        double snapped = snap.applyAsDouble(x);
        ink.strokeLine(snapped, from, snapped, to);
    }

    void horizontalLine(double y, double from, double to, Color color) {
        ink.setStroke(color);
        ink.setLineWidth(hairline);
        double snapped = snap.applyAsDouble(y);
        ink.strokeLine(from, snapped, to, snapped);
    }

    /** The sign of a series, centred on a point. */
    void marker(CurveStyle.Marker marker, double x, double y, double size, Color color) {
        ink.setFill(palette.stage());
        ink.setStroke(color);
        ink.setLineWidth(2);
        switch (marker) {
            case CIRCLE -> {
                ink.fillOval(x - size / 2, y - size / 2, size, size);
                ink.strokeOval(x - size / 2, y - size / 2, size, size);
            }
            case SQUARE -> {
                double side = size * 0.92;
                ink.fillRect(x - side / 2, y - side / 2, side, side);
                ink.strokeRect(x - side / 2, y - side / 2, side, side);
            }
            case NONE -> {}
        }
    }
}
