package convolens.view.sliding;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.sliding.Frame;
import convolens.raster.Role;
import convolens.view.paint.BoxPainter;
import convolens.view.paint.BoxPainter.Box;
import convolens.view.paint.BoxPainter.Style;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.view.sliding.Blocks.Kind;
import convolens.view.sliding.Blocks.Placed;
import convolens.view.sliding.Blocks.Shelf;
import convolens.walk.Grain;
import convolens.walk.Place;
import convolens.walk.Rect;
import convolens.walk.Step;
import convolens.walk.WindowWalk;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Paints the operation as blocks in space; the window block moves in step with the grid. */
final class BlocksPainter {
    private static final double LINES_FROM = 5;

    private final Ink ink;
    private final StageSheet sheet;
    private final Palette palette;
    private final Blocks blocks;
    private final BoxPainter painter;
    private final Frame frame;
    private final WindowWalk walk;
    private final Step step;
    private final Place last;

    BlocksPainter(Ink ink, StageSheet sheet, Frame frame, Blocks blocks) {
        this.ink = ink;
        this.sheet = sheet;
        this.palette = sheet.palette();
        this.blocks = blocks;
        this.painter = blocks.painter();
        this.frame = frame;
        this.walk = frame.walk();
        this.step = frame.step();
        this.last = step.last();
    }

    void paint(Motion motion) {
        for (Placed block : blocks.placed()) {
            switch (block.kind()) {
                case INPUT -> input(block, motion);
                case FILTER -> filter(block);
                case BIAS -> bias(block);
                case OUTPUT -> output(block);
            }
        }
        signs();
        labels();
    }

    private void plain(Placed block, Role role, boolean current) {
        Color edge = palette.color(role).deriveColor(0, 1, 1, current ? 1 : 0.55);
        painter.box(ink, block.origin(), block.box(), new Style(palette.tint(role), edge, current ? 1.5 : 1));
        if (painter.unit() >= LINES_FROM) {
            painter.cells(ink, block.origin(), block.box(), palette.color(role).deriveColor(0, 1, 1, 0.28));
        }
    }

    private void part(Placed block, Box box, @Nullable Color fill, Color edge, double thickness) {
        painter.box(ink, block.origin(), box, new Style(fill, edge, thickness));
    }

    private void input(Placed block, Motion motion) {
        boolean current = block.index() == last.sample();
        plain(block, Role.INPUT, current);
        WindowGeometry geometry = walk.geometry();
        int first = walk.firstChannel(last.map());
        int depth = walk.lastChannel(last.map()) - first + 1;
        if (!geometry.window().padding().isNone()) {
            Box inner = new Box(
                    geometry.paddingX(), geometry.paddingY(), 0, geometry.width(), geometry.height(), walk.channels());
            part(block, inner, null, palette.input().deriveColor(0, 1, 1, 0.5), 1);
        }
        if (!current) {
            return;
        }
        double row = step.isOneWindow() ? motion.row() : walk.covered(step).row();
        double column =
                step.isOneWindow() ? motion.column() : walk.covered(step).column();
        Rect r = step.isOneWindow() ? walk.window(last.window()) : walk.covered(step);
        double x = column + geometry.paddingX();
        double y = row + geometry.paddingY();
        Color fill = palette.input().deriveColor(0, 1, 1, 0.4);
        part(block, new Box(x, y, first, r.width(), r.height(), depth), fill, palette.window(), 2);
        if (step.grain() == Grain.CHANNEL
                && step.isOneWindow()
                && !walk.term(last).isBias()) {
            int channel = walk.term(last).channel();
            Box slab = new Box(x, y, channel, r.width(), r.height(), 1);
            part(block, slab, palette.input().deriveColor(0, 1, 1, 0.85), palette.window(), 1.5);
        }
    }

    private void filter(Placed block) {
        boolean current = block.index() == last.map();
        plain(block, Role.FILTER, current);
        if (current) {
            part(block, block.box(), palette.filter().deriveColor(0, 1, 1, 0.35), palette.filter(), 2);
            if (step.grain() == Grain.CHANNEL
                    && step.isOneWindow()
                    && !walk.term(last).isBias()) {
                Box slab = new Box(
                        0,
                        0,
                        walk.term(last).channel() - walk.firstChannel(last.map()),
                        block.box().width(),
                        block.box().height(),
                        1);
                part(block, slab, palette.filter().deriveColor(0, 1, 1, 0.8), palette.filter(), 1.5);
            }
        }
    }

    private void bias(Placed block) {
        plain(block, Role.BIAS, true);
        part(block, new Box(0, 0, last.map(), 1, 1, 1), palette.bias().deriveColor(0, 1, 1, 0.7), palette.bias(), 1.5);
    }

    private void output(Placed block) {
        boolean current = block.index() == last.sample();
        plain(block, Role.OUTPUT, current);
        if (!current) {
            return;
        }
        Box b = block.box();
        Color map = palette.output().deriveColor(0, 1, 1, 0.3);
        int first = step.isOneMap() ? last.map() : 0;
        int maps = step.isOneMap() ? 1 : walk.maps();
        part(block, new Box(0, 0, first, b.width(), b.height(), maps), map, palette.output(), 1.5);
        if (step.isOneWindow()) {
            int row = walk.geometry().outputRow(last.window());
            int column = walk.geometry().outputColumn(last.window());
            Box cell = new Box(column, row, last.map(), 1, 1, 1);
            part(block, cell, palette.output().deriveColor(0, 1, 1, 0.9), palette.output(), 1.5);
        }
    }

    private void signs() {
        for (int i = 1; i < blocks.shelves().size(); i++) {
            Rectangle2D before = blocks.shelves().get(i - 1).area();
            Shelf shelf = blocks.shelves().get(i);
            String sign = shelf.kind() == Kind.FILTER ? "*" : shelf.kind() == Kind.BIAS ? "+" : "→";
            double middle = (before.getMaxX() + shelf.area().getMinX()) / 2;
            double y = (shelf.area().getMinY() + shelf.area().getMaxY()) / 2;
            text(sign, middle, y, palette.mute(), 18);
        }
    }

    private void labels() {
        double lowest = blocks.shelves().stream()
                .mapToDouble(shelf -> shelf.area().getMaxY())
                .max()
                .orElse(0);
        for (Shelf shelf : blocks.shelves()) {
            double middle = (shelf.area().getMinX() + shelf.area().getMaxX()) / 2;
            Color color = palette.text(role(shelf.kind()));
            text(shelf.label(), middle, lowest + sheet.scaled(16), color, Blocks.LABEL_SIZE);
        }
    }

    private static Role role(Kind kind) {
        return switch (kind) {
            case INPUT -> Role.INPUT;
            case FILTER -> Role.FILTER;
            case BIAS -> Role.BIAS;
            case OUTPUT -> Role.OUTPUT;
        };
    }

    private void text(String text, double x, double y, Color color, double size) {
        ink.setFont(Typography.mono(sheet.scaled(size)));
        ink.setFill(color);
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        ink.fillText(text, x, y);
    }
}
