package convolens.view.lesson.sliding;

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
        return faults;
    }

    private static Rectangle2D area(CellGrid grid) {
        return new Rectangle2D(grid.x() + 0.5, grid.y() + 0.5, grid.width() - 1, grid.height() - 1);
    }
}
