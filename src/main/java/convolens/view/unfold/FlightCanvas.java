package convolens.view.unfold;

import convolens.view.control.PaintedRegion;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Numbers that fly over the stage. */
final class FlightCanvas extends PaintedRegion {
    private final Layer layer = addLayer((g, width, height) -> paint(g));
    private List<Flight> flights = List.of();

    FlightCanvas() {
        setMouseTransparent(true);
        setFocusTraversable(false);
    }

    void show(List<Flight> now) {
        if (!now.isEmpty() || !flights.isEmpty()) {
            flights = now;
            layer.repaint();
        }
    }

    List<Flight> flights() {
        return flights;
    }

    private void paint(GraphicsContext g) {
        Palette palette = getPalette();
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (Flight flight : flights) {
            if (flight.progress() > 0 && flight.progress() < 1) {
                double eased = ease(flight.progress());
                double side = mix(side(flight.from()), side(flight.to()), eased);
                double x = mix(flight.from().getCenterX(), flight.to().getCenterX(), eased);
                double lift = Math.sin(Math.PI * eased) * 14;
                double y = mix(flight.from().getCenterY(), flight.to().getCenterY(), eased) - lift;
                g.setFill(palette.tint(flight.role()));
                g.fillRoundRect(x - side / 2, y - side / 2, side, side, 5, 5);
                g.setStroke(palette.color(flight.role()));
                g.setLineWidth(1.25);
                g.strokeRoundRect(x - side / 2, y - side / 2, side, side, 5, 5);
                if (side >= 14) {
                    g.setFont(Typography.monoStrong(Math.max(Math.min(15, side * 0.46), side * 0.28)));
                    g.setFill(palette.text(flight.role()));
                    g.fillText(flight.text(), x, y, side - 2);
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

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
