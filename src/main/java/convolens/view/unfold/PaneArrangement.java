package convolens.view.unfold;

import convolens.model.unfold.PaneLayout;
import convolens.view.unfold.StageColumns.Column;
import convolens.view.unfold.StageColumns.Demand;
import convolens.view.unfold.StageColumns.Row;
import convolens.walk.chain.ArrayName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.geometry.Rectangle2D;

/** Which pane stands where: as a scene draws it, or, where few are shown, in the way that leaves their cells largest. */
final class PaneArrangement {
    private PaneArrangement() {}

    /** The panes that are wanted, where the scene draws them. */
    static List<Column> drawn(PaneLayout layout, Map<ArrayName, ArrayPane> panes, Predicate<ArrayPane> wanted) {
        List<Column> columns = new ArrayList<>();
        for (List<List<ArrayName>> column : layout.columns()) {
            List<Row> rows = new ArrayList<>();
            for (List<ArrayName> row : column) {
                List<ArrayPane> visible =
                        row.stream().map(panes::get).filter(wanted).toList();
                if (!visible.isEmpty()) {
                    rows.add(new Row(visible));
                }
            }
            if (!rows.isEmpty()) {
                columns.add(new Column(rows));
            }
        }
        return columns;
    }

    /** The panes as the scene draws them or, where that needs smaller cells than can be read, in rows that fit. */
    static List<Column> whole(
            PaneLayout layout, Map<ArrayName, ArrayPane> panes, Predicate<ArrayPane> wanted, Rectangle2D area) {
        List<Column> drawn = drawn(layout, panes, wanted);
        if (StageColumns.fits(drawn, area)) {
            return drawn;
        }
        List<Demand> inOrder = new ArrayList<>();
        drawn.forEach(column -> column.rows().forEach(row -> inOrder.addAll(row.panes())));
        List<List<Column>> ways = new ArrayList<>(List.of(drawn));
        int count = inOrder.size();
        for (int second = 1; second < count; second++) {
            ways.add(inRows(inOrder, second, count));
            for (int third = second + 1; third < count; third++) {
                ways.add(inRows(inOrder, second, third));
            }
        }
        return best(ways, area);
    }

    private static List<Column> inRows(List<Demand> panes, int second, int third) {
        List<Row> rows =
                new ArrayList<>(List.of(new Row(panes.subList(0, second)), new Row(panes.subList(second, third))));
        if (third < panes.size()) {
            rows.add(new Row(panes.subList(third, panes.size())));
        }
        return List.of(new Column(rows));
    }

    /** What one line of code reads, and what it makes: side by side or below, as there is room. */
    static List<Column> ofLine(List<ArrayPane> read, List<ArrayPane> made, Rectangle2D area) {
        List<ArrayPane> all = new ArrayList<>(read);
        all.addAll(made);
        List<List<Column>> ways = new ArrayList<>();
        ways.add(all.stream().map(pane -> new Column(rows(List.of(pane)))).toList());
        if (!read.isEmpty() && !made.isEmpty()) {
            ways.add(List.of(new Column(List.of(new Row(read), new Row(made)))));
            ways.add(List.of(new Column(rows(read)), new Column(rows(made))));
            ways.add(List.of(new Column(rows(all))));
        }
        return best(ways, area);
    }

    /** An input with its matrix, and the same under other windows: beside it or, where that leaves cells larger, below. */
    static List<Column> compared(List<Column> scene, List<ArrayPane> twin, Rectangle2D area) {
        List<Column> beside = new ArrayList<>(scene);
        beside.add(new Column(rows(twin)));
        List<ArrayPane> all = new ArrayList<>();
        scene.forEach(column -> column.rows().forEach(row -> row.panes().forEach(pane -> all.add((ArrayPane) pane))));
        if (all.size() < 2) {
            return beside;
        }
        List<Row> rows = new ArrayList<>(List.of(new Row(List.of(all.get(0), twin.get(0)))));
        rows.addAll(rows(List.of(all.get(1), twin.get(1))));
        return best(List.of(beside, List.of(new Column(rows))), area);
    }

    private static List<Column> best(List<List<Column>> ways, Rectangle2D area) {
        List<Column> best = ways.get(0);
        double cell = StageColumns.cell(best, area);
        boolean fits = StageColumns.fits(best, area);
        for (List<Column> way : ways.subList(1, ways.size())) {
            double other = StageColumns.cell(way, area);
            boolean otherFits = StageColumns.fits(way, area);
            if (other > cell || otherFits && !fits) {
                best = way;
                cell = other;
                fits = otherFits;
            }
        }
        return best;
    }

    /** Panes below one another. */
    static List<Row> rows(List<ArrayPane> panes) {
        return panes.stream().map(pane -> new Row(List.of(pane))).toList();
    }
}
