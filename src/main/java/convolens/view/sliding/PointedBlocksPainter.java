package convolens.view.sliding;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.view.paint.BoxPainter.Box;
import convolens.view.paint.BoxPainter.Style;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.sliding.Blocks.Kind;
import convolens.view.sliding.Blocks.Placed;
import convolens.walk.Rect;
import convolens.walk.Uses;
import convolens.walk.WindowWalk;

/** Paints what belongs to the cell that is pointed at, in the picture in space. */
final class PointedBlocksPainter {
    private final Ink ink;
    private final Palette palette;
    private final Blocks blocks;
    private final Frame frame;
    private final WindowWalk walk;
    private final WindowGeometry geometry;

    PointedBlocksPainter(Ink ink, StageSheet sheet, Frame frame, Blocks blocks) {
        this.ink = ink;
        this.palette = sheet.palette();
        this.blocks = blocks;
        this.frame = frame;
        this.walk = frame.walk();
        this.geometry = walk.geometry();
    }

    void paint(Spot pointed) {
        if (pointed instanceof Spot.Input at) {
            input(at);
        } else if (pointed instanceof Spot.Output at) {
            output(at);
        } else if (pointed instanceof Spot.Filter at) {
            filter(at);
        } else if (pointed instanceof Spot.Bias at) {
            mark(Kind.BIAS, 0, new Box(0, 0, at.filter(), 1, 1, 1));
            map(at.filter());
        }
    }

    private int sample() {
        return frame.step().last().sample();
    }

    private void input(Spot.Input at) {
        mark(
                Kind.INPUT,
                sample(),
                cell(at.column() + geometry.paddingX(), at.row() + geometry.paddingY(), at.channel()));
        Uses uses = walk.windowsUsing(at.row(), at.column());
        int first = walk.firstMap(at.channel());
        int maps = walk.lastMap(at.channel()) - first + 1;
        for (Rect r : uses.blocks()) {
            mark(Kind.OUTPUT, sample(), new Box(r.column(), r.row(), first, r.width(), r.height(), maps));
        }
    }

    private void output(Spot.Output at) {
        mark(Kind.OUTPUT, sample(), cell(at.column(), at.row(), at.map()));
        Rect r = walk.window(geometry.window(at.row(), at.column()));
        int first = walk.firstChannel(at.map());
        Box window = new Box(
                r.column() + geometry.paddingX(),
                r.row() + geometry.paddingY(),
                first,
                r.width(),
                r.height(),
                walk.lastChannel(at.map()) - first + 1);
        mark(Kind.INPUT, sample(), window);
        mark(
                Kind.FILTER,
                at.map(),
                Box.of(
                        geometry.filterWidth(),
                        geometry.filterHeight(),
                        frame.state().filters().dim(1)));
    }

    private void filter(Spot.Filter at) {
        mark(Kind.FILTER, at.filter(), cell(at.column(), at.row(), at.channel()));
        map(at.filter());
        Rect r = walk.window(frame.step().last().window());
        double x = r.column() + geometry.paddingX() + at.column() * geometry.dilationX();
        double y = r.row() + geometry.paddingY() + at.row() * geometry.dilationY();
        mark(Kind.INPUT, sample(), cell(x, y, walk.firstChannel(at.filter()) + at.channel()));
    }

    private void map(int map) {
        mark(Kind.OUTPUT, sample(), new Box(0, 0, map, geometry.outputWidth(), geometry.outputHeight(), 1));
    }

    private static Box cell(double x, double y, double z) {
        return new Box(x, y, z, 1, 1, 1);
    }

    private void mark(Kind kind, int index, Box part) {
        Style style = new Style(palette.accent().deriveColor(0, 1, 1, 0.3), palette.accent(), 1.5);
        for (Placed block : blocks.placed()) {
            if (block.kind() == kind && block.index() == index) {
                blocks.painter().box(ink, block.origin(), part, style);
            }
        }
    }
}
