package convolens.view.control.shelf;

import convolens.engine.tensor.Shape;
import convolens.raster.CellText;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints the elements of an {@link ArrayShelves}: shelves with numbers or colours, what is marked, what is pointed at. */
final class ShelfPainter {
    private static final double LINE = 2;
    private static final double ARC = 10;

    private final ArrayContent content;
    private final ArrayMarks marks;
    private final ShelfLayout layout;
    private final GridPainter cells;
    private final CellText form;
    private final ColorMap map;
    private final Range range;
    private final double width;
    private final double height;

    ShelfPainter(
            ArrayContent content,
            ArrayMarks marks,
            ShelfLayout layout,
            Palette palette,
            NumberText numbers,
            double width,
            double height) {
        this.content = content;
        this.marks = marks;
        this.layout = layout;
        this.width = width;
        this.height = height;
        cells = new GridPainter(palette, numbers);
        float[] values = content.tensor().data();
        ColorMap own = content.map();
        form = own != null
                ? CellText.NONE
                : CellText.fit(values, 0, content.tensor().size(), layout.cell());
        Range all = Range.of(values, 0, content.tensor().size());
        map = own != null
                ? own
                : !all.isEmpty() && all.min() < 0 ? palette.signedMap() : palette.sequentialMap(content.role());
        range = own != null ? Range.UNIT : map.fit(all);
    }

