package convolens.view.control.matrix;

import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.view.paint.Palette;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the cells and numbers of a {@link MatrixView} look. */
public final class MatrixAppearance {
    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(this, "colorMap");
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(this, "range");
    private final ObjectProperty<Pixels> pixels = new SimpleObjectProperty<>(this, "pixels");
    private final BooleanProperty signed = new SimpleBooleanProperty(this, "signed");
    private final DoubleProperty cellSize = new SimpleDoubleProperty(this, "cellSize", 44);
    private final DoubleProperty minCellSize = new SimpleDoubleProperty(this, "minCellSize", 4);
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale", Locale.getDefault());
    private NumberText numbers = new NumberText(Locale.getDefault());

    MatrixAppearance(Runnable changed) {
        locale.addListener((observable, old, now) -> numbers = new NumberText(now));
        List.of(colorMap, range, pixels, signed, cellSize, minCellSize, locale)
                .forEach(property -> property.addListener(observable -> changed.run()));
    }

    /** The map by which cells are coloured; null leaves them plain. */
    public ObjectProperty<ColorMap> colorMapProperty() {
        return colorMap;
    }

    /** The range of the map; null takes it from the values. */
    public ObjectProperty<Range> rangeProperty() {
        return range;
    }

    /** The colours of cells that are pixels of several channels; null where the map colours them. */
    public ObjectProperty<Pixels> pixelsProperty() {
        return pixels;
    }

    /** Colours of cells. */
    @FunctionalInterface
    public interface Pixels {
        /** The packed 0xAARRGGBB of a cell that is not of the padding. */
        int argb(int y, int x);
    }

    /** Whether positive numbers have a sign. */
    public BooleanProperty signedProperty() {
        return signed;
    }

    /** The side of a cell where there is room: the preferred size of the view follows from it. */
    public DoubleProperty cellSizeProperty() {
        return cellSize;
    }

    /** The side of a cell below which the matrix scrolls instead of shrinking. */
    public DoubleProperty minCellSizeProperty() {
        return minCellSize;
    }

    /** The locale of numbers. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    NumberText numbers() {
        return numbers;
    }

    MatrixLook look(Palette palette, MatrixValues values) {
        ColorMap map = colorMap.get();
        return new MatrixLook(palette, map, map == null ? null : values.range(map, range.get()), pixels.get());
    }
}
