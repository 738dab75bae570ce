package convolens.view.unfold;

import convolens.view.control.PaintedRegion;
import convolens.view.paint.Easing;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** Numbers that fly over the stage. */
final class FlightCanvas extends PaintedRegion {
    private final Layer layer = addLayer((ink, width, height) -> paint(ink));
    private List<CellFlight> flights = List.of();

    FlightCanvas() {
        setMouseTransparent(true);
        setFocusTraversable(false);
    }

    void show(List<CellFlight> now) {
        if (!now.isEmpty() || !flights.isEmpty()) {
            flights = now;
            layer.repaint();
        }
    }

    List<CellFlight> flights() {
        return flights;
    }

    private void paint(Ink ink) {
        Palette palette = getPalette();
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        for (CellFlight flight : flights) {
            if (flight.progress() > 0 && flight.progress() < 1) {
                double eased = Easing.smooth(flight.progress());
                double side = mix(side(flight.from()), side(flight.to()), eased);
                double x = mix(flight.from().getCenterX(), flight.to().getCenterX(), eased);
                double lift = Math.sin(Math.PI * eased) * 14;
                double y = mix(flight.from().getCenterY(), flight.to().getCenterY(), eased) - lift;
                ink.setFill(palette.tint(flight.role()));
                ink.fillRoundRect(x - side / 2, y - side / 2, side, side, 5);
                ink.setStroke(palette.color(flight.role()));
                ink.setLineWidth(1.25);
                ink.strokeRoundRect(x - side / 2, y - side / 2, side, side, 5);
                if (side >= 14) {
                    ink.setFont(Typography.monoStrong(Math.max(Math.min(15, side * 0.46), side * 0.28)));
                    ink.setFill(palette.text(flight.role()));
                    ink.fillText(flight.text(), x, y, side - 2);
                }
            }
        }
    }

    private static double side(Bounds bounds) {
        return Math.min(bounds.getWidth(), bounds.getHeight());
    }

    private static double mix(double a, double b, double t) {
        return a + t * (b - a);
    }
}
