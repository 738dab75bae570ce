package convolens.view.paint;

import java.util.function.Supplier;

/** An outline as path data of SVG 1.1, section 8.3, in coordinates of the whole picture. */
final class PathData {
    private final Supplier<Pen> pen;
    private final StringBuilder data = new StringBuilder();
    private double atX;
    private double atY;

    /** @param pen the state whenever something is added: its scale and place hold for that */
    PathData(Supplier<Pen> pen) {
        this.pen = pen;
    }

    /** A number as short as a hundredth of a pixel allows. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        long size = Math.abs(hundredths);
        String whole = (hundredths < 0 ? "-" : "") + size / 100;
        return size % 100 == 0 ? whole : whole + "." + size % 100 / 10 + size % 10;
    }

    PathData moveTo(double x, double y) {
        return to('M', x, y);
    }

    PathData lineTo(double x, double y) {
        return to('L', x, y);
    }

    private PathData to(char command, double x, double y) {
        data.append(command).append(point(x, y));
        atX = x;
        atY = y;
        return this;
    }

    PathData polyline(double[] x, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            to(i == 0 ? 'M' : 'L', x[i], y[i]);
        }
        return this;
    }

    PathData rect(double x, double y, double w, double h) {
        data.append('M').append(point(x, y)).append('H').append(across(x + w));
        data.append('V').append(down(y + h)).append('H').append(across(x)).append('Z');
        return this;
    }

    /** A rectangle whose corners are quarters of an ellipse of these diameters. */
    PathData roundRect(double x, double y, double w, double h, double arcX, double arcY) {
        double rx = Math.min(arcX, w) / 2;
        double ry = Math.min(arcY, h) / 2;
        String arc = "A" + number(rx * pen.get().scaleX) + " " + number(ry * pen.get().scaleY) + " 0 0 1 ";
        data.append('M').append(point(x + rx, y)).append('H').append(across(x + w - rx));
        data.append(arc).append(point(x + w, y + ry)).append('V').append(down(y + h - ry));
        data.append(arc).append(point(x + w - rx, y + h)).append('H').append(across(x + rx));
        data.append(arc).append(point(x, y + h - ry)).append('V').append(down(y + ry));
        data.append(arc).append(point(x + rx, y)).append('Z');
        return this;
    }

    /** The circle that touches both sides of the corner touches them at the distance r / tan(angle / 2) from it. */
    PathData arcTo(double cornerX, double cornerY, double endX, double endY, double radius) {
        double inX = atX - cornerX;
        double inY = atY - cornerY;
        double outX = endX - cornerX;
        double outY = endY - cornerY;
        double in = Math.hypot(inX, inY);
        double out = Math.hypot(outX, outY);
        double cross = inX * outY - inY * outX;
        if (in == 0 || out == 0 || radius <= 0 || Math.abs(cross) < 1e-9 * in * out) {
            return lineTo(cornerX, cornerY);
        }
        double angle = Math.acos(Math.max(-1, Math.min(1, (inX * outX + inY * outY) / (in * out))));
        double distance = radius / Math.tan(angle / 2);
        lineTo(cornerX + inX / in * distance, cornerY + inY / in * distance);
        data.append('A')
                .append(number(radius * pen.get().scaleX))
                .append(' ')
                .append(number(radius * pen.get().scaleY));
        data.append(cross < 0 ? " 0 0 1 " : " 0 0 0 ");
        atX = cornerX + outX / out * distance;
        atY = cornerY + outY / out * distance;
        data.append(point(atX, atY));
        return this;
    }

    PathData close() {
        data.append('Z');
        return this;
    }

    private String point(double x, double y) {
        return across(x) + " " + down(y);
    }

    private String across(double x) {
        return number(pen.get().px(x));
    }

    private String down(double y) {
        return number(pen.get().py(y));
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
