package convolens.view.filters;

import convolens.model.filters.FiltersModel;
import convolens.raster.ColorMap;
import convolens.raster.FilterWallPainter;
import convolens.raster.Range;
import convolens.view.SceneContext;
import convolens.view.control.ColorScale;
import java.util.List;
import javafx.beans.InvalidationListener;

/** What the colours of the walls mean: in numbers where all filters share a scale, in words where each has its own. */
final class FiltersColorScale {
    private static final Range SIGNED = new Range(-1, 1);

    private final FiltersModel model;
    private final SceneContext context;
    private final ColorScale scale = new ColorScale();

    FiltersColorScale(FiltersModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        scale.setId("filters-color-scale");
        scale.paletteProperty().bind(context.palette());
        scale.localeProperty().bind(context.messages().localeProperty());
        InvalidationListener changed = observable -> show();
        List.of(
                        model.beforeProperty(),
                        model.afterProperty(),
                        model.layerProperty(),
                        model.colorsProperty(),
                        model.scaleProperty(),
                        model.channelsProperty(),
                        context.messages().localeProperty(),
                        context.palette())
                .forEach(property -> property.addListener(changed));
        show();
    }

    ColorScale node() {
        return scale;
    }

    private void show() {
        boolean signed = model.colorsProperty().get() == FiltersModel.Colors.SIGNED;
        boolean shared = model.scaleProperty().get() == FiltersModel.Scale.SHARED;
        scale.setVisible(!model.mixesChannels());
        scale.setManaged(!model.mixesChannels());
        scale.colorMapProperty().set(signed ? context.palette().getValue().signedMap() : ColorMap.BOOK_GREY);
        scale.endsProperty().set(shared ? null : signed ? signs() : extremes());
        scale.rangeProperty().set(shared ? sharedRange() : signed ? SIGNED : Range.UNIT);
    }

    private ColorScale.Ends extremes() {
        return new ColorScale.Ends(
                context.messages().text("lesson.filters.lowest"),
                context.messages().text("lesson.filters.highest"));
    }

    private ColorScale.Ends signs() {
        return new ColorScale.Ends(
                context.messages().text("lesson.filters.negative"),
                context.messages().text("lesson.filters.positive"));
    }

    private Range sharedRange() {
        return model.bankBefore()
                .flatMap(before -> model.bankAfter()
                        .map(after -> FilterWallPainter.sharedRange(before.weights(), after.weights())))
                .orElse(Range.EMPTY);
    }
}
