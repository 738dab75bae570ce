package convolens.view.control.matrix;

import convolens.view.control.CellRect;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Ink;
import javafx.scene.paint.Color;

/** Outlines what stands out on a matrix: the window, the chosen cell, the one under the mouse. */
final class MatrixWindowPainter {
    private static final double WINDOW_WIDTH = 3;
    private static final double ARC = 5;

    private final Ink ink;
    private final MatrixGrid grid;
    private final MatrixLook look;

    MatrixWindowPainter(Ink ink, MatrixGrid grid, MatrixLook look) {
        this.ink = ink;
        this.grid = grid;
        this.look = look;
    }

    void paintWindow(CellRect window) {
        Box box = grid.box(window);
        if (look.map() != null) {
            stroke(box, look.palette().cell().deriveColor(0, 1, 1, 0.85), WINDOW_WIDTH + 3, 0);
        }
        stroke(box, look.palette().window(), WINDOW_WIDTH, 0);
    }

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

    private void stroke(Box box, Color color, double width, double inset) {
        ink.setStroke(color);
        ink.setLineWidth(width);
        double w = Math.max(1, box.width() - 2 * inset);
        double h = Math.max(1, box.height() - 2 * inset);
        ink.strokeRoundRect(box.x() + inset, box.y() + inset, w, h, ARC);
    }
}
