package convolens.view.control.shelf;

import convolens.raster.CellText;
import convolens.raster.NumberText;
import convolens.raster.Role;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.BitSet;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints a {@link MemoryRibbon}: the strip of all memory, and a part of it cell by cell. */
final class RibbonPainter {
    private static final int MAX_TICKS = 120;

    private final ArrayContent content;
    private final ArrayMarks marks;
    private final Palette palette;
    private final GridPainter cells;
    private final CellText form;
    private final int first;
    private final int visible;
    private final int size;

    RibbonPainter(ArrayContent content, ArrayMarks marks, Palette palette, NumberText numbers, int first, int visible) {
        this.content = content;
        this.marks = marks;
        this.palette = palette;
        this.cells = new GridPainter(palette, numbers);
        this.first = first;
        this.visible = visible;
        this.size = content.tensor().size();
        this.form = CellText.fit(content.tensor().data(), 0, size, MemoryRibbon.CELL);
    }

    void paint(Ink ink, double width) {
        strip(ink, width);
        for (int i = 0; i < visible; i++) {
            cell(ink, first + i, i * MemoryRibbon.CELL);
        }
        for (int i = 0; i <= visible; i++) {
            end(ink, first + i, i * MemoryRibbon.CELL);
        }
        outlines(ink);
    }

    private void strip(Ink ink, double width) {
        ink.setFill(palette.padding());
        ink.fillRect(0, 0, width, MemoryRibbon.STRIP);
        int filled = Math.min(size, marks.filledProperty().get());
        ink.setFill(palette.tint(content.role()));
        ink.fillRect(0, 0, width * filled / size, MemoryRibbon.STRIP);
        if (isPart(marks.litProperty().get())) {
            runs(ink, width, marks.litProperty().get(), palette.accent());
        }
        runs(ink, width, marks.currentProperty().get(), palette.color(content.role()));
        int stride = content.tensor().shape().strides()[0];
        if (size / Math.max(1, stride) <= MAX_TICKS) {
            ink.setFill(palette.color(content.axes().get(0).role()));
            for (int at = stride; at < size; at += stride) {
                ink.fillRect(Math.rint(width * at / size), 0, 1, MemoryRibbon.STRIP);
            }
        }
        int pointed = marks.pointedProperty().get();
        if (pointed >= 0 && pointed < size) {
            ink.setFill(palette.window());
            ink.fillRect(width * pointed / size - 1, 0, 3, MemoryRibbon.STRIP);
        }
        if (visible < size) {
            Box window = MemoryRibbon.window(width, first, visible, size);
            ink.setStroke(palette.mute());
            ink.setLineWidth(1);
            ink.strokeRect(
                    Math.floor(window.x()) + 0.5, 0.5, Math.max(3, Math.floor(window.width())), MemoryRibbon.STRIP);
        }
    }

    private boolean isPart(BitSet lit) {
        return lit.cardinality() < size;
    }

    private void runs(Ink ink, double width, BitSet offsets, Color color) {
        ink.setFill(color);
        double drawn = -1;
        for (int at = offsets.nextSetBit(0); at >= 0 && at < size; ) {
            int end = offsets.nextClearBit(at);
            double left = width * at / size;
            double right = Math.max(left + 1, width * end / size);
            if (right > drawn) {
                ink.fillRect(Math.max(left, drawn), 0, right - Math.max(left, drawn), MemoryRibbon.STRIP);
                drawn = right;
            }
            at = offsets.nextSetBit(end);
        }
    }

    private void cell(Ink ink, int offset, double x) {
        boolean pointed = marks.pointedProperty().get() == offset;
        boolean current = marks.currentProperty().get().get(offset);
        boolean lit =
                isPart(marks.litProperty().get()) && marks.litProperty().get().get(offset);
        Color role = palette.color(content.role());
        Color fill =
                pointed ? role : current ? palette.tint(content.role()) : lit ? palette.accentTint() : palette.cell();
        ink.setFill(fill);
        ink.fillRect(x, MemoryRibbon.CELL_TOP, MemoryRibbon.CELL, MemoryRibbon.CELL_HEIGHT);
        ink.setStroke(palette.line());
        ink.setLineWidth(1);
        ink.strokeRect(x + 0.5, MemoryRibbon.CELL_TOP + 0.5, MemoryRibbon.CELL - 1, MemoryRibbon.CELL_HEIGHT - 1);
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        if (offset < marks.filledProperty().get()) {
            double letters = form.fits() ? Math.min(13, form.size()) : 9;
            ink.setFont(pointed || current || lit ? Typography.monoStrong(letters) : Typography.mono(letters));
            ink.setFill(
                    pointed
                            ? palette.textOn(role)
                            : current ? palette.text(content.role()) : lit ? palette.text(Role.ACCENT) : palette.ink());
            ink.fillText(
                    cells.text(content.tensor().data()[offset], form),
                    x + MemoryRibbon.CELL / 2,
                    MemoryRibbon.CELL_TOP + MemoryRibbon.CELL_HEIGHT / 2);
        }
        ink.setFont(pointed ? Typography.monoStrong(10) : Typography.mono(10));
        ink.setFill(pointed || current ? palette.ink() : palette.mute());
        ink.fillText(
                Integer.toString(offset),
                x + MemoryRibbon.CELL / 2,
                MemoryRibbon.CELL_TOP + MemoryRibbon.CELL_HEIGHT + 8);
    }

    /** A line before an element with which a row, a plane or a sample begins, in the colour of the axis that goes on. */
    private void end(Ink ink, int offset, double x) {
        int[] strides = content.tensor().shape().strides();
        for (int axis = 0; axis < strides.length - 1; axis++) {
            if (offset % strides[axis] == 0) {
                ink.setFill(palette.color(content.axes().get(axis).role()));
                double rise = 4 - axis;
                ink.fillRect(Math.rint(x) - 1, MemoryRibbon.CELL_TOP - rise, 2, MemoryRibbon.CELL_HEIGHT + 2 * rise);
                return;
            }
        }
    }

    private void outlines(Ink ink) {
        BitSet current = marks.currentProperty().get();
        ink.setStroke(palette.window());
        ink.setLineWidth(2);
        for (int at = current.nextSetBit(first); at >= 0 && at < first + visible; ) {
            int end = Math.min(first + visible, current.nextClearBit(at));
            ink.strokeRoundRect(
                    (at - first) * MemoryRibbon.CELL,
                    MemoryRibbon.CELL_TOP,
                    (end - at) * MemoryRibbon.CELL,
                    MemoryRibbon.CELL_HEIGHT,
                    4);
            at = current.nextSetBit(end);
        }
    }
}
