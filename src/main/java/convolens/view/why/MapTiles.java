package convolens.view.why;

import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.why.WhyMaps;
import convolens.model.why.WhyThisAnswerModel;
import convolens.raster.ColorMap;
import convolens.raster.Picture;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.control.HoverLabel;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.control.Raster;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * All maps of a layer, or of the classes, in small on one scale of colours; below each its α, or its class, where there is
 * room. One of them is chosen.
 */
final class MapTiles extends PaintedRegion {
    private static final double GAP = 6;
    private static final double LARGEST = 64;
    private static final double WORDS = 13;
    private static final double LEAST_FOR_WORDS = 40;

    private final WhyThisAnswerModel model;
    private final Messages messages;
    private final Raster raster = new Raster();
    private final HoverLabel label = new HoverLabel(this);
    private final Layer tiles = addLayer(this::paintTiles);
    private final Layer marks = addLayer((ink, width, height) -> paintMarks(ink));
    private int pointed = -1;

    MapTiles(WhyThisAnswerModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        setId("why-tiles");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        paletteProperty().bind(context.palette());
        getChildren().add(label);
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> pointAt(-1));
        setOnMouseClicked(event -> {
            requestFocus();
            if (pointed >= 0) {
                choose(pointed);
            }
        });
        setOnKeyPressed(this::move);
    }

    /** Shows what the model has now. */
    void show() {
        tiles.repaint();
        marks.repaint();
        WhyMaps maps = model.maps();
        if (maps != null && maps.all() != null) {
            setAccessibleText(new WhyText(model, messages).tile(maps, maps.chosen()));
        }
    }

    /** How tiles lie. */
    private record Grid(int count, int columns, double side, double words) {
        static Grid of(int count, double width, double height) {
            double side = Math.min(LARGEST, height - WORDS);
            while (side > 4) {
                double words = side >= LEAST_FOR_WORDS ? WORDS : 0;
                int columns = (int) Math.max(1, (width + GAP) / (side + GAP));
                int rows = (count + columns - 1) / columns;
                if (rows * (side + words + GAP) - GAP <= height) {
                    return new Grid(count, columns, side, words);
                }
                side = side > 20 ? Math.floor(side - 2) : side - 1;
            }
            return new Grid(count, (int) Math.max(1, (width + GAP) / (4 + GAP)), 4, 0);
        }

        Box box(int map) {
            return new Box(map % columns * (side + GAP), (double) (map / columns) * (side + words + GAP), side, side);
        }

        int at(double x, double y) {
            int column = (int) Math.floor(x / (side + GAP));
            int map = (int) Math.floor(y / (side + words + GAP)) * columns + column;
            return x >= 0 && y >= 0 && column < columns && map < count ? map : -1;
        }
    }

    private @Nullable Grid grid() {
        WhyMaps maps = model.maps();
        Tensor all = maps == null ? null : maps.all();
        return all == null ? null : Grid.of(all.dim(1), innerWidth(), innerHeight());
    }

    private void point(MouseEvent event) {
        Grid grid = grid();
        pointAt(
                grid == null
                        ? -1
                        : grid.at(
                                event.getX() - getInsets().getLeft(),
                                event.getY() - getInsets().getTop()));
    }

    private void pointAt(int map) {
        Grid grid = grid();
        WhyMaps maps = model.maps();
        pointed = map;
        if (map < 0 || grid == null || maps == null) {
            label.hide();
        } else {
            Box box = grid.box(map);
            label.show(
                    new WhyText(model, messages).tile(maps, map),
                    new Box(
                            box.x() + getInsets().getLeft(),
                            box.y() + getInsets().getTop(),
                            box.width(),
                            box.height()));
        }
    }

    private void move(KeyEvent event) {
        Grid grid = grid();
        WhyMaps maps = model.maps();
        if (grid == null || maps == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -grid.columns;
            case DOWN -> grid.columns;
            default -> 0;
        };
        if (by != 0) {
            choose(Math.max(0, Math.min(grid.count - 1, maps.chosen() + by)));
            event.consume();
        }
    }

    /** Shows a map alone; asks for its class, where it is that of a class. */
    private void choose(int map) {
        WhyMaps maps = model.maps();
        if (maps != null && maps.isPerClass()) {
            model.change(state -> state.withClass(maps.result().classes().get(map)));
        } else {
            model.mapProperty().set(map);
        }
    }

    private static boolean isNamed(WhyMaps maps) {
        return maps.isCam() || maps.isPerClass();
    }

    private void paintTiles(Ink ink, double width, double height) {
        WhyMaps maps = model.maps();
        Tensor all = maps == null ? null : maps.all();
        if (maps == null || all == null) {
            return;
        }
        Grid grid = Grid.of(all.dim(1), width, height);
        Palette palette = getPalette();
        Range values = Range.of(all.data(), 0, all.size());
        boolean signed = values.min() < 0;
        ColorMap colors = signed ? palette.signedMap() : palette.sequentialMap(Role.OUTPUT);
        Range range = colors.fit(values);
        double scale = pixelScale();
        Picture pixels = raster.resize((int) Math.ceil(width * scale), (int) Math.ceil(height * scale));
        pixels.fill(0, 0, pixels.width(), pixels.height(), 0);
        for (int k = 0; k < grid.count; k++) {
            paint(all, k, grid.box(k), colors, range, pixels, scale);
        }
        raster.draw(ink, 0, 0, pixels.width() / scale, pixels.height() / scale);
        if (isNamed(maps) && grid.words > 0) {
            ink.setFont(Typography.mono(9.5));
            ink.setTextAlign(TextAlignment.CENTER);
            ink.setTextBaseline(VPos.CENTER);
            ink.setFill(palette.mute());
            for (int k = 0; k < grid.count; k++) {
                Box box = grid.box(k);
                ink.fillText(
                        maps.isCam()
                                ? messages.number(maps.alpha(k), 3)
                                : model.pictures()
                                        .className(maps.result().classes().get(k)),
                        box.x() + grid.side / 2,
                        box.bottom() + WORDS / 2 + 1,
                        grid.side + GAP);
            }
        }
    }

    private static void paint(
            Tensor all, int map, Box box, ColorMap colors, Range range, Picture pixels, double scale) {
        int h = all.dim(2);
        int w = all.dim(3);
        int left = (int) Math.round(box.x() * scale);
        int top = (int) Math.round(box.y() * scale);
        int side = Math.max(1, (int) Math.round(box.width() * scale));
        for (int y = 0; y < side && top + y < pixels.height(); y++) {
            int row = (map * h + (2 * y + 1) * h / (2 * side)) * w;
            for (int x = 0; x < side && left + x < pixels.width(); x++) {
                float value = all.data()[row + (2 * x + 1) * w / (2 * side)];
                pixels.argb()[(top + y) * pixels.width() + left + x] = colors.argb(value, range);
            }
        }
    }

    private void paintMarks(Ink ink) {
        Grid grid = grid();
        WhyMaps maps = model.maps();
        if (grid != null && maps != null) {
            Box box = grid.box(maps.chosen());
            ink.setStroke(getPalette().accent());
            ink.setLineWidth(2);
            ink.strokeRoundRect(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2, 4);
        }
    }
}
