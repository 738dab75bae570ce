package convolens.view.why;

import convolens.engine.tensor.Tensor;
import convolens.model.why.WhyMap;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.CellRect;
import convolens.view.control.ColorScale;
import convolens.view.control.PaddingRing;
import convolens.view.control.matrix.MatrixView;
import convolens.view.paint.Palette;
import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A matrix of the stage: its name above, its colours and a measured number below. */
final class MapColumn extends VBox {
    private static final double FOOTER = 34;
    private static final double LEAST_VEIL = 0.1;
    private static final double VEIL = 0.8;

    private final SceneContext context;
    private final MatrixView matrix = new MatrixView();
    private final Label name = new Label();
    private final Label note = new Label();
    private final ColorScale scale = new ColorScale();

    MapColumn(String id, SceneContext context) {
        super(6);
        this.context = context;
        matrix.setId(id);
        matrix.paletteProperty().bind(context.palette());
        matrix.appearance().localeProperty().bind(context.messages().localeProperty());
        matrix.appearance().cellSizeProperty().set(80);
        matrix.appearance().minCellSizeProperty().set(1);
        matrix.setMinSize(0, 0);
        matrix.nameProperty().bind(name.textProperty());
        name.setId(id + "-name");
        name.getStyleClass().addAll(Styles.STRONG, "caption");
        name.setMinWidth(0);
        name.setMinHeight(USE_PREF_SIZE);
        note.setId(id + "-note");
        note.getStyleClass().addAll(Styles.MUTE, "small");
        note.setWrapText(true);
        note.setMinHeight(FOOTER);
        note.setPrefHeight(FOOTER);
        scale.setId(id + "-scale");
        scale.paletteProperty().bind(context.palette());
        scale.localeProperty().bind(context.messages().localeProperty());
        scale.setMinHeight(scale.getPrefHeight());
        scale.setMinWidth(0);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        setMinSize(0, 0);
        getChildren().addAll(name, matrix, scale, note);
    }

    MatrixView matrix() {
        return matrix;
    }

    void say(String title, String words) {
        name.setText(title);
        note.setText(words);
    }

    /** Outlines cells; null for none. */
    void outline(@Nullable CellRect cells) {
        matrix.windowProperty().set(cells);
    }

    /** Shows a picture (C,H,W). */
    void picture(Tensor picture, PaddingRing ring) {
        int size = picture.dim(1) * picture.dim(2);
        matrix.ringProperty().set(ring);
        matrix.appearance().colorMapProperty().set(picture.dim(0) == 3 ? null : ColorMap.BOOK_GREY);
        matrix.appearance().rangeProperty().set(Range.UNIT);
        matrix.appearance()
                .pixelsProperty()
                .set(picture.dim(0) == 3 ? (y, x) -> pixel(picture, size, y * picture.dim(2) + x) : null);
        matrix.tensorProperty().set(picture);
        scale.setVisible(false);
    }

    private static int pixel(Tensor picture, int size, int at) {
        if (picture.dim(0) != 3) {
            return ColorMap.BOOK_GREY.argb(picture.data()[at], Range.UNIT);
        }
        int mixed = 0xFF;
        for (int c = 0; c < 3; c++) {
            mixed = mixed << 8 | (int) (Range.UNIT.fraction(picture.data()[c * size + at]) * 255 + 0.5);
        }
        return mixed;
    }

    /** Shows a map; over the picture (C,H,W), where that is not null. */
    void map(@Nullable WhyMap map, @Nullable Tensor picture) {
        matrix.setVisible(map != null);
        scale.setVisible(map != null);
        if (map == null) {
            return;
        }
        Palette palette = context.palette().getValue();
        ColorMap colors = map.signed() ? palette.signedMap() : palette.sequentialMap(Role.OUTPUT);
        Range range = colors.fit(
                map.probability()
                        ? Range.UNIT
                        : Range.of(Arrays.copyOf(map.values().data(), map.known())));
        int width = map.values().dim(1);
        matrix.knownProperty().set(map.known() == map.values().size() ? null : (y, x) -> y * width + x < map.known());
        if (picture == null) {
            matrix.appearance().pixelsProperty().set(null);
            matrix.appearance().colorMapProperty().set(colors);
        } else {
            matrix.appearance().colorMapProperty().set(null);
            matrix.appearance()
                    .pixelsProperty()
                    .set((y, x) -> veiled(
                            pixel(picture, width * map.values().dim(0), y * width + x),
                            colors.argb(map.values().data()[y * width + x], range),
                            LEAST_VEIL
                                    + VEIL
                                            * Math.max(
                                                    0,
                                                    range.fraction(map.values().data()[y * width + x]))));
        }
        matrix.appearance().rangeProperty().set(range.isEmpty() ? Range.UNIT : range);
        matrix.tensorProperty().set(map.values());
        scale.colorMapProperty().set(colors);
        scale.rangeProperty().set(range.isEmpty() ? Range.UNIT : range);
    }

    /** A colour that lets the picture below it be seen. */
    private static int veiled(int below, int above, double veil) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double value = (1 - veil) * (below >> shift & 0xFF) + veil * (above >> shift & 0xFF);
            mixed = mixed << 8 | (int) (value + 0.5);
        }
        return mixed;
    }
}
