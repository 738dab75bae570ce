package convolens.view.filters;

import convolens.model.filters.FiltersModel;
import convolens.raster.ColorMap;
import convolens.raster.FilterWallPainter;
import convolens.raster.Picture;
import convolens.raster.Range;
import convolens.run.RunFilters;
import convolens.view.paint.Palette;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The walls before and after, side by side, as a picture for a file: no titles, nothing chosen. */
public final class FiltersPicture {
    private static final int SIDE = 80;
    private static final int GAP = 40;

    private FiltersPicture() {}

    /**
     * The filters that the scene shows, in its colours and scale.
     *
     * @throws IllegalStateException if it shows none
     */
    public static Image of(FiltersModel model, Palette palette) {
        RunFilters.Bank before =
                model.bankBefore().orElseThrow(() -> new IllegalStateException("there are no filters"));
        RunFilters.Bank after = model.bankAfter().orElseThrow(() -> new IllegalStateException("there are no filters"));
        boolean signed = model.colorsProperty().get() == FiltersModel.Colors.SIGNED;
        boolean shared = model.scaleProperty().get() == FiltersModel.Scale.SHARED;
        Range common = FilterWallPainter.sharedRange(before.weights(), after.weights());
        int background = Palette.argb(palette.surface());
        FilterWallPainter.Look look = new FilterWallPainter.Look(
                signed ? palette.signedMap() : ColorMap.BOOK_GREY,
                shared ? common : null,
                model.channelsProperty().get() == FiltersModel.Channels.RGB,
                background,
                Palette.argb(palette.line()));
        return image(wall(before, look).beside(wall(after, look), GAP, background));
    }

    private static Picture wall(RunFilters.Bank bank, FilterWallPainter.Look look) {
        int columns = Math.max(1, (int) Math.ceil(Math.sqrt(1.2 * bank.count())));
        int side = Math.max(bank.weights().dim(2), bank.weights().dim(3));
        int images = look.images(bank.weights());
        int zoom = Math.max(1, SIDE / side / Math.max(1, (int) Math.ceil(Math.sqrt(images) / 2)));
        return FilterWallPainter.paint(bank.weights(), look, columns, zoom);
    }

    private static Image image(Picture picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        0,
                        picture.width());
        return image;
    }
}
