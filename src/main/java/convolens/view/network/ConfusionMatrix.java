package convolens.view.network;

import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.network.MistakesModel;
import convolens.model.network.MistakesModel.Cell;
import convolens.raster.ColorMap;
import convolens.raster.NamedArray;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.control.ArraySource;
import convolens.view.control.HoverLabel;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * How often each class (row) was answered as each (column), with the share of each row that is right beside it and the share
 * of each column that is right below. A cell can be chosen.
 */
final class ConfusionMatrix extends PaintedRegion {
    private static final double EDGE = 46;
    private static final double LARGEST_CELL = 54;
    private static final double ROOMY = 40;

    private final MistakesModel model;
    private final Messages messages;
    private final HoverLabel label = new HoverLabel(this);
    private final Layer cells = addLayer((ink, width, height) -> paint(ink, width, height));
    private @Nullable Cell pointed;

    ConfusionMatrix(MistakesModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        setId("confusion");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        paletteProperty().bind(context.palette());
        getChildren().add(label);
        InvalidationListener changed = observable -> {
            cells.repaint();
            tell();
        };
        List.of(model.answersProperty(), model.cellProperty(), model.shownProperty(), messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> {
            label.hide();
            pointed = null;
            cells.repaint();
        });
        setOnMouseClicked(event -> {
            requestFocus();
            Cell now = pointed;
            choose(now == null || now.equals(model.cellProperty().get()) ? null : now);
        });
        setOnKeyPressed(this::move);
        ArraySource.offer(this, this::numbers);
        tell();
    }

    private List<NamedArray> numbers() {
        int[][] counts = model.confusion();
        return counts.length == 0
                ? List.of()
                : List.of(new NamedArray(messages.text("mistakes.confusion"), () -> {
                    Tensor all = Tensor.zeros(counts.length, counts.length);
                    for (int i = 0; i < all.size(); i++) {
                        all.data()[i] = counts[i / counts.length][i % counts.length];
                    }
                    return all;
                }));
    }

    private int classes() {
        return model.classes();
    }

    private double cell() {
        double room = Math.min(innerWidth() - 2 * EDGE, innerHeight() - 2 * EDGE);
        return Math.max(8, Math.min(LARGEST_CELL, Math.floor(room / Math.max(1, classes()))));
    }

    private void choose(@Nullable Cell cell) {
        model.shownProperty().set(MistakesModel.Shown.CELL);
        model.cellProperty().set(cell);
    }

    private void point(MouseEvent event) {
        double size = cell();
        int column = (int) Math.floor((event.getX() - getInsets().getLeft() - EDGE) / size);
        int row = (int) Math.floor((event.getY() - getInsets().getTop() - EDGE) / size);
        boolean inside = row >= 0 && column >= 0 && row < classes() && column < classes();
        Cell now = inside ? new Cell(row, column) : null;
        if (now == null) {
            label.hide();
        } else {
            label.show(
                    text(now),
                    new Box(
                            getInsets().getLeft() + EDGE + column * size,
                            getInsets().getTop() + EDGE + row * size,
                            size,
                            size));
        }
        if (now == null ? pointed != null : !now.equals(pointed)) {
            pointed = now;
            cells.repaint();
        }
    }

