package convolens.view.shift;

import convolens.model.shift.Reduction;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftPath;
import convolens.model.shift.ShiftSpot.Side;
import convolens.model.shift.ShiftSurvey;
import convolens.raster.CellText;
import convolens.raster.Range;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints what all steps of a state share: names, the matrices before the input moves, the maps of shifts. */
final class ShiftBasePainter {
    /** No text comes nearer to the edge of the stage; one that would is condensed. */
    private static final double EDGE = 8;

    private static final double MIN_NUMBERED = 20;
    private static final double BAR = 10;

    private final Ink ink;
    private final ShiftSheet sheet;
    private final ShiftFrame frame;
    private final Palette palette;

    ShiftBasePainter(Ink ink, ShiftSheet sheet, ShiftFrame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.palette = sheet.palette();
    }

    void paint() {
        for (ShiftPanel panel : sheet.layout().panels()) {
            if (panel.isMap()) {
                paintMap(panel);
            } else {
                paintSide(panel);
            }
        }
        Rectangle2D title = sheet.layout().titles().get(Reduction.values().length);
        write(sheet.messages().text("shift.map"), title.getMinX(), title.getMinY() + sheet.scaled(8), 13, true);
        paintColors();
    }

    private void paintSide(ShiftPanel panel) {
        CellGrid grid = panel.grid();
        String name = sheet.messages().text("shift.side." + panel.shown().name().toLowerCase(Locale.ROOT));
        write(name, grid.x(), grid.y() - sheet.scaled(9), 11.5, false);
        if (panel.side() != Side.BEFORE) {
            return;
        }
        float[] values = ShiftSheet.values(frame, panel.reduction(), Side.BEFORE);
        if (sheet.isHeat(panel.reduction(), Side.BEFORE)) {
            sheet.painter().heat(ink, grid, values, 0, grid.rows(), grid.columns(), sheet.values(), sheet.range());
            sheet.painter().border(ink, grid);
            return;
        }
        sheet.painter().cells(ink, grid, palette.cell());
        CellText form = sheet.forms().of(panel.reduction(), Side.BEFORE);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                String text = sheet.painter().text(values[row * grid.columns() + column], form);
                sheet.painter().number(ink, grid, row, column, text, Typography.mono(form.size()), palette.ink());
            }
        }
    }

    private void write(String text, double x, double y, double size, boolean strong) {
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setTextBaseline(VPos.CENTER);
        ink.setFont(strong ? Typography.strong(sheet.scaled(size)) : Typography.text(sheet.scaled(size)));
        ink.setFill(palette.mute());
        ink.fillText(text, x, y, ink.width() - x - EDGE);
    }

    private void paintMap(ShiftPanel panel) {
        CellGrid grid = panel.grid();
        write(sheet.messages().text(panel.reduction().key()), grid.x(), grid.y() - sheet.scaled(10), 11.5, false);
        ShiftSurvey survey = frame.survey();
        if (survey == null) {
            sheet.painter().cells(ink, grid, palette.cell());
            return;
        }
        float[] shares = new float[grid.rows() * grid.columns()];
        for (int place = 0; place < ShiftPath.count(frame.state().rules().reach()); place++) {
            Shift shift = ShiftPath.at(place);
            int at = (shift.down() - grid.firstRow()) * grid.columns() + shift.right() - grid.firstColumn();
            shares[at] = (float) survey.at(shift).share(panel.reduction());
        }
        CellGrid counted = CellGrid.at(grid.x(), grid.y(), grid.cell(), grid.rows(), grid.columns());
        sheet.painter().heat(ink, counted, shares, 0, grid.rows(), grid.columns(), sheet.shares(), Range.UNIT);
        sheet.painter().lines(ink, counted);
        if (grid.cell() >= MIN_NUMBERED) {
            for (int i = 0; i < shares.length; i++) {
                Color background = Palette.color(sheet.shares().argb(shares[i], Range.UNIT));
                String text = Long.toString(Math.round(100.0 * shares[i]));
                double size = Math.min(12, grid.cell() * 0.42);
                Color color = palette.textOn(background);
                sheet.painter()
                        .number(
                                ink,
                                counted,
                                i / grid.columns(),
                                i % grid.columns(),
                                text,
                                Typography.mono(size),
                                color);
            }
        }
    }

    /** The scale of the maps, from none to all. */
    private void paintColors() {
        Rectangle2D at = sheet.layout().colors();
        double x = at.getMinX();
        double y = at.getMinY();
        double width = Math.min(at.getWidth(), sheet.scaled(140));
        sheet.painter().colors(ink, sheet.shares(), new Rectangle2D(x, y, width, BAR), 5);
        ink.setFont(Typography.mono(sheet.scaled(11)));
        ink.setFill(palette.mute());
        ink.setTextBaseline(VPos.CENTER);
        ink.setTextAlign(TextAlignment.LEFT);
        double labels = y + BAR + sheet.scaled(10);
        ink.fillText("0%", x, labels);
        ink.setTextAlign(TextAlignment.RIGHT);
        ink.fillText("100%", x + width, labels);
        if (at.getHeight() > sheet.scaled(50)) {
            write(sheet.messages().text("shift.map.share"), x, labels + sheet.scaled(18), 11.5, false);
        }
    }
}
