package convolens.view.lesson.sliding;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.sliding.Frame;
import convolens.model.sliding.Spot;
import convolens.view.paint.BoxPainter;
import convolens.view.paint.BoxPainter.Box;
import convolens.view.paint.BoxPainter.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * The operation as blocks in space: where each lies. Inputs (C,H,W), filters (C,FH,FW), the biases (FN,1,1) and outputs
 * (FN,OH,OW) stand beside one another, samples and filters on a shelf of their own.
 *
 * @param painter the view onto all of them
 * @param placed the blocks
 */
record Blocks(BoxPainter painter, List<Placed> placed) {
    /** Room below the blocks for their shapes. */
    static final double LABEL = 26;

    private static final double GAP = 44;
    private static final double SHELF = 16;

    /** What a block is. */
    enum Kind {
        INPUT,
        FILTER,
        BIAS,
        OUTPUT
    }

    /**
     * One block.
     *
     * @param kind what it is
     * @param index the sample of an input or output, the number of a filter
     * @param box its extents
     * @param origin where its first corner lies
     * @param area what it covers in the plane
     */
    record Placed(Kind kind, int index, Box box, Point2D origin, Rectangle2D area) {}

    Blocks {
        placed = List.copyOf(placed);
    }

    /** The block under a point. */
    Optional<Placed> at(double x, double y) {
        return placed.stream().filter(block -> block.area().contains(x, y)).findFirst();
    }

    /** The cell at a point, on the face of a block that is seen there; null if there is none. */
    Spot spotAt(Frame frame, double x, double y) {
        Placed block = at(x, y).orElse(null);
        Cell cell = block == null
                ? null
                : painter.pick(block.origin(), block.box(), x, y).orElse(null);
        if (cell == null) {
            return null;
        }
        boolean shown = block.index() == frame.step().last().sample();
        WindowGeometry g = frame.walk().geometry();
        return switch (block.kind()) {
            case INPUT -> shown ? new Spot.Input(cell.z(), cell.y() - g.paddingY(), cell.x() - g.paddingX()) : null;
            case FILTER -> new Spot.Filter(block.index(), cell.z(), cell.y(), cell.x());
            case BIAS -> new Spot.Bias(cell.z());
            case OUTPUT -> shown ? new Spot.Output(cell.z(), cell.y(), cell.x()) : null;
        };
    }

    static Blocks of(Frame frame, Rectangle2D area, double yaw, double pitch) {
        List<Group> groups = groups(frame);
        BoxPainter unit = new BoxPainter(yaw, pitch, 1);
        double gaps = GAP * (groups.size() - 1);
        double width = 0;
        double height = 0;
        for (Group group : groups) {
            Rectangle2D one = unit.bounds(group.box());
            width += group.across() * one.getWidth();
            gaps += (group.across() - 1) * SHELF;
            height = Math.max(height, group.down() * one.getHeight());
        }
        int shelves = groups.stream().mapToInt(Group::down).max().orElse(1);
        double scale = Math.min(
                (area.getWidth() - gaps - 80) / width,
                (area.getHeight() - LABEL - 16 - (shelves - 1) * SHELF) / height);
        scale = Math.max(0.2, Math.min(22, scale));
        BoxPainter painter = new BoxPainter(yaw, pitch, scale);
        double x = area.getMinX() + (area.getWidth() - gaps - width * scale) / 2;
        double middle = area.getMinY() + (area.getHeight() - LABEL) / 2;
        List<Placed> placed = new ArrayList<>();
        for (Group group : groups) {
            Rectangle2D one = painter.bounds(group.box());
            double top = middle - (group.down() * (one.getHeight() + SHELF) - SHELF) / 2;
            for (int i = 0; i < group.count(); i++) {
                double left = x + i % group.across() * (one.getWidth() + SHELF);
                double above = top + i / group.across() * (one.getHeight() + SHELF);
                Point2D origin = new Point2D(left - one.getMinX(), above - one.getMinY());
                Rectangle2D covered = new Rectangle2D(left, above, one.getWidth(), one.getHeight());
                placed.add(new Placed(group.kind(), i, group.box(), origin, covered));
            }
            x += group.across() * (one.getWidth() + SHELF) - SHELF + GAP;
        }
        return new Blocks(painter, placed);
    }

    private record Group(Kind kind, Box box, int count) {
        int across() {
            return count <= 3 ? count : count <= 8 ? (count + 1) / 2 : (count + 2) / 3;
        }

        int down() {
            return (count + across() - 1) / across();
        }
    }

    private static List<Group> groups(Frame frame) {
        WindowGeometry g = frame.walk().geometry();
        int channels = frame.walk().channels();
        boolean pooling = frame.state().operation().isPooling();
        List<Group> groups = new ArrayList<>();
        Box input = Box.of(g.width() + 2 * g.paddingX(), g.height() + 2 * g.paddingY(), channels);
        groups.add(new Group(Kind.INPUT, input, frame.walk().samples()));
        if (!pooling) {
            int filters = frame.walk().maps();
            groups.add(new Group(Kind.FILTER, Box.of(g.filterWidth(), g.filterHeight(), channels), filters));
            if (frame.state().biased()) {
                groups.add(new Group(Kind.BIAS, Box.of(1, 1, filters), 1));
            }
        }
        Box output = Box.of(g.outputWidth(), g.outputHeight(), frame.walk().maps());
        groups.add(new Group(Kind.OUTPUT, output, frame.walk().samples()));
        return groups;
    }
}