    private void move(KeyEvent event) {
        Cell now = model.cellProperty().get();
        if (classes() == 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int row = now == null ? 0 : now.label();
        int column = now == null ? 0 : now.answer();
        switch (event.getCode()) {
            case UP -> row--;
            case DOWN -> row++;
            case LEFT -> column--;
            case RIGHT -> column++;
            case ESCAPE -> {
                choose(null);
                event.consume();
                return;
            }
            default -> {
                return;
            }
        }
        int last = classes() - 1;
        choose(now == null ? new Cell(0, 0) : new Cell(clamp(row, last), clamp(column, last)));
        event.consume();
    }

    private static int clamp(int index, int last) {
        return Math.max(0, Math.min(last, index));
    }

    private void tell() {
        Cell now = model.cellProperty().get();
        setAccessibleText(now == null || classes() == 0 ? messages.text("mistakes.matrix") : text(now));
    }

    private String text(Cell at) {
        int count = model.confusion()[at.label()][at.answer()];
        return messages.text(
                at.label() == at.answer() ? "mistakes.cell.right" : "mistakes.cell.wrong",
                model.className(at.label()),
                model.className(at.answer()),
                count);
    }

    private void paint(Ink ink, double width, double height) {
        if (!model.isKnown()) {
            return;
        }
        Palette palette = getPalette();
        int[][] confusion = model.confusion();
        int most = 1;
        for (int row = 0; row < classes(); row++) {
            for (int column = 0; column < classes(); column++) {
                most = row == column ? most : Math.max(most, confusion[row][column]);
            }
        }
        double size = cell();
        ColorMap wrong = palette.sequentialMap(Role.FILTER);
        Range range = new Range(0, most);
        double number = Math.max(8, Math.min(13, size * 0.34));
        ink.setTextBaseline(VPos.CENTER);
        ink.setTextAlign(TextAlignment.CENTER);
        for (int row = 0; row < classes(); row++) {
            for (int column = 0; column < classes(); column++) {
                int count = confusion[row][column];
                double x = EDGE + column * size;
                double y = EDGE + row * size;
                Color fill = row == column
                        ? palette.outputTint()
                        : count == 0 ? palette.cell() : Palette.color(wrong.argb(count, range));
                ink.setFill(fill);
                ink.fillRect(x, y, size - 1, size - 1);
                ink.setFill(count == 0 ? palette.faint() : palette.textOn(fill));
                ink.setFont(Typography.mono(number));
                ink.fillText(count == 0 ? "·" : messages.number(count), x + size / 2, y + size / 2, size - 3);
            }
        }
        edges(ink, size, number);
        frame(ink, model.cellProperty().get(), size, palette.accent(), 2.5);
        frame(ink, pointed, size, palette.window(), 1.5);
    }

    private void edges(Ink ink, double size, double number) {
        Palette palette = getPalette();
        double end = EDGE + classes() * size;
        for (int k = 0; k < classes(); k++) {
            double middle = EDGE + (k + 0.5) * size;
            ink.setFont(Typography.strong(Math.max(10, number)));
            ink.setFill(palette.ink());
            ink.setTextAlign(TextAlignment.CENTER);
            ink.fillText(model.className(k), middle, EDGE - 12, size);
            ink.setTextAlign(TextAlignment.RIGHT);
            ink.fillText(model.className(k), EDGE - 8, middle, EDGE - 12);
            ink.setFont(Typography.mono(Math.max(9, number - 2)));
            ink.setFill(palette.mute());
            ink.setTextAlign(TextAlignment.LEFT);
            ink.fillText(share(model.recall(k), 3), end + 6, middle);
            ink.setTextAlign(TextAlignment.CENTER);
            ink.fillText(share(model.precision(k), size < ROOMY ? 2 : 3), middle, end + 12, size - 6);
        }
        ink.setFont(Typography.text(11));
        ink.setTextAlign(TextAlignment.LEFT);
        ink.fillText(messages.text("mistakes.answered"), EDGE, 10);
        ink.fillText(messages.text("mistakes.recall"), end + 6, EDGE - 12);
        ink.setTextAlign(TextAlignment.LEFT);
        ink.fillText(messages.text("mistakes.precision"), EDGE, end + 30, Math.max(1, ink.width() - EDGE));
    }

    private String share(double share, int decimals) {
        return Double.isNaN(share) ? "–" : messages.number(share, decimals);
    }

    private void frame(Ink ink, @Nullable Cell at, double size, Color color, double thickness) {
        if (at != null && at.label() < classes() && at.answer() < classes()) {
            ink.setStroke(color);
            ink.setLineWidth(thickness);
            ink.strokeRect(EDGE + at.answer() * size - 0.5, EDGE + at.label() * size - 0.5, size, size);
        }
    }
}
