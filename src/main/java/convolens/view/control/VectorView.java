package convolens.view.control;

import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/**
 * A vector (1,M): as cells in signed colours, row by row, or as bars from 0 to 1 with their numbers, which is how
 * probabilities are shown. The value under the mouse is written beside it.
 */
public final class VectorView extends PaintedRegion {
    private static final double LARGEST = 18;
    private static final double SMALLEST_TEXT = 11;
    private static final double LARGEST_TEXT = 15;

    private final ObjectProperty<Tensor> values = new SimpleObjectProperty<>(this, "values");
    private final BooleanProperty bars = new SimpleBooleanProperty(this, "bars");
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale", Locale.ENGLISH);
    private final Layer cells = addLayer((ink, width, height) -> paint(ink, width, height));
    private final HoverLabel label = new HoverLabel(this);
    private ColorMap signed = getPalette().signedMap();
    private NumberText numbers = new NumberText(Locale.ENGLISH);
    private double cell = 1;
    private int columns = 1;

    /** A view of nothing. */
    public VectorView() {
        setFocusTraversable(false);
        getChildren().add(label);
        values.addListener(observable -> changed());
        bars.addListener(observable -> changed());
        locale.addListener((observable, old, now) -> {
            numbers = new NumberText(now);
            changed();
        });
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(event -> label.hide());
    }

    /** (1,M), or null. */
    public ObjectProperty<Tensor> valuesProperty() {
        return values;
    }

    /** Whether each value has a bar from 0 to 1 and a number. */
    public BooleanProperty barsProperty() {
        return bars;
    }

    /** The locale of numbers. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    @Override
    protected void paletteChanged() {
        signed = getPalette().signedMap();
    }

    private void changed() {
        label.hide();
        cells.repaint();
    }

    private void paint(Ink ink, double width, double height) {
        if (values.get() == null || width < 8 || height < 8) {
            return;
        }
        if (bars.get()) {
            paintBars(ink, width, height);
        } else {
            paintCells(ink, width, height);
        }
    }

    private void paintCells(Ink ink, double width, double height) {
        Tensor known = values.get();
        int count = known.size();
        double fitting = Math.sqrt(width * height / count);
        cell = Math.min(LARGEST, fitting);
        while (Math.ceil(count / Math.max(1, Math.floor(width / cell))) * cell > height && cell > 1) {
            cell -= 0.25;
        }
        columns = (int) Math.max(1, Math.floor(width / cell));
        Range range = signed.fit(Range.of(known.data(), 0, count));
        double gap = cell >= 6 ? 1 : 0;
        for (int i = 0; i < count; i++) {
            ink.setFill(Palette.color(signed.argb(known.data()[i], range)));
            double x = i % columns * cell;
            double y = i / columns * cell;
            ink.fillRect(x, y, cell - gap, cell - gap);
            if (gap > 0) {
                ink.setStroke(getPalette().line());
                ink.setLineWidth(hairlineWidth());
                ink.strokeRect(x + 0.5, y + 0.5, cell - gap - 1, cell - gap - 1);
            }
        }
    }

    private void paintBars(Ink ink, double width, double height) {
        float[] p = values.get().data();
        int count = values.get().size();
        double pitch = width / count;
        double size = Math.max(SMALLEST_TEXT, Math.min(LARGEST_TEXT, Math.rint(pitch / 5)));
        double bottom = height - size - 6;
        double top = size + 6;
        int best = 0;
        for (int k = 1; k < count; k++) {
            best = p[k] > p[best] ? k : best;
        }
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        for (int k = 0; k < count; k++) {
            double barHeight = Math.max(1, (bottom - top) * p[k]);
            double x = k * pitch + pitch * 0.18;
            ink.setFill(
                    k == best ? getPalette().output() : getPalette().output().deriveColor(0, 0.7, 1, 0.45));
            ink.fillRoundRect(x, bottom - barHeight, pitch * 0.64, barHeight, 3);
            ink.setFill(k == best ? getPalette().ink() : getPalette().mute());
            ink.setFont(k == best ? Typography.monoStrong(size) : Typography.mono(size));
            double middle = k * pitch + pitch / 2;
            ink.fillText(Integer.toString(k), middle, height - size / 2 - 1);
            if (pitch >= 3 * size || k == best) {
                ink.fillText(numbers.fixed(p[k], 2), middle, bottom - barHeight - size / 2 - 3);
            }
        }
        ink.setFill(getPalette().line());
        ink.fillRect(0, bottom, width, hairlineWidth());
    }

    private void point(double x, double y) {
        Tensor known = values.get();
        if (known == null) {
            return;
        }
        int index;
        Box box;
        if (bars.get()) {
            double pitch = innerWidth() / known.size();
            index = (int) (x / pitch);
            box = new Box(index * pitch, 0, pitch, innerHeight());
        } else {
            int column = (int) (x / cell);
            index = column < columns ? (int) (y / cell) * columns + column : -1;
            box = new Box(column * cell, Math.floor(y / cell) * cell, cell, cell);
        }
        if (index < 0 || index >= known.size()) {
            label.hide();
            return;
        }
        label.show("[" + index + "] = " + numbers.exact(known.data()[index]), box);
    }
}
