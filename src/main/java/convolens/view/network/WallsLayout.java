package convolens.view.network;

import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkPlace;
import convolens.view.control.Occupancy.Box;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the columns of a network stand on the stage, and where the maps stand in them. */
final class WallsLayout {
    /** Room for a name and a shape above each column. */
    static final double HEADER = 44;

    /** Room between two columns. */
    static final double GAP = 12;

    private static final double LARGEST_PICTURE = 140;
    private static final double ANSWER = 92;
    private static final double UNITS = 46;
    private static final double LARGEST_TILE = 64;
    private static final double SMALLEST_TILE = 5;
    private static final double TILE_GAP = 2;
    private static final double LARGEST_GAP = 10;

    /**
     * One column.
     *
     * @param tile the side of a map; 0 for units, which are bars
     * @param row maps in a row
     * @param step from one unit, or one row of maps, to the next
     */
    record Slot(NetworkColumn column, double x, double width, double tile, int row, double step) {
        Box box(int map) {
            if (column.kind() == NetworkColumn.Kind.PICTURE) {
                double longest = Math.max(column.height(), column.width());
                double wide = width * column.width() / longest;
                return new Box(x, HEADER, wide, width * column.height() / longest);
            }
            if (tile == 0) {
                return new Box(x, HEADER + map * step, width, step);
            }
            double longest = Math.max(column.height(), column.width());
            double wide = tile * column.width() / longest;
            double high = tile * column.height() / longest;
            return new Box(x + map % row * (tile + TILE_GAP), HEADER + map / row * step, wide, high);
        }

        private @Nullable NetworkPlace at(int index, double x, double y) {
            boolean first = column.kind() == NetworkColumn.Kind.PICTURE;
            int map = first ? 0 : (int) ((y - HEADER) / step) * row;
            map += first || tile == 0 ? 0 : Math.min(row - 1, (int) ((x - this.x) / (tile + TILE_GAP)));
            Box box = box(map);
            if (map >= column.maps() || first && (x >= box.right() || y >= box.bottom())) {
                return null;
            }
            return new NetworkPlace(
                    index,
                    map,
                    cell(y - box.y(), box.height(), column.height()),
                    cell(x - box.x(), box.width(), column.width()));
        }

        private static int cell(double from, double extent, int cells) {
            return Math.max(0, Math.min(cells - 1, (int) (from / extent * cells)));
        }

        /** The rectangle of some cells of a map. */
        Box cells(int map, int top, int left, int bottom, int right) {
            Box box = box(map);
            double cellWidth = box.width() / column.width();
            double cellHeight = box.height() / column.height();
            return new Box(
                    box.x() + left * cellWidth,
                    box.y() + top * cellHeight,
                    (right - left) * cellWidth,
                    (bottom - top) * cellHeight);
        }
    }

    private final List<Slot> slots = new ArrayList<>();

    WallsLayout(List<NetworkColumn> columns, double width, double height) {
        this(columns, width, height, 0);
    }

    /** @param names how much more room than for a digit the names of the classes need */
    WallsLayout(List<NetworkColumn> columns, double width, double height, double names) {
        double body = Math.max(60, height - HEADER);
        double picture = Math.min(LARGEST_PICTURE, Math.min(body, width * 0.14));
        long walls = columns.stream().filter(WallsLayout::isWall).count();
        long units = columns.stream().filter(c -> !isWall(c)).count() - 2;
        double left = width - picture - ANSWER - names - units * UNITS - (columns.size() - 1) * GAP;
        double each = walls == 0 ? 0 : Math.max(SMALLEST_TILE, left / walls);
        double x = 0;
        for (NetworkColumn column : columns) {
            Slot slot = slot(
                    column,
                    x,
                    each,
                    picture,
                    body,
                    columns.get(columns.size() - 1).maps(),
                    ANSWER + names);
            slots.add(slot);
            x += slot.width + GAP;
        }
    }

    private static boolean isWall(NetworkColumn column) {
        return column.hasMaps() && column.kind() != NetworkColumn.Kind.PICTURE;
    }

    private static Slot slot(
            NetworkColumn column, double x, double each, double picture, double body, int answers, double answer) {
        if (column.kind() == NetworkColumn.Kind.PICTURE) {
            return new Slot(column, x, picture, picture, 1, 0);
        }
        if (column.kind() == NetworkColumn.Kind.ANSWER) {
            return new Slot(column, x, answer, 0, 1, Math.min(26, body / column.maps()));
        }
        if (!column.hasMaps()) {
            // as many units as there are answers are their scores, and stand beside them
            double step = column.maps() == answers ? 26 : 14;
            return new Slot(column, x, UNITS, 0, 1, Math.min(step, body / column.maps()));
        }
        for (int row = 1; ; row++) {
            double tile = Math.min(LARGEST_TILE, (each - (row - 1) * TILE_GAP) / row);
            int rows = (column.maps() + row - 1) / row;
            if (rows * (tile + TILE_GAP) - TILE_GAP <= body || tile <= SMALLEST_TILE) {
                double high = (body + TILE_GAP) / rows - TILE_GAP;
                double fits = Math.max(1, Math.min(tile, high));
                double room = rows == 1 ? 0 : (body - rows * fits) / (rows - 1);
                double step = fits + Math.max(1, Math.min(LARGEST_GAP, room));
                return new Slot(column, x, row * (fits + TILE_GAP) - TILE_GAP, fits, row, step);
            }
        }
    }

    List<Slot> slots() {
        return slots;
    }

    /** The width of everything. */
    double width() {
        Slot last = slots.get(slots.size() - 1);
        return last.x + last.width;
    }

    /** The cell at a point, or nearest to one in the gap behind a map; null where there is none. */
    @Nullable
    NetworkPlace at(double x, double y) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (x >= slot.x && x < slot.x + slot.width && y >= HEADER) {
                return slot.at(i, x, y);
            }
        }
        return null;
    }
}
