package convolens.view.sliding;

import convolens.model.sliding.Frame;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.view.control.ColorScale;
import convolens.view.paint.Palette;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.view.sliding.layout.StageLayout.Name;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** What the colours of the input, the filter and the output mean, beside their names, while numbers do not fit. */
final class StageScales {
    private static final double WIDEST = 120;
    private static final double MIN = 56;
    private static final double HEIGHT = 34;
    private static final double GAP = 6;

    private final Map<Kind, ColorScale> scales = new EnumMap<>(Kind.class);

    StageScales(ObservableValue<Palette> palette, ObservableValue<Locale> locale) {
        for (Kind kind : List.of(Kind.INPUT, Kind.FILTER, Kind.OUTPUT)) {
            ColorScale scale = new ColorScale();
            scale.setId("scale-" + kind);
            scale.setManaged(false);
            scale.setVisible(false);
            scale.setMouseTransparent(true);
            scale.paletteProperty().bind(palette);
            scale.localeProperty().bind(locale);
            scales.put(kind, scale);
        }
    }

    Collection<? extends Node> nodes() {
        return scales.values();
    }

    /** Shows the scales that a sheet needs. */
    void show(StageSheet sheet, StageNames names) {
        scales.values().forEach(scale -> scale.setVisible(false));
        for (Name name : sheet.layout().names()) {
            ColorScale scale = scales.get(name.kind());
            if (scale != null && !sheet.forms().of(name.kind()).fits()) {
                scale.setVisible(true);
                scale.colorMapProperty().set(map(sheet, name.kind()));
                scale.rangeProperty().set(range(sheet, name.kind()));
                place(scale, sheet, name, names);
            }
        }
    }

    /** Leaves the ends of the output's colours open, which are the largest values, or writes them. */
    void conceal(boolean hidden) {
        ColorScale.Ends ends = hidden ? new ColorScale.Ends(Frame.HIDDEN, Frame.HIDDEN) : null;
        Objects.requireNonNull(scales.get(Kind.OUTPUT)).endsProperty().set(ends);
    }

    private static void place(ColorScale scale, StageSheet sheet, Name name, StageNames names) {
        if (name.narrow()) {
            double y = name.y() + sheet.scaled(42 + 17 * (names.lines(name) - 1));
            scale.resizeRelocate(
                    Math.round(name.x()), Math.round(y), Math.floor(Math.min(WIDEST, name.width())), HEIGHT);
            return;
        }
        double x = name.x() + names.width(name) + sheet.scaled(14);
        double room = name.x() + name.width() - x;
        double width = Math.floor(Math.max(MIN, Math.min(WIDEST, room)));
        scale.setVisible(x + width + sheet.scaled(GAP) <= next(sheet, name));
        scale.resizeRelocate(Math.round(x), Math.round(name.y() + sheet.scaled(3)), width, HEIGHT);
    }

    /** Where the name to the right of a name begins. */
    private static double next(StageSheet sheet, Name name) {
        return sheet.layout().names().stream()
                .filter(other -> other.x() > name.x() && Math.abs(other.y() - name.y()) < HEIGHT)
                .mapToDouble(Name::x)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static ColorMap map(StageSheet sheet, Kind kind) {
        return switch (kind) {
            case INPUT -> sheet.maps().input();
            case OUTPUT -> sheet.maps().output();
            default -> sheet.maps().signed();
        };
    }

    private static Range range(StageSheet sheet, Kind kind) {
        return switch (kind) {
            case INPUT -> sheet.maps().inputs();
            case FILTER -> sheet.maps().filters();
            default -> sheet.maps().outputs();
        };
    }
}
