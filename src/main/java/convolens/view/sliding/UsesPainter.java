package convolens.view.sliding;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.sliding.Frame;
import convolens.raster.Range;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.view.sliding.layout.Panel;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** Paints how often each cell of the input is used, and what the colours mean. */
final class UsesPainter {
    /** As many as stand beside the smallest picture. */
    private static final int MAX_NAMED = 4;

    private final Ink ink;
    private final StageSheet sheet;
    private final Frame frame;

    UsesPainter(Ink ink, StageSheet sheet, Frame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
    }

    void paint(Panel panel) {
        ink.setFont(Typography.strong(sheet.scaled(12)));
        ink.setFill(sheet.palette().mute());
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setTextBaseline(VPos.CENTER);
        ink.fillText(
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
            counts[i] = frame.walk().uses(i / geometry.width(), i % geometry.width());
        }
        Range scale = new Range(0, Math.max(1, Range.of(counts).max()));
        double gap = grid.cell() >= 8 ? 1 : 0;
        for (int i = 0; i < counts.length; i++) {
            ink.setFill(Palette.color(sheet.maps().uses().argb(counts[i], scale)));
            ink.fillRoundRect(
                    grid.left(i % geometry.width()),
                    grid.top(i / geometry.width()),
                    grid.cell() - gap,
                    grid.cell() - gap,
                    3 * gap);
        }
        legend(grid, named(counts), scale);
    }

    /** Every count there is, or the least, one between and the most of many. */
    private static List<Float> named(float[] counts) {
        TreeSet<Float> different = new TreeSet<>();
        for (float count : counts) {
            different.add(count);
        }
        List<Float> all = List.copyOf(different);
        int last = all.size() - 1;
        return last < MAX_NAMED ? all : List.of(all.get(0), all.get(last / 2), all.get(last));
    }

    private void legend(CellGrid grid, List<Float> named, Range scale) {
        double x = grid.right() + sheet.scaled(16);
        double y = grid.y() + sheet.scaled(7);
        for (float count : named) {
            ink.setFill(Palette.color(sheet.maps().uses().argb(count, scale)));
            ink.fillRoundRect(x, y - sheet.scaled(6), sheet.scaled(12), sheet.scaled(12), 3);
            ink.setFont(Typography.mono(sheet.scaled(11)));
            ink.setFill(sheet.palette().mute());
            ink.fillText((int) count + "×", x + sheet.scaled(18), y);
            y += sheet.scaled(18);
        }
    }
}
