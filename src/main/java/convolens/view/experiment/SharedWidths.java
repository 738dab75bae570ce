package convolens.view.experiment;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * Shares the width of a table out to its columns, by what each of them prefers, or was dragged to. The widths that columns
 * had before decide nothing: the same table in the same room looks the same, however it came there.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
final class SharedWidths extends ConstrainedColumnResizeBase implements Callback<TableView.ResizeFeatures, Boolean> {
    private final Map<TableColumnBase, Double> dragged = new WeakHashMap<>();

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        TableColumn<?, ?> column = features.getColumn();
        List<? extends TableColumnBase> columns = ((TableView<?>) features.getTable()).getVisibleLeafColumns();
        if (column != null) {
            boolean changed = TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS.call(features);
            columns.forEach(each -> dragged.put(each, each.getWidth()));
            return changed;
        }
        double sum = columns.stream().mapToDouble(this::weight).sum();
        double width = features.getContentWidth();
        if (width <= 0 || sum <= 0) {
            return false;
        }
        double weights = 0;
        for (TableColumnBase each : columns) {
            double left = Math.rint(width * weights / sum);
            weights += weight(each);
            features.setColumnWidth(each, Math.rint(width * weights / sum) - left);
        }
        return true;
    }

    private double weight(TableColumnBase<?, ?> column) {
        return dragged.getOrDefault(column, column.getPrefWidth());
    }
}
