package convolens.view.control.wall;

import convolens.raster.NumberText;
import convolens.view.control.HoverLabel;
import convolens.view.control.Occupancy.Box;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The label at the mouse that says what a weight of a {@link FilterWall} is. */
final class FilterWallLabel {
    private final FilterWall wall;
    private final HoverLabel label;
    private final ObjectProperty<Function<FilterCell, String>> describe = new SimpleObjectProperty<>(this, "describe");
    private final StringProperty weightsName = new SimpleStringProperty(this, "weightsName", "W");
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale", Locale.getDefault());
    private NumberText numbers = new NumberText(Locale.getDefault());

    FilterWallLabel(FilterWall wall) {
        this.wall = wall;
        this.label = new HoverLabel(wall);
        locale.addListener((observable, old, now) -> numbers = new NumberText(now));
    }

    HoverLabel node() {
        return label;
    }

    /** What it says of a weight; null for {@code W[f, c, y, x] = value}. */
    ObjectProperty<Function<FilterCell, String>> describeProperty() {
        return describe;
    }

    /** What it calls the weights. */
    StringProperty weightsNameProperty() {
        return weightsName;
    }

    ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /** @param cell null for none */
    void show(@Nullable FilterCell cell) {
        FilterWallViewport viewport = wall.viewport();
        if (cell == null || viewport.layout() == null) {
            label.hide();
            return;
        }
        Box box = viewport.image(cell);
        double x = box.x() + wall.getInsets().getLeft();
        double y = box.y() + wall.getInsets().getTop();
        Function<FilterCell, String> text = describe.get();
        String words = text == null
                ? cell.inBrackets(weightsName.get(), wall.weightsProperty().get(), numbers)
                : text.apply(cell);
        label.show(words, new Box(x, y, box.width(), box.height()));
    }
}
