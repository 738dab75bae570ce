package convolens.view.lesson.sliding;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.sliding.Frame;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Palette;
import convolens.view.paint.Range;
import convolens.view.paint.Typography;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Paints how often each cell of the input is used, and what the colours mean. */
final class UsesPainter {
    private final GraphicsContext g;
    private final StageSheet sheet;
    private final Frame frame;

    UsesPainter(GraphicsContext g, StageSheet sheet, Frame frame) {
        this.g = g;
        this.sheet = sheet;
        this.frame = frame;
    }

    void paint(Panel panel) {
        g.setFont(Typography.strong(sheet.scaled(12)));
        g.setFill(sheet.palette().mute());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(
                sheet.messages().text("stage.uses"),
                panel.grid().x(),
                panel.grid().y() - sheet.scaled(14));
        counts(panel);
    }

    private void counts(Panel panel) {
        CellGrid grid = panel.grid();
        WindowGeometry geometry = frame.walk().geometry();
        float[] counts = new float[geometry.height() * geometry.width()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = geometry.uses(i / geometry.width(), i % geometry.width());
        }
        Range range = Range.of(counts);
        Range scale = new Range(0, Math.max(1, range.max()));
        double gap = grid.cell() >= 8 ? 1 : 0;
        for (int i = 0; i < counts.length; i++) {
            g.setFill(Palette.color(sheet.maps().uses().argb(counts[i], scale)));
            g.fillRoundRect(
                    grid.left(i % geometry.width()),
                    grid.top(i / geometry.width()),
                    grid.cell() - gap,
                    grid.cell() - gap,
                    3 * gap,
                    3 * gap);
        }
        legend(grid, range, scale);
    }

    private void legend(CellGrid grid, Range range, Range scale) {
        double x = grid.right() + sheet.scaled(16);
        double y = grid.y() + sheet.scaled(7);
        double previous = -1;
        for (float count : new float[] {range.min(), (float) Math.rint((range.min() + range.max()) / 2), range.max()}) {
            if (count == previous) {
                continue;
            }
            previous = count;
            g.setFill(Palette.color(sheet.maps().uses().argb(count, scale)));
            g.fillRoundRect(x, y - sheet.scaled(6), sheet.scaled(12), sheet.scaled(12), 3, 3);
            g.setFont(Typography.mono(sheet.scaled(11)));
            g.setFill(sheet.palette().mute());
            g.fillText((int) count + "×", x + sheet.scaled(18), y);
            y += sheet.scaled(18);
        }
    }
}
