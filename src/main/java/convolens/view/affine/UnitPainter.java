package convolens.view.affine;

import convolens.model.affine.AffineFrame;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** Paints the outputs that are known, a bar for each unit, with numbers where there is room. */
final class UnitPainter {
    private static final double NUMBERED = 12;
    private static final double LARGEST_LETTERS = 13;
    private static final double CHARACTERS = 6.5;

    private final Ink ink;
    private final UnitRows rows;
    private final AffineFrame frame;
    private final AffineSheet sheet;
    private final double letters;

    UnitPainter(Ink ink, UnitRows rows, AffineFrame frame, AffineSheet sheet, double scale) {
        this.ink = ink;
        this.rows = rows;
        this.frame = frame;
        this.sheet = sheet;
        this.letters = Math.min(LARGEST_LETTERS * scale, rows.row() * 0.6);
    }

    void paint() {
        Palette palette = sheet.palette();
        boolean numbered = rows.row() >= NUMBERED;
        double advance = Typography.monoAdvance(letters);
        String last = Integer.toString(frame.state().units() - 1);
        double label = numbered ? advance * last.length() + 8 : 0;
        double number =
                numbered && rows.area().getWidth() - label > advance * CHARACTERS + 24 ? advance * CHARACTERS : 0;
        double left = rows.area().getMinX() + label + number + 4;
        double width = Math.max(1, rows.area().getMaxX() - left);
        Range range = range();
        ink.begin("affine-units");
        ink.setTextBaseline(VPos.CENTER);
        for (int unit = rows.first(); unit < rows.first() + rows.shown(); unit++) {
            Rectangle2D at = Objects.requireNonNull(rows.row(unit));
            double middle = at.getMinY() + at.getHeight() / 2;
            boolean now = unit == frame.unit();
            boolean known = frame.isKnown(unit);
            double value = known ? frame.walk().output(unit) : frame.running();
            if (numbered) {
                ink.setFont(now ? Typography.monoStrong(letters) : Typography.mono(letters));
                ink.setTextAlign(TextAlignment.LEFT);
                ink.setFill(known || now ? palette.ink() : palette.faint());
                ink.fillText(Integer.toString(unit), at.getMinX() + 2, middle);
            }
            if (known || now) {
                double zero = left + width * range.fraction(0);
                double end = left + width * range.fraction((float) value);
                double height = Math.max(1, at.getHeight() * (at.getHeight() > 6 ? 0.62 : 0.8));
                ink.setFill(known ? palette.output() : palette.output().deriveColor(0, 0.7, 1, 0.5));
                ink.fillRect(Math.min(zero, end), middle - height / 2, Math.max(1, Math.abs(end - zero)), height);
            }
            if (number > 0 && known) {
                ink.setTextAlign(TextAlignment.RIGHT);
                ink.setFont(Typography.mono(letters));
                ink.setFill(palette.text(Role.OUTPUT));
                ink.fillText(sheet.brief(value), left - 5, middle, number);
            }
        }
        ink.end();
        double zero = GridPainter.crisp(left + width * range.fraction(0));
        ink.setStroke(palette.line());
        ink.setLineWidth(1);
        ink.strokeLine(zero, rows.area().getMinY(), zero, rows.area().getMinY() + rows.shown() * rows.row());
        Rectangle2D now = rows.row(frame.unit());
        if (now != null) {
            outline(now);
        }
    }

    private void outline(Rectangle2D at) {
        ink.setStroke(sheet.palette().window());
        ink.setLineWidth(2);
        double more = Math.max(0, (7 - at.getHeight()) / 2);
        ink.strokeRoundRect(at.getMinX() - 3, at.getMinY() - more, at.getWidth() + 6, at.getHeight() + 2 * more, 5);
    }

    /** All outputs, known or not, so that nothing jumps. */
    private Range range() {
        float[] values = new float[frame.walk().units() + 1];
        for (int unit = 0; unit < values.length - 1; unit++) {
            values[unit] = frame.walk().output(unit);
        }
        return Range.of(values);
    }
}
