package convolens.view.control.curve;

import convolens.raster.NumberText;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What every painter of a {@link CurvePlot} needs.
 *
 * @param snap the nearest coordinate along which a hairline is crisp
 */
record PlotPaint(
        GraphicsContext g,
        PlotFrame frame,
        Palette palette,
        NumberText numbers,
        DoubleUnaryOperator snap,
        double hairline) {
    static final double SMALL = 11;
    static final double NORMAL = 12;

    static Font axisFont() {
        return Typography.mono(SMALL);
    }

    /** Text whose vertical centre lies at y. */
    void text(String text, Font font, Color color, double x, double y, TextAlignment alignment) {
        g.setFont(font);
        g.setFill(color);
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }

    void verticalLine(double x, double from, double to, Color color, double width) {
        g.setStroke(color);
        g.setLineWidth(width);
        double snapped = snap.applyAsDouble(x);
        g.strokeLine(snapped, from, snapped, to);
    }

    void horizontalLine(double y, double from, double to, Color color) {
        g.setStroke(color);
        g.setLineWidth(hairline);
        double snapped = snap.applyAsDouble(y);
        g.strokeLine(from, snapped, to, snapped);
    }

    /** The sign of a series, centred on a point. */
    void marker(CurveStyle.Marker marker, double x, double y, double size, Color color) {
        g.setFill(palette.stage());
        g.setStroke(color);
        g.setLineWidth(2);
        switch (marker) {
            case CIRCLE -> {
                g.fillOval(x - size / 2, y - size / 2, size, size);
                g.strokeOval(x - size / 2, y - size / 2, size, size);
            }
            case SQUARE -> {
                double side = size * 0.92;
                g.fillRect(x - side / 2, y - side / 2, side, side);
                g.strokeRect(x - side / 2, y - side / 2, side, side);
            }
            case NONE -> {}
        }
    }
}
