package convolens.view.learning;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningPart;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints one matrix: coloured cells with their numbers, where these can be read. */
final class LearningMatrixPainter {
    /** Below this cells have no lines between them. */
    private static final double LINED = 9;

    private final Ink ink;
    private final LearningSheet sheet;
    private final LearningFrame frame;
    private final GridPainter painter;
    private final Palette palette;

    LearningMatrixPainter(Ink ink, LearningSheet sheet, LearningFrame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.painter = sheet.painter();
        this.palette = sheet.palette();
    }

    /** @param values row by row, without padding; NaN leaves a cell empty */
    void paint(LearningPanel panel, float[] values) {
        ink.begin(panel.part().name());
        CellGrid grid = panel.grid();
        LearningSheet.Look look = sheet.look(panel.part());
        CellGrid inner = panel.part() == LearningPart.INPUT ? inside(grid) : grid;
        painter.heat(ink, inner, values, 0, inner.rows(), inner.columns(), look.map(), look.range());
        if (grid.cell() >= LINED) {
            painter.lines(ink, grid);
        } else {
            painter.border(ink, grid);
        }
        if (look.form().fits()) {
            numbers(panel.part(), inner, values);
        }
        ink.end();
    }

    private void numbers(LearningPart part, CellGrid grid, float[] values) {
        LearningSheet.Look look = sheet.look(part);
        Font font = Typography.mono(look.form().size());
        double room = grid.cell() - 2;
        ink.setFont(font);
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        int columns = grid.columns();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isNaN(values[i])) {
                Color ground = Palette.color(look.map().argb(values[i], look.range()));
                ink.setFill(palette.textOn(ground));
                String text = sheet.text(part, values[i]);
                double x = grid.left(i % columns) + grid.cell() / 2;
                double y = grid.top(i / columns) + grid.cell() / 2;
                if (text.length() * Typography.monoAdvance(look.form().size()) > room) {
                    ink.fillText(text, x, y, room);
                } else {
                    ink.fillText(text, x, y);
                }
            }
        }
    }

    /** The padding, hatched. */
    void padding(CellGrid grid) {
        WindowGeometry g = frame.geometry();
        for (int row = -g.paddingY(); row < g.height() + g.paddingY(); row++) {
            for (int column = -g.paddingX(); column < g.width() + g.paddingX(); column++) {
                if (g.isPadding(row, column)) {
                    painter.padding(ink, grid, row, column);
                }
            }
        }
    }

    private CellGrid inside(CellGrid grid) {
        WindowGeometry g = frame.geometry();
        return CellGrid.at(grid.left(0), grid.top(0), grid.cell(), g.height(), g.width());
    }

    /** Outlines a block of cells. */
    void outline(CellGrid grid, int row, int column, int height, int width, Color color, double thickness) {
        GridPainter.outline(ink, grid, row, column, height, width, color, thickness);
    }
}
