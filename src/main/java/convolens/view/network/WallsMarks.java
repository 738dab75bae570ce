package convolens.view.network;

import convolens.engine.tensor.ReceptiveField;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPlace;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Outlines the map that is enlarged, the cell that is looked at, what it sees before and what it goes into behind. */
final class WallsMarks {
    private static final double SMALL = 16;

    private final NetworkModel model;
    private final WallsLayout layout;
    private final Palette palette;

    WallsMarks(NetworkModel model, WallsLayout layout, Palette palette) {
        this.model = model;
        this.layout = layout;
        this.palette = palette;
    }

    void paint(Ink ink) {
        NetworkPlace selected = model.getSelected();
        NetworkPlace looked = model.lookedAt();
        if (looked != null && looked.column() < layout.slots().size()) {
            List<@Nullable ReceptiveField> fields = model.fields(looked);
            for (int i = 0; i < fields.size(); i++) {
                ReceptiveField field = fields.get(i);
                if (field != null && !field.isEmpty()) {
                    fields(ink, looked, i, field);
                }
            }
            cell(ink, looked);
        }
        if (selected != null && selected.column() < layout.slots().size()) {
            Box box = layout.slots().get(selected.column()).box(selected.map());
            ink.setStroke(palette.accent());
            ink.setLineWidth(2);
            ink.strokeRoundRect(box.x() - 2, box.y() - 2, box.width() + 4, box.height() + 4, 5);
        }
    }

    private void fields(Ink ink, NetworkPlace looked, int index, ReceptiveField field) {
        WallsLayout.Slot slot = layout.slots().get(index);
        NetworkColumn column = slot.column();
        boolean before = index < looked.column();
        Color color = before ? palette.window() : palette.accent();
        if (!column.hasMaps()) {
            return;
        }
        // a pooling looks at the map of its own number only, and so does what is pooled from it
        int maps = column.kind() == NetworkColumn.Kind.PICTURE ? 1 : column.maps();
        if (!before && slot.tile() < SMALL && model.pointedProperty().get() == null) {
            return;
        }
        for (int map = 0; map < maps; map++) {
            if (maps > 1 && isSingle(looked, index) && map != looked.map()) {
                continue;
            }
            Box box = slot.cells(map, field.top(), field.left(), field.bottom(), field.right());
            if (index == 0) {
                twoTone(ink, palette, box.x(), box.y(), Math.max(1, box.width()), Math.max(1, box.height()), 2.5);
                continue;
            }
            ink.setStroke(color.deriveColor(0, 1, 1, slot.tile() < SMALL ? 0.45 : 0.75));
            ink.setLineWidth(1);
            ink.strokeRect(box.x() + 0.5, box.y() + 0.5, Math.max(1, box.width() - 1), Math.max(1, box.height() - 1));
        }
    }

    /** The outline of a window, with an edge of the stage's colour: it stands out from light and from dark pixels. */
    static void twoTone(Ink ink, Palette palette, double x, double y, double width, double height, double line) {
        ink.setStroke(palette.stage());
        ink.setLineWidth(line + 2);
        ink.strokeRect(x, y, width, height);
        ink.setStroke(palette.window());
        ink.setLineWidth(line);
        ink.strokeRect(x, y, width, height);
    }

    /** Whether only poolings lie between two columns, so that map k belongs to map k. */
    private boolean isSingle(NetworkPlace looked, int index) {
        int from = Math.min(looked.column(), index) + 1;
        int to = Math.max(looked.column(), index);
        for (int i = from; i <= to; i++) {
            NetworkColumn.Kind kind = layout.slots().get(i).column().kind();
            if (kind != NetworkColumn.Kind.MAX_POOLING && kind != NetworkColumn.Kind.AVERAGE_POOLING) {
                return false;
            }
        }
        return true;
    }

    private void cell(Ink ink, NetworkPlace looked) {
        WallsLayout.Slot slot = layout.slots().get(looked.column());
        if (slot.column().hasMaps()) {
            Box box = slot.cells(looked.map(), looked.y(), looked.x(), looked.y() + 1, looked.x() + 1);
            ink.setStroke(palette.window());
            ink.setLineWidth(1);
            ink.strokeRect(box.x() - 0.5, box.y() - 0.5, box.width() + 1, box.height() + 1);
        }
    }
}
