package convolens.view.why;

import convolens.engine.tensor.Tensor;
import convolens.model.why.WhyMap;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.CellRect;
import convolens.view.control.ColorScale;
import convolens.view.control.PaddingRing;
import convolens.view.control.matrix.MatrixCell;
import convolens.view.control.matrix.MatrixLook;
import convolens.view.control.matrix.MatrixLook.Digits;
import convolens.view.control.matrix.MatrixMarks;
import convolens.view.control.matrix.MatrixView;
import convolens.view.control.matrix.Plane;
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
    private PaddingRing ring = PaddingRing.NONE;

    MapColumn(String id, SceneContext context) {
        super(6);
        this.context = context;
        matrix.setId(id);
        matrix.paletteProperty().bind(context.palette());
        matrix.describeProperty().set(this::words);
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

    /** Outlines cells, of a picture without its padding; null for none. */
    void outline(@Nullable CellRect cells) {
        matrix.mark(MatrixMarks.around(
                cells == null
                        ? null
                        : new CellRect(
                                cells.y() + ring.top(), cells.x() + ring.left(), cells.height(), cells.width())));
    }

    private @Nullable String words(MatrixCell cell) {
        if (!(matrix.shown() instanceof Plane plane)) {
            return null;
        }
        String place = "[" + plane.y(cell) + ", " + plane.x(cell) + "]";
        float value = plane.value(cell.row(), cell.column());
        return Float.isNaN(value) ? place : place + " = " + numbers().exact(value);
    }

    private NumberText numbers() {
        return new NumberText(context.messages().locale());
    }

    private void show(Plane plane, ColorMap colors, Range range) {
        ring = plane.ring();
        matrix.show(plane, MatrixLook.colored(colors, range, Digits.TELLING, numbers()), 1);
    }

    /** Shows a picture (C,H,W). */
    void picture(Tensor picture, PaddingRing padding) {
        int size = picture.dim(1) * picture.dim(2);
        Plane.Pixels pixels = picture.dim(0) == 3 ? (y, x) -> pixel(picture, size, y * picture.dim(2) + x) : null;
        show(new Plane(picture, 0, 0, padding, null, pixels), ColorMap.BOOK_GREY, Range.UNIT);
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

    /** Shows how many cells a map has, and none of its numbers. */
    void hidden(@Nullable WhyMap map) {
        matrix.setVisible(map != null);
        scale.setVisible(false);
        if (map != null) {
            Plane cells = new Plane(map.values(), 0, 0, PaddingRing.NONE, null, null, true);
            show(cells, context.palette().getValue().signedMap(), Range.UNIT);
        }
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
        Plane.Known known = map.known() == map.values().size() ? null : (y, x) -> y * width + x < map.known();
        Plane.Pixels pixels = picture == null
                ? null
                : (y, x) -> veiled(
                        pixel(picture, width * map.values().dim(0), y * width + x),
                        colors.argb(map.values().data()[y * width + x], range),
                        LEAST_VEIL
                                + VEIL * Math.max(0, range.fraction(map.values().data()[y * width + x])));
        Range shown = range.isEmpty() ? Range.UNIT : range;
        show(new Plane(map.values(), 0, 0, PaddingRing.NONE, known, pixels), colors, shown);
        scale.colorMapProperty().set(colors);
        scale.rangeProperty().set(shown);
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
