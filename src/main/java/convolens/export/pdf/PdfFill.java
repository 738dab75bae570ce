package convolens.export.pdf;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

/**
 * How an outline is filled: from one place to another, in the colours of the stops; with one stop evenly.
 *
 * @param opacity of all of it
 */
record PdfFill(List<Stop> stops, double fromX, double fromY, double toX, double toY, double opacity) {
    /**
     * @param across a place across, in the whole picture
     * @param down a place down, in the whole picture
     */
    static PdfFill of(Paint paint, double alpha, DoubleUnaryOperator across, DoubleUnaryOperator down) {
        if (paint instanceof LinearGradient gradient) {
            return new PdfFill(
                    gradient.getStops(),
                    across.applyAsDouble(gradient.getStartX()),
                    down.applyAsDouble(gradient.getStartY()),
                    across.applyAsDouble(gradient.getEndX()),
                    down.applyAsDouble(gradient.getEndY()),
                    alpha * gradient.getStops().get(0).getColor().getOpacity());
        }
        Color color = (Color) paint;
        return new PdfFill(List.of(new Stop(0, color)), 0, 0, 0, 0, alpha * color.getOpacity());
    }

    boolean isEven() {
        return stops.size() == 1;
    }

    Color color() {
        return stops.get(0).getColor();
    }
}
