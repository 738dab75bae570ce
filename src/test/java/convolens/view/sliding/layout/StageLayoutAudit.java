package convolens.view.sliding.layout;

import convolens.view.paint.CellGrid;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** Finds matrices that leave the stage or lie over one another. */
final class StageLayoutAudit {
    private StageLayoutAudit() {}

    static List<String> faultsOf(StageLayout layout, double width, double height) {
        List<String> faults = new ArrayList<>();
        List<Panel> panels = layout.panels();
        for (int i = 0; i < panels.size(); i++) {
            CellGrid a = panels.get(i).grid();
            if (a.x() < 0 || a.y() < 0 || a.right() > width || a.bottom() > height) {
                faults.add("outside: " + panels.get(i));
            }
            for (int j = i + 1; j < panels.size(); j++) {
                CellGrid b = panels.get(j).grid();
                if (area(a).intersects(area(b))) {
                    faults.add("overlap: " + panels.get(i) + " and " + panels.get(j));
                }
            }
            if (area(a).intersects(layout.caption())) {
                faults.add("caption over " + panels.get(i));
            }
        }
        List<Rectangle2D> names =
                layout.names().stream().map(name -> area(name, layout.scale())).toList();
        for (int i = 0; i < names.size(); i++) {
            Rectangle2D a = names.get(i);
            if (a.getMinX() < 0 || a.getMinY() < 0 || a.getMaxX() > width || a.getMaxY() > height) {
                faults.add("outside: " + layout.names().get(i));
            }
            for (int j = i + 1; j < names.size(); j++) {
                if (a.intersects(names.get(j))) {
                    faults.add("overlap: " + layout.names().get(i) + " and "
                            + layout.names().get(j));
                }
            }
            for (Panel panel : panels) {
                if (a.intersects(area(panel.grid()))) {
                    faults.add("overlap: " + layout.names().get(i) + " and " + panel);
                }
            }
            if (a.intersects(layout.caption())) {
                faults.add("caption over " + layout.names().get(i));
            }
        }
        return faults;
    }

    /** The least that a name with its shape covers. */
    private static Rectangle2D area(StageLayout.Name name, double scale) {
        return new Rectangle2D(name.x(), name.y(), Math.min(name.width(), 70 * scale), 34 * scale);
    }

    private static Rectangle2D area(CellGrid grid) {
        return new Rectangle2D(
                grid.x() + 0.5, grid.y() + 0.5, Math.max(0, grid.width() - 1), Math.max(0, grid.height() - 1));
    }
}