    ShelfLayout layout() {
        return layout;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    void base(Ink ink) {
        Palette palette = cells.palette();
        Shape shape = layout.shape();
        for (int n = 0; n < layout.shelves().size(); n++) {
            Box shelf = layout.shelves().get(n);
            ink.setFill(palette.surface());
            ink.fillRoundRect(shelf.x(), shelf.y(), shelf.width(), shelf.height(), ARC);
            ink.setStroke(palette.line());
            ink.setLineWidth(1);
            ink.strokeRoundRect(shelf.x(), shelf.y(), shelf.width(), shelf.height(), ARC);
            label(ink, shelf.x() + 8, shelf.y() + layout.head() / 2, shelf.width() - 12, 12, n);
        }
        for (int plane = 0; plane < layout.planes().size(); plane++) {
            CellGrid grid = layout.planes().get(plane);
            if (layout.label() > 0) {
                double y = grid.y() - layout.label() / 2;
                label(ink, grid.x(), y, grid.width() + 6, 11, plane / shape.dim(1), plane % shape.dim(1));
            }
            plane(ink, plane, grid);
        }
    }

    /** The name of a part in the colours of its axes, as long as fits. */
    private void label(Ink ink, double x, double y, double room, double size, int... index) {
        Palette palette = cells.palette();
        double advance = Typography.monoAdvance(size);
        boolean full = content.subscript(index).length() * advance <= room;
        int from = full ? 0 : index.length - 1;
        double at = x;
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setTextBaseline(VPos.CENTER);
        ink.setFont(Typography.mono(size));
        if (full) {
            at = write(ink, content.name() + "[", at, y, palette.mute(), advance);
        }
        for (int i = from; i < index.length; i++) {
            at = write(ink, i > from ? ", " : "", at, y, palette.mute(), advance);
            at = write(
                    ink,
                    Integer.toString(index[i]),
                    at,
                    y,
                    palette.text(content.axes().get(i).role()),
                    advance);
        }
        write(ink, full ? "]" : "", at, y, palette.mute(), advance);
    }

    private static double write(Ink ink, String text, double x, double y, Color color, double advance) {
        ink.setFill(color);
        ink.fillText(text, x, y);
        return x + text.length() * advance;
    }

    private void plane(Ink ink, int plane, CellGrid grid) {
        int count = grid.rows() * grid.columns();
        int first = plane * count;
        int filled = Math.max(0, Math.min(count, marks.filledProperty().get() - first));
        ink.setFill(cells.palette().cell());
        ink.fillRect(grid.x(), grid.y(), grid.width(), grid.height());
        if (form.fits()) {
            cells.lines(ink, grid);
            for (int i = 0; i < filled; i++) {
                number(ink, grid, first + i, false, cells.palette().ink());
            }
        } else {
            float[] values = Arrays.copyOfRange(content.tensor().data(), first, first + count);
            Arrays.fill(values, filled, count, Float.NaN);
            cells.heat(ink, grid, values, 0, grid.rows(), grid.columns(), map, range);
            ink.setStroke(cells.palette().line());
            ink.setLineWidth(1);
            ink.strokeRect(grid.x() - 0.5, grid.y() - 0.5, grid.width() + 1, grid.height() + 1);
        }
    }

    private void number(Ink ink, CellGrid grid, int offset, boolean strong, Color color) {
        int inPlane = offset % (grid.rows() * grid.columns());
        String text = cells.text(content.tensor().data()[offset], form);
        cells.number(
                ink,
                grid,
                inPlane / grid.columns(),
                inPlane % grid.columns(),
                text,
                strong ? Typography.monoStrong(form.size()) : Typography.mono(form.size()),
                color);
    }

    void marks(Ink ink) {
        Palette palette = cells.palette();
        BitSet lit = marks.litProperty().get();
        if (lit.cardinality() < content.tensor().size()) {
            strips(lit).forEach(strip -> fill(ink, strip, palette.accentTint(), palette.accent()));
        }
        BitSet current = marks.currentProperty().get();
        List<Box> strips = strips(current);
        for (Box strip : strips) {
            fill(ink, strip, palette.tint(content.role()), palette.color(content.role()));
        }
        numbers(ink, lit, lit.cardinality() < content.tensor().size() ? palette.text(Role.ACCENT) : palette.ink());
        numbers(ink, current, palette.text(content.role()));
        ink.setStroke(palette.window());
        ink.setLineWidth(layout.cell() < 6 ? 1.25 : LINE);
        for (Box outline : outlines(strips)) {
            ink.strokeRoundRect(outline.x() - 0.5, outline.y() - 0.5, outline.width() + 1, outline.height() + 1, 4);
        }
    }

    private void fill(Ink ink, Box strip, Color tint, Color strong) {
        if (form.fits()) {
            ink.setFill(tint);
            ink.fillRect(strip.x() + 0.5, strip.y() + 0.5, strip.width() - 1, strip.height() - 1);
        } else {
            ink.setFill(strong.deriveColor(0, 1, 1, 0.45));
            ink.fillRect(strip.x(), strip.y(), strip.width(), strip.height());
        }
    }

    private void numbers(Ink ink, BitSet offsets, Color color) {
        int count = Math.min(content.tensor().size(), marks.filledProperty().get());
        if (!form.fits()) {
            return;
        }
        int inPlane = layout.shape().dim(2) * layout.shape().dim(3);
        for (int at = offsets.nextSetBit(0); at >= 0 && at < count; at = offsets.nextSetBit(at + 1)) {
            number(ink, layout.planes().get(at / inPlane), at, true, color);
        }
    }

    /** Elements as horizontal strips of cells. */
    private List<Box> strips(BitSet offsets) {
        List<Box> strips = new ArrayList<>();
        int columns = layout.shape().dim(3);
        int size = content.tensor().size();
        int at = offsets.nextSetBit(0);
        while (at >= 0 && at < size) {
            int end = Math.min(Math.min(offsets.nextClearBit(at), at - at % columns + columns), size);
            Box first = layout.box(at);
            strips.add(new Box(first.x(), first.y(), (end - at) * layout.cell(), layout.cell()));
            at = offsets.nextSetBit(end);
        }
        return strips;
    }

    /** Strips that lie right below one another, as one box. */
    private static List<Box> outlines(List<Box> strips) {
        Deque<Box> merged = new ArrayDeque<>();
        for (Box strip : strips) {
            Box above = merged.peekLast();
            boolean joins = above != null
                    && Math.abs(above.x() - strip.x()) < 0.01
                    && Math.abs(above.width() - strip.width()) < 0.01
                    && Math.abs(above.bottom() - strip.y()) < 0.01;
            if (joins) {
                merged.removeLast();
                merged.add(new Box(above.x(), above.y(), above.width(), above.height() + strip.height()));
            } else {
                merged.add(strip);
            }
        }
        return List.copyOf(merged);
    }

    void pointed(Ink ink) {
        int offset = marks.pointedProperty().get();
        if (offset < 0 || offset >= content.tensor().size()) {
            return;
        }
        Palette palette = cells.palette();
        Box box = layout.box(offset);
        double grow = Math.max(0, (6 - layout.cell()) / 2);
        ink.setFill(palette.color(content.role()));
        ink.fillRect(box.x() - grow, box.y() - grow, box.width() + 2 * grow, box.height() + 2 * grow);
        if (grow > 0) {
            ink.setStroke(palette.window());
            ink.setLineWidth(1.25);
            ink.strokeRect(box.x() - grow, box.y() - grow, box.width() + 2 * grow, box.height() + 2 * grow);
        }
        if (form.fits() && offset < marks.filledProperty().get()) {
            int inPlane = layout.shape().dim(2) * layout.shape().dim(3);
            Color on = palette.textOn(palette.color(content.role()));
            number(ink, layout.planes().get(offset / inPlane), offset, true, on);
        }
    }
}
