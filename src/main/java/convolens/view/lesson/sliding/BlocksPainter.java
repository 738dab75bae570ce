package convolens.view.lesson.sliding;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.sliding.Frame;
import convolens.view.lesson.sliding.Blocks.Kind;
import convolens.view.lesson.sliding.Blocks.Placed;
import convolens.view.paint.BoxPainter;
import convolens.view.paint.BoxPainter.Box;
import convolens.view.paint.BoxPainter.Style;
import convolens.view.paint.Palette;
import convolens.view.paint.Role;
import convolens.view.paint.Typography;
import convolens.walk.Grain;
import convolens.walk.Place;
import convolens.walk.Rect;
import convolens.walk.Step;
import convolens.walk.WindowWalk;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints the operation as blocks in space; the window block moves in step with the grid. */
final class BlocksPainter {
    private static final double LINES_FROM = 5;

    private final GraphicsContext g;
    private final StageSheet sheet;
    private final Palette palette;
    private final Blocks blocks;
    private final BoxPainter painter;
    private final Frame frame;
    private final WindowWalk walk;
    private final Step step;
    private final Place last;

    BlocksPainter(GraphicsContext g, StageSheet sheet, Frame frame, Blocks blocks) {
        this.g = g;
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
        Placed before = null;
        for (Placed block : blocks.placed()) {
            if (before != null && before.kind() != block.kind()) {
                sign(before, block);
            }
            switch (block.kind()) {
                case INPUT -> input(block, motion);
                case FILTER -> filter(block);
                case BIAS -> bias(block);
                case OUTPUT -> output(block);
            }
            before = block;
        }
        labels();
    }

    private void plain(Placed block, Role role, boolean current) {
        Color edge = palette.color(role).deriveColor(0, 1, 1, current ? 1 : 0.55);
        painter.box(g, block.origin(), block.box(), new Style(palette.tint(role), edge, current ? 1.5 : 1));
        if (painter.unit() >= LINES_FROM) {
            painter.cells(g, block.origin(), block.box(), palette.color(role).deriveColor(0, 1, 1, 0.28));
        }
    }

    private void part(Placed block, Box box, Color fill, Color edge, double thickness) {
        painter.box(g, block.origin(), box, new Style(fill, edge, thickness));
    }

    private void input(Placed block, Motion motion) {
        boolean current = block.index() == last.sample();
        plain(block, Role.INPUT, current);
        WindowGeometry geometry = walk.geometry();
        int first = walk.firstChannel(last.map());
        int depth = walk.lastChannel(last.map()) - first + 1;
        if (geometry.paddingY() > 0 || geometry.paddingX() > 0) {
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
                        walk.term(last).channel(),
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

    private void sign(Placed before, Placed block) {
        String sign = block.kind() == Kind.FILTER ? "*" : block.kind() == Kind.BIAS ? "+" : "→";
        double middle = (before.area().getMaxX() + block.area().getMinX()) / 2;
        text(sign, middle, centreY(block.kind()), palette.mute(), 18);
    }

    private double centreY(Kind kind) {
        Bounds2D bounds = bounds(kind);
        return (bounds.top() + bounds.bottom()) / 2;
    }

    private record Bounds2D(double left, double top, double right, double bottom) {}

    private Bounds2D bounds(Kind kind) {
        Bounds2D all = new Bounds2D(1e9, 1e9, -1e9, -1e9);
        for (Placed block : blocks.placed()) {
            if (block.kind() == kind) {
                all = new Bounds2D(
                        Math.min(all.left(), block.area().getMinX()),
                        Math.min(all.top(), block.area().getMinY()),
                        Math.max(all.right(), block.area().getMaxX()),
                        Math.max(all.bottom(), block.area().getMaxY()));
            }
        }
        return all;
    }

    private void labels() {
        int n = walk.samples();
        Shape x = frame.state().input().shape();
        Shape w = frame.state().filters().shape();
        label(Kind.INPUT, Role.INPUT, n > 1 ? x.toString() : rest(x));
        if (!frame.state().operation().isPooling()) {
            label(Kind.FILTER, Role.FILTER, w.dim(0) > 1 ? w.toString() : rest(w));
            if (frame.state().biased()) {
                label(Kind.BIAS, Role.BIAS, Shape.of(w.dim(0), 1, 1).toString());
            }
        }
        Shape y = walk.output().shape();
        label(Kind.OUTPUT, Role.OUTPUT, n > 1 ? y.toString() : rest(y));
    }

    private static String rest(Shape shape) {
        return Shape.of(shape.dim(1), shape.dim(2), shape.dim(3)).toString();
    }

    private void label(Kind kind, Role role, String shape) {
        Bounds2D bounds = bounds(kind);
        if (bounds.right() > bounds.left()) {
            double lowest = blocks.placed().stream()
                    .mapToDouble(b -> b.area().getMaxY())
                    .max()
                    .orElse(0);
            text(shape, (bounds.left() + bounds.right()) / 2, lowest + sheet.scaled(16), palette.text(role), 12);
        }
    }

    private void text(String text, double x, double y, Color color, double size) {
        g.setFont(Typography.mono(sheet.scaled(size)));
        g.setFill(color);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        Point2D at = new Point2D(x, y);
        g.fillText(text, at.getX(), at.getY());
    }
}
