package convolens.export.pdf;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Path data as {@link convolens.view.paint.PenInk} makes them, M L H V A Z in whole coordinates, as a path of a PDF page. */
final class PdfOutline {
    private static final Pattern PART = Pattern.compile("[MLHVAZ]|-?[0-9.]+");

    private final PDPageContentStream page;
    private double x;
    private double y;

    PdfOutline(PDPageContentStream page) {
        this.page = page;
    }

    /** Adds an outline to the path. */
    void add(String data) throws IOException {
        Matcher parts = PART.matcher(data);
        while (parts.find()) {
            switch (parts.group().charAt(0)) {
                case 'M' -> {
                    at(next(parts), next(parts));
                    page.moveTo((float) x, (float) y);
                }
                case 'L' -> line(next(parts), next(parts));
                case 'H' -> line(next(parts), y);
                case 'V' -> line(x, next(parts));
                case 'A' -> {
                    double rx = next(parts);
                    double ry = next(parts);
                    next(parts);
                    next(parts);
                    boolean clockwise = next(parts) == 1;
                    arc(rx, ry, clockwise, next(parts), next(parts));
                }
                default -> page.closePath();
            }
        }
    }

    private static double next(Matcher parts) {
        if (!parts.find()) {
            throw new IllegalArgumentException("path data end in the middle of a command");
        }
        return Double.parseDouble(parts.group());
    }

    private void at(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void line(double toX, double toY) throws IOException {
        page.lineTo((float) toX, (float) toY);
        at(toX, toY);
    }

    /**
     * An arc of at most half an ellipse, as one Bézier curve for each quarter: its handles are k = 4/3·tan(θ/4) of the
     * radius long.
     */
    private void arc(double rx, double ry, boolean clockwise, double toX, double toY) throws IOException {
        double chordX = (toX - x) / 2 / rx;
        double chordY = (toY - y) / 2 / ry;
        double half = Math.hypot(chordX, chordY);
        if (rx <= 0 || ry <= 0 || half == 0 || Double.isNaN(half)) {
            line(toX, toY);
            return;
        }
        double scale = Math.max(1, half);
        double a = rx * scale;
        double b = ry * scale;
        // on the circle of radius 1: the centre lies beside the middle of the chord
        double mx = (x + toX) / 2 / a;
        double my = (y + toY) / 2 / b;
        double ux = (toX - x) / 2 / a;
        double uy = (toY - y) / 2 / b;
        double length = Math.hypot(ux, uy);
        double away = Math.sqrt(Math.max(0, 1 - length * length)) * (clockwise ? 1 : -1);
        double cx = mx - uy / length * away;
        double cy = my + ux / length * away;
        double from = Math.atan2(y / b - cy, x / a - cx);
        double turn = Math.atan2(toY / b - cy, toX / a - cx) - from;
        if (clockwise && turn < 0) {
            turn += 2 * Math.PI;
        } else if (!clockwise && turn > 0) {
            turn -= 2 * Math.PI;
        }
        int pieces = (int) Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-6));
        double piece = turn / pieces;
        double handle = 4.0 / 3 * Math.tan(piece / 4);
        for (int i = 0; i < pieces; i++) {
            double begin = from + i * piece;
            double end = begin + piece;
            page.curveTo(
                    (float) (a * (cx + Math.cos(begin) - handle * Math.sin(begin))),
                    (float) (b * (cy + Math.sin(begin) + handle * Math.cos(begin))),
                    (float) (a * (cx + Math.cos(end) + handle * Math.sin(end))),
                    (float) (b * (cy + Math.sin(end) - handle * Math.cos(end))),
                    (float) (a * (cx + Math.cos(end))),
                    (float) (b * (cy + Math.sin(end))));
        }
        at(toX, toY);
    }
}
