package convolens.view.control.matrix;

import convolens.raster.Role;
import convolens.view.control.CellRect;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Hatch;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints what stands out on a matrix over its cells. */
final class MatrixHighlightPainter {
    private static final double WINDOW_WIDTH = 3;
    private static final double MARK_WIDTH = 2.5;
    private static final double ARC = 5;
    private static final double MIN_NOTED_CELL = 30;

    private final Ink ink;
    private final MatrixGrid grid;
    private final MatrixValues values;
    private final MatrixLook look;
    private final MatrixInk form;

    MatrixHighlightPainter(Ink ink, MatrixGrid grid, MatrixValues values, MatrixLook look, MatrixInk form) {
        this.ink = ink;
        this.grid = grid;
        this.values = values;
        this.look = look;
        this.form = form;
    }

    void paint(MatrixHighlights highlights) {
        Palette palette = look.palette();
        for (CellRect rect : highlights.getUnreached()) {
            Box box = grid.box(rect);
            ink.setFill(palette.stage().deriveColor(0, 1, 1, 0.55));
            ink.fillRect(box.x(), box.y(), box.width(), box.height());
            Hatch.paint(ink, box.x(), box.y(), box.width(), box.height(), palette.faint());
        }
        for (CellRect rect : highlights.getGhosts()) {
            paintGhost(rect);
        }
        CellRect window = highlights.windowProperty().get();
        if (window != null) {
            paintWindow(window, highlights);
        }
        highlights.getMarks().forEach(this::paintMark);
    }

    /** Outlines the chosen cell, and the one under the mouse. */
    void paintPointers(MatrixCell selected, MatrixCell hovered) {
        if (selected != null && grid.contains(selected.y(), selected.x())) {
            stroke(grid.box(selected.y(), selected.x()), look.palette().accent(), 2, 0);
        }
        if (hovered != null && grid.contains(hovered.y(), hovered.x())) {
            Box box = grid.box(hovered.y(), hovered.x());
            double inset = Math.min(1.5, grid.cell() / 4);
            stroke(box, look.palette().cell(), 1, inset + 1);
            stroke(box, look.palette().ink(), 1.5, inset);
        }
    }

    private void paintGhost(CellRect rect) {
        ink.setLineDashes(3, 3);
        double inset = Math.min(3, grid.cell() / 6);
        stroke(grid.box(rect), look.palette().faint().deriveColor(0, 1, 1, 0.8), 1, inset);
        ink.setLineDashes();
    }

    private void paintWindow(CellRect window, MatrixHighlights highlights) {
        Box box = grid.box(window);
        Role role = highlights.windowRoleProperty().get();
        ink.save();
        if (!window.isOnCells()) {
            ink.beginPath();
            ink.rect(box.x(), box.y(), box.width(), box.height());
            ink.clip();
        }
        int toRow = (int) Math.min(grid.lastRow(), Math.ceil(window.y() + window.height()) - 1);
        int toColumn = (int) Math.min(grid.lastColumn(), Math.ceil(window.x() + window.width()) - 1);
        int fromRow = (int) Math.max(grid.firstRow(), Math.floor(window.y()));
        int fromColumn = (int) Math.max(grid.firstColumn(), Math.floor(window.x()));
        for (int y = fromRow; y <= toRow; y++) {
            for (int x = fromColumn; x <= toColumn; x++) {
                if (role != Role.PLAIN) {
                    paintInWindow(y, x, role, highlights);
                }
            }
        }
        ink.restore();
        if (look.map() != null) {
            stroke(box, look.palette().cell().deriveColor(0, 1, 1, 0.85), WINDOW_WIDTH + 3, 0);
        }
        stroke(box, look.palette().window(), WINDOW_WIDTH, 0);
    }

    private void paintInWindow(int y, int x, Role role, MatrixHighlights highlights) {
        boolean padding = values.isPadding(y, x);
        if (look.map() == null) {
            paintCell(y, x, look.palette().tint(role), look.palette().text(padding ? Role.PADDING : role));
        }
        MatrixHighlights.CellText note = highlights.noteProperty().get();
        if (note != null && grid.cell() >= MIN_NOTED_CELL) {
            String text = note.at(y, x);
            ink.setFont(Typography.mono(Math.max(8.5, grid.cell() * 0.23)));
            ink.setFill(look.palette().text(highlights.noteRoleProperty().get()));
            ink.setTextAlign(TextAlignment.RIGHT);
            ink.setTextBaseline(VPos.BASELINE);
            ink.fillText(text, grid.x(x + 1.0) - 4, grid.y(y + 1.0) - 5);
        }
    }

    private void paintMark(MatrixMark mark) {
        if (!grid.contains(mark.y(), mark.x())) {
            return;
        }
        Palette palette = look.palette();
        Color strong = palette.color(mark.role());
        if (mark.kind() == MatrixMark.Kind.FILL) {
            paintCell(mark.y(), mark.x(), strong, palette.textOn(strong));
        } else {
            paintCell(mark.y(), mark.x(), palette.tint(mark.role()), palette.text(mark.role()));
            stroke(grid.box(mark.y(), mark.x()), strong, MARK_WIDTH, 0);
        }
    }

    /** Paints one cell anew, with a line around it and its number in strong letters. */
    private void paintCell(int y, int x, Color background, Color text) {
        Box box = grid.box(y, x);
        ink.setFill(background);
        ink.fillRect(box.x(), box.y(), box.width(), box.height());
        if (values.isPadding(y, x)) {
            Color hatch = look.palette().faint().deriveColor(0, 1, 1, 0.35);
            Hatch.paint(ink, box.x(), box.y(), box.width(), box.height(), hatch);
        }
        if (form.isLegible()) {
            ink.setStroke(look.palette().line());
            ink.setLineWidth(grid.line());
            double left = grid.lineStart(box.x()) + grid.line() / 2;
            double top = grid.lineStart(box.y()) + grid.line() / 2;
            ink.strokeRect(left, top, box.width(), box.height());
            if (values.isKnown(y, x)) {
                MatrixPainter.prepare(ink, Typography.monoStrong(form.size()));
                ink.setFill(text);
                MatrixPainter.paintNumber(ink, grid, form, values.value(y, x), y, x);
            }
        }
    }

    private void stroke(Box box, Color color, double width, double inset) {
        ink.setStroke(color);
        ink.setLineWidth(width);
        double w = Math.max(1, box.width() - 2 * inset);
        double h = Math.max(1, box.height() - 2 * inset);
        ink.strokeRoundRect(box.x() + inset, box.y() + inset, w, h, ARC);
    }
}
