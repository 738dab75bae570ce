package convolens.view.sliding.layout;

import convolens.model.sliding.Pane;
import convolens.view.paint.CellGrid;
import convolens.view.sliding.layout.Panel.Kind;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Where everything on the stage lies. The cells are as large as the stage allows, but not larger than comfortable, and
 * the whole is centred.
 *
 * @param panels the matrices
 * @param names where each kind of matrix has its name
 * @param scale of all type and gaps: 1 on a stage of the default size, more on a large one
 * @param partials where the partial sum of each channel is written, left and middle; empty with one channel
 * @param total where the sum of a step is written; its left end
 * @param caption the line below the input for a sentence about it; its left end and, as width, its room
 * @param blocks the area of the picture in space; empty if it is hidden
 */
public record StageLayout(
        List<Panel> panels,
        List<Name> names,
        double scale,
        List<Point2D> partials,
        Point2D total,
        Rectangle2D caption,
        Rectangle2D blocks) {
    /** Room above a matrix for its name and shape. */
    static final double TITLE = 44;

    private static final double COMFORTABLE = 62;

    /** The share of the width that wider gaps may use. */
    private static final double SPREAD = 0.94;

    /** Stages below this have no room to spare at their edges. */
    private static final double NARROW = 720;

    /**
     * The place of the name of a kind of matrix.
     *
     * @param x the left end
     * @param y the upper end
     * @param width the room to the right
     * @param narrow whether its lines stand below one another, beside the matrix
     */
    public record Name(Kind kind, double x, double y, double width, boolean narrow) {}

    public StageLayout {
        panels = List.copyOf(panels);
        names = List.copyOf(names);
        partials = List.copyOf(partials);
    }

    /** The matrix that shows something; empty if it is not on the stage. */
    public Optional<Panel> panel(Kind kind, int index) {
        return panels.stream().filter(panel -> panel.is(kind, index)).findFirst();
    }

    /** The matrix under a point. */
    public Optional<Panel> at(double x, double y) {
        return panels.stream().filter(panel -> panel.grid().contains(x, y)).findFirst();
    }

    /** What gives way where numbers could not be read else, in this order. */
    private static final List<Pane> GIVE_WAY = List.of(Pane.BLOCKS, Pane.USES, Pane.PRODUCTS);

    /** Matrices larger than this are pictures rather than numbers. */
    private static final int MAX_NUMBERED = 8;

    /** Lays a stage out. Where cells are too small for their numbers, other panes give way. */
    public static StageLayout of(StageShape shape, double width, double height) {
        return of(shape, new Room(width, height, false));
    }

    /** Lays a stage out to be read from the back of a room: its cells are as large as the stage allows. */
    public static StageLayout filling(StageShape shape, double width, double height) {
        return of(shape, new Room(width, height, true));
    }

    private static StageLayout of(StageShape shape, Room room) {
        boolean blocks = shape.shows(Pane.BLOCKS) && room.height >= 380;
        StageLayout layout = of(shape, room, blocks);
        if (blocks && layout.isCramped()) {
            layout = of(shape, room, false);
        }
        StageShape left = shape;
        for (Pane pane : GIVE_WAY) {
            if (layout.smallest(room) >= room.readable()) {
                return layout;
            }
            if (left.shows(pane)) {
                left = left.without(pane);
                StageLayout fewer = of(left, room, blocks && left.shows(Pane.BLOCKS));
                layout = fewer.smallest(room) > layout.smallest(room) ? fewer : layout;
            }
        }
        return layout;
    }

    /**
     * What a stage offers.
     *
     * @param fills whether cells are to be as large as it allows, not only comfortable
     */
    private record Room(double width, double height, boolean fills) {
        /** The largest cells, on a stage of the default size. */
        double comfortable() {
            return fills ? Math.max(width, height) : COMFORTABLE;
        }

        /** Cells below this make other panes give way. */
        double readable() {
            return fills ? StagePlan.READABLE_FROM_AFAR : StagePlan.READABLE;
        }
    }

    /**
     * The smallest cell of the matrices whose numbers count, from afar those of the input; without one, as if all were
     * large.
     */
    private double smallest(Room room) {
        return panels.stream()
                .filter(panel -> room.fills ? panel.kind() == Kind.INPUT : panel.kind() != Kind.USES)
                .map(Panel::grid)
                .filter(grid -> grid.rows() <= MAX_NUMBERED && grid.columns() <= MAX_NUMBERED)
                .mapToDouble(CellGrid::cell)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether the cells are so small that the matrices deserve the room of the picture in space. */
    private boolean isCramped() {
        return panels.stream().anyMatch(panel -> panel.grid().cell() < 0.5);
    }

    private static StageLayout of(StageShape shape, Room room, boolean blocks) {
        double width = room.width;
        double height = room.height;
        Measure measure = Measure.of(width, height, room.fills);
        double scale = measure.scale();
        double margin = width < NARROW ? 20 : room.fills ? 24 : 28 * scale;
        double blockHeight = blocks ? Math.max(140, height * (room.fills ? 0.27 : 0.34)) : 0;
        double roomWidth = width - 2 * margin;
        double roomHeight = height - margin - (blocks ? 8 + blockHeight : 20);
        StagePlan plan = shape.manyChannels()
                ? ChannelFit.largest(shape, measure, room.comfortable(), roomWidth, roomHeight)
                : SinglePlan.largest(shape, measure, room.comfortable(), roomWidth, roomHeight);
        if (room.fills) {
            plan = spread(plan, roomWidth * SPREAD, roomHeight);
        }
        double left = margin + Math.max(0, (roomWidth - plan.width()) / 2);
        double top = margin + Math.max(0, (roomHeight - plan.height()) / 2.4);
        StageLayout layout = plan.place(left, top);
        Rectangle2D space = blocks ? new Rectangle2D(0, height - blockHeight, width, blockHeight) : Rectangle2D.EMPTY;
        Rectangle2D caption = layout.below(layout.caption)
                ? new Rectangle2D(
                        layout.caption.getMinX(),
                        layout.caption.getMinY(),
                        width - margin - layout.caption.getMinX(),
                        layout.caption.getHeight())
                : layout.caption;
        return new StageLayout(layout.panels, layout.names, scale, layout.partials, layout.total, caption, space);
    }

    /** The same with the widest gaps that fit, where it leaves room at its sides. */
    private static StagePlan spread(StagePlan plan, double width, double height) {
        StagePlan widest = plan;
        for (Measure wider = plan.measure().wider(); wider != null; wider = wider.wider()) {
            StagePlan next = plan.with(wider);
            if (next.width() > width || next.height() > height) {
                break;
            }
            widest = next;
        }
        return widest;
    }

    /** Whether nothing but the picture of uses lies to the right of a caption. */
    private boolean below(Rectangle2D words) {
        Rectangle2D right = new Rectangle2D(words.getMinX(), words.getMinY() - 4, 1e6, words.getHeight() + 4);
        return total.getY() < words.getMinY()
                && panels.stream()
                        .map(Panel::grid)
                        .noneMatch(grid -> right.intersects(grid.x(), grid.y(), grid.width(), grid.height()));
    }
}
