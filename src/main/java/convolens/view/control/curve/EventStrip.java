package convolens.view.control.curve;

import convolens.raster.Role;
import convolens.view.control.Occupancy;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The names of events, in rows above the plot. Each name stands like a flag beside its dashed line, which reaches up to
 * it. A name touches neither another name, nor another line, nor the title; where three rows cannot hold them all, the
 * rest keep only their lines.
 */
final class EventStrip {
    static final double ROW = 16;
    private static final int MAX_ROWS = 3;
    private static final double GAP = 8;
    private static final double POLE_GAP = 4;
    /** So that a name does not touch the curve at the upper edge. */
    private static final double LIFT = 3;

    private List<Flag> flags = List.of();
    private int rows = 1;

    /** A name at {@code [left, right]} in a row counted upwards from the plot, beside a line at {@code pole}. */
    record Flag(EventMark event, double pole, double left, double right, int row) {
        boolean clears(Flag other) {
            boolean apart = row != other.row || right + GAP <= other.left || other.right + GAP <= left;
            return apart && !isCrossedBy(other) && !other.isCrossedBy(this);
        }

        private boolean isCrossedBy(Flag other) {
            return other.row > row && other.pole > left - POLE_GAP && other.pole < right + POLE_GAP;
        }
    }

    /** How many rows the names take, at least one. */
    int rows() {
        return rows;
    }

    /** The names that have found a place. */
    List<Flag> flags() {
        return flags;
    }

    /** Finds a place for every name. The highest row belongs to the title as far as that reaches. */
    void arrange(List<EventMark> events, PlotFrame frame, double titleWidth) {
        List<EventMark> named = events.stream()
                .filter(event -> frame.holdsX(event.x()) && !event.label().isEmpty())
                .sorted(Comparator.comparingDouble(EventMark::x).reversed())
                .toList();
        for (rows = 1; rows <= MAX_ROWS; rows++) {
            flags = arrangeIn(rows, named, frame, titleWidth);
            if (flags.size() == named.size()) {
                return;
            }
        }
        rows = MAX_ROWS;
    }

    void paint(PlotPaint paint, List<EventMark> events) {
        PlotFrame frame = paint.frame();
        Color line = paint.palette().bias();
        paint.ink().setLineDashes(2, 3);
        for (EventMark event : events) {
            if (frame.holdsX(event.x())) {
                paint.verticalLine(frame.px(event.x()), top(event, frame), frame.bottom(), line, 1.2);
            }
        }
        paint.ink().setLineDashes();
        Color text = paint.palette().text(Role.BIAS);
        for (Flag flag : flags) {
            double y = frame.top() - (flag.row + 0.5) * ROW - LIFT;
            paint.text(flag.event.label(), Typography.text(PlotPaint.SMALL), text, flag.left, y, TextAlignment.LEFT);
        }
    }

    /** Marks the lines of the events as covered. */
    void cover(List<EventMark> events, PlotFrame frame, Occupancy occupancy) {
        for (EventMark event : events) {
            if (frame.holdsX(event.x())) {
                occupancy.addLine(frame.px(event.x()), frame.top(), frame.px(event.x()), frame.bottom());
            }
        }
    }

    private double top(EventMark event, PlotFrame frame) {
        return flags.stream()
                .filter(flag -> flag.event == event)
                .mapToDouble(flag -> frame.top() - (flag.row + 0.8) * ROW)
                .findFirst()
                .orElse(frame.top());
    }

    private static List<Flag> arrangeIn(int rows, List<EventMark> events, PlotFrame frame, double titleWidth) {
        List<Flag> placed = new ArrayList<>();
        for (EventMark event : events) {
            double width = Typography.width(event.label(), Typography.text(PlotPaint.SMALL));
            double pole = frame.px(event.x());
            candidates(event, pole, width, rows).stream()
                    .filter(flag -> flag.left >= frame.left() && flag.right <= frame.right() + GAP)
                    .filter(flag -> flag.row < rows - 1 || flag.left - POLE_GAP > frame.left() + titleWidth + GAP)
                    .filter(flag -> placed.stream().allMatch(flag::clears))
                    .findFirst()
                    .ifPresent(placed::add);
        }
        return placed;
    }

    /** Right of the line, lowest row first; else left of it, highest row first, out of the way of lines further left. */
    private static List<Flag> candidates(EventMark event, double pole, double width, int rows) {
        List<Flag> candidates = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            candidates.add(new Flag(event, pole, pole + POLE_GAP, pole + POLE_GAP + width, row));
        }
        for (int row = rows - 1; row >= 0; row--) {
            candidates.add(new Flag(event, pole, pole - POLE_GAP - width, pole - POLE_GAP, row));
        }
        return candidates;
    }
}
