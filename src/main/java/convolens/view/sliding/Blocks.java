package convolens.view.sliding;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.view.paint.BoxPainter;
import convolens.view.paint.BoxPainter.Box;
import convolens.view.paint.BoxPainter.Cell;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * The operation as blocks in space: where each lies. Inputs (C,H,W), filters (C,FH,FW), the biases (FN,1,1) and outputs
 * (FN,OH,OW) stand beside one another, samples and filters on a shelf of their own.
 *
 * @param painter the view onto all of them
 * @param placed the blocks
 * @param shelves the room of each kind of block, from left to right
 */
record Blocks(BoxPainter painter, List<Placed> placed, List<Shelf> shelves) {
    /** The size of the type of the shapes below the blocks, on a stage of the default size. */
    static final double LABEL_SIZE = 12;

    private static final double LABEL = 26;
    private static final double GAP = 44;
    private static final double SHELF = 16;
    private static final double MARGIN = 40;
    private static final double LARGEST_CELL = 22;
    private static final double MIN_CELL = 0.2;

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

    /**
     * The room of the blocks of one kind.
     *
     * @param label their shape
     * @param area theirs alone, as wide as the label at least
     */
    record Shelf(Kind kind, String label, Rectangle2D area) {}

    Blocks {
        placed = List.copyOf(placed);
        shelves = List.copyOf(shelves);
    }

    /** The block under a point. */
    Optional<Placed> at(double x, double y) {
        return placed.stream().filter(block -> block.area().contains(x, y)).findFirst();
    }

    /** The cell at a point, on the face of a block that is seen there; null if there is none. */
    @Nullable
    Spot spotAt(Frame frame, double x, double y) {
        Placed block = at(x, y).orElse(null);
        if (block == null) {
            return null;
        }
        Cell cell = painter.pick(block.origin(), block.box(), x, y).orElse(null);
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

    /**
     * Places the blocks in an area.
     *
     * @param stage the scale of type and gaps: 1 on a stage of the default size
     */
    static Blocks of(Frame frame, Rectangle2D area, double stage, double yaw, double pitch) {
        List<Group> groups = groups(frame);
        double glyph = Typography.monoAdvance(LABEL_SIZE * stage);
        double cell = LARGEST_CELL * stage;
        while (cell > MIN_CELL && !fits(groups, new BoxPainter(yaw, pitch, cell), stage, glyph, area)) {
            cell *= 0.96;
        }
        BoxPainter painter = new BoxPainter(yaw, pitch, cell);
        double x = area.getMinX() + (area.getWidth() - width(groups, painter, stage, glyph)) / 2;
        double middle = area.getMinY() + (area.getHeight() - LABEL * stage) / 2;
        double shelf = SHELF * stage;
        List<Placed> placed = new ArrayList<>();
        List<Shelf> shelves = new ArrayList<>();
        for (Group group : groups) {
            Rectangle2D one = painter.bounds(group.box());
            double room = group.room(painter, stage, glyph);
            double first = x + (room - group.width(painter, stage)) / 2;
            double height = group.height(painter, stage);
            for (int i = 0; i < group.count(); i++) {
                double left = first + i % group.across() * (one.getWidth() + shelf);
                double above = middle - height / 2 + i / group.across() * (one.getHeight() + shelf);
                Point2D origin = new Point2D(left - one.getMinX(), above - one.getMinY());
                Rectangle2D covered = new Rectangle2D(left, above, one.getWidth(), one.getHeight());
                placed.add(new Placed(group.kind(), i, group.box(), origin, covered));
            }
            shelves.add(new Shelf(group.kind(), group.label(), new Rectangle2D(x, middle - height / 2, room, height)));
            x += room + GAP * stage;
        }
        return new Blocks(painter, placed, shelves);
    }

    private static boolean fits(List<Group> groups, BoxPainter painter, double stage, double glyph, Rectangle2D area) {
        double height = groups.stream()
                .mapToDouble(group -> group.height(painter, stage))
                .max()
                .orElse(0);
        return height <= area.getHeight() - LABEL * stage - SHELF
                && width(groups, painter, stage, glyph) <= area.getWidth() - 2 * MARGIN;
    }

    private static double width(List<Group> groups, BoxPainter painter, double stage, double glyph) {
        double width = GAP * stage * (groups.size() - 1);
        for (Group group : groups) {
            width += group.room(painter, stage, glyph);
        }
        return width;
    }

    private record Group(Kind kind, Box box, int count, String label) {
        int across() {
            return count <= 3 ? count : count <= 8 ? (count + 1) / 2 : (count + 2) / 3;
        }

        int down() {
            return (count + across() - 1) / across();
        }

        double width(BoxPainter painter, double stage) {
            return across() * painter.bounds(box).getWidth() + (across() - 1) * SHELF * stage;
        }

        double height(BoxPainter painter, double stage) {
            return down() * painter.bounds(box).getHeight() + (down() - 1) * SHELF * stage;
        }

        double room(BoxPainter painter, double stage, double glyph) {
            return Math.max(width(painter, stage), label.length() * glyph);
        }
    }

    private static List<Group> groups(Frame frame) {
        WindowGeometry g = frame.walk().geometry();
        int channels = frame.walk().channels();
        int samples = frame.walk().samples();
        Shape x = frame.state().input().shape();
        List<Group> groups = new ArrayList<>();
        Box input = Box.of(g.paddedWidth(), g.paddedHeight(), channels);
        groups.add(new Group(Kind.INPUT, input, samples, shape(x)));
        if (!frame.state().operation().isPooling()) {
            int filters = frame.walk().maps();
            Box filter = Box.of(
                    g.filterWidth(), g.filterHeight(), frame.state().filters().dim(1));
            groups.add(new Group(
                    Kind.FILTER, filter, filters, shape(frame.state().filters().shape())));
            if (frame.state().biased()) {
                String label = Shape.of(filters, 1, 1).toString();
                groups.add(new Group(Kind.BIAS, Box.of(1, 1, filters), 1, label));
            }
        }
        Box output = Box.of(g.outputWidth(), g.outputHeight(), frame.walk().maps());
        groups.add(new Group(
                Kind.OUTPUT, output, samples, shape(frame.walk().output().shape())));
        return groups;
    }

    /** A shape (N,C,H,W) without an N of 1. */
    private static String shape(Shape shape) {
        return shape.dim(0) > 1
                ? shape.toString()
                : Shape.of(shape.dim(1), shape.dim(2), shape.dim(3)).toString();
    }
}
