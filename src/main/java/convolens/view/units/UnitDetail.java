package convolens.view.units;

import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.units.AscentFrame;
import convolens.model.units.DeepUnitsModel;
import convolens.model.units.UnitCard;
import convolens.model.units.UnitPatch;
import convolens.raster.Picture;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.control.HoverLabel;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.control.Raster;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/**
 * The unit that is looked at: its nine patches with value and class, and the picture that is made for it, step by step, beside
 * the one for random weights.
 */
final class UnitDetail extends PaintedRegion {
    private final DeepUnitsModel model;
    private final Messages messages;
    private final Runnable opened;
    private final Raster patchPixels = new Raster();
    private final Raster madePixels = new Raster();
    private final HoverLabel label = new HoverLabel(this);
    private final Layer patches = addLayer(this::paintPatches);
    private final Layer mark = addLayer((ink, width, height) -> paintMark(ink));
    private final Layer made = addLayer(this::paintMade);

    /** @param opened called when a patch is double-clicked, or Enter is pressed */
    UnitDetail(DeepUnitsModel model, SceneContext context, Runnable opened) {
        this.model = model;
        this.messages = context.messages();
        this.opened = opened;
        setId("units-detail");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        paletteProperty().bind(context.palette());
        getChildren().add(label);
        InvalidationListener whole = observable -> {
            repaintAll();
            tell();
        };
        List.of(model.network().selectedProperty(), model.foundProperty(), messages.localeProperty())
                .forEach(property -> property.addListener(whole));
        InvalidationListener stepped = observable -> made.repaint();
        List.of(
                        model.ascent().framesProperty(),
                        model.ascent().timeline().positionProperty(),
                        model.ascent().setup().stateProperty())
                .forEach(property -> property.addListener(stepped));
        model.patchProperty().addListener(observable -> {
            mark.repaint();
            tell();
        });
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> label.hide());
        setOnMouseClicked(this::choose);
        setOnKeyPressed(this::move);
        tell();
    }

    private UnitDetailLayout places() {
        return UnitDetailLayout.of(innerWidth(), innerHeight());
    }

    private List<UnitPatch> shown() {
        return model.patches(model.unit());
    }

    private int at(MouseEvent event) {
        double x = event.getX() - getInsets().getLeft();
        double y = event.getY() - getInsets().getTop();
        for (int i = 0; i < shown().size(); i++) {
            Box box = places().patch(i);
            if (x >= box.x() && x < box.right() && y >= box.y() && y < box.bottom()) {
                return i;
            }
        }
        return -1;
    }

    private void point(MouseEvent event) {
        int patch = at(event);
        if (patch < 0) {
            label.hide();
        } else {
            label.show(new UnitsText(model, messages).patch(shown().get(patch)), places().patch(patch));
        }
    }

    private void choose(MouseEvent event) {
        requestFocus();
        int patch = at(event);
        if (patch >= 0) {
            model.patchProperty().set(patch);
            if (event.getClickCount() == 2) {
                opened.run();
            }
        }
    }

    private void move(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            opened.run();
            event.consume();
            return;
        }
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -3;
            case DOWN -> 3;
            default -> 0;
        };
        if (by != 0) {
            int to = model.patchProperty().get() + by;
            if (to >= 0 && to < shown().size()) {
                model.patchProperty().set(to);
            }
            event.consume();
        }
    }

    private void tell() {
        int at = model.patchProperty().get();
        if (model.layer() == null) {
            setAccessibleText(messages.text("units.waiting"));
            return;
        }
        UnitsText text = new UnitsText(model, messages);
        setAccessibleText(
                at < shown().size()
                        ? text.unit(model.unit()) + " · " + text.patch(shown().get(at))
                        : text.unit(model.unit()));
    }

    private void paintPatches(Ink ink, double width, double height) {
        Palette palette = getPalette();
        UnitsText text = new UnitsText(model, messages);
        UnitDetailLayout layout = places();
        double scale = pixelScale();
        ink.setTextBaseline(VPos.CENTER);
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setFont(Typography.strong(13));
        ink.setFill(palette.ink());
        ink.fillText(text.unit(model.unit()), 0, 9, width);
        UnitCard card = model.card(model.unit());
        if (card != null) {
            ink.setFont(Typography.text(11.5));
            ink.setFill(card.dead() ? palette.text(Role.FILTER) : palette.mute());
            ink.fillText(text.common(card), 0, 27, width);
        }
        CropPainter crops = new CropPainter(palette, scale);
        int high = (int) Math.ceil(height * scale);
        Picture pixels = patchPixels.resize((int) Math.ceil(width * scale), high);
        pixels.fill(0, 0, pixels.width(), high, 0);
        for (int i = 0; i < shown().size(); i++) {
            Box box = layout.patch(i);
            Tensor crop = shown().get(i).crop();
            crops.paint(crop, pixels, CropPainter.fit(crop, box.x(), box.y(), box.width()));
        }
        patchPixels.draw(ink, 0, 0, pixels.width() / scale, high / scale);
        for (int i = 0; i < shown().size(); i++) {
            Box box = layout.patch(i);
            double y = box.bottom() + 8;
            ink.setFont(Typography.monoStrong(11));
            ink.setTextAlign(TextAlignment.LEFT);
            ink.setFill(palette.ink());
            ink.fillText(model.className(shown().get(i).label()), box.x(), y, box.width() / 2);
            ink.setFont(Typography.mono(11));
            ink.setTextAlign(TextAlignment.RIGHT);
            ink.setFill(palette.text(Role.OUTPUT));
            ink.fillText(text.value(shown().get(i).value()), box.right(), y, box.width() - 10);
        }
    }

    private void paintMark(Ink ink) {
        int at = model.patchProperty().get();
        if (at < shown().size()) {
            Box box = places().patch(at);
            ink.setStroke(getPalette().accent());
            ink.setLineWidth(2);
            ink.strokeRoundRect(box.x() - 2, box.y() - 2, box.width() + 4, box.height() + 4, 5);
        }
    }

    private void paintMade(Ink ink, double width, double height) {
        Palette palette = getPalette();
        UnitDetailLayout layout = places();
        AscentFrame frame = model.ascent().frame();
        ink.setFont(Typography.strong(12));
        ink.setFill(palette.ink());
        write(ink, made(layout.beside(), frame == null ? 0 : frame.step()), layout.title(width), TextAlignment.LEFT);
        if (frame == null) {
            return;
        }
        double scale = pixelScale();
        Picture pixels = madePixels.resize((int) Math.ceil(width * scale), (int) Math.ceil(height * scale));
        pixels.fill(0, 0, pixels.width(), pixels.height(), 0);
        CropPainter crops = new CropPainter(palette, scale);
        List<Tensor> pictures = List.of(model.seen(frame.learned()), model.seen(frame.random()));
        for (int i = 0; i < 2; i++) {
            Box box = layout.made(i);
            crops.paint(pictures.get(i), pixels, CropPainter.fit(pictures.get(i), box.x(), box.y(), box.width()));
        }
        madePixels.draw(ink, 0, 0, pixels.width() / scale, pixels.height() / scale);
        String[] names = {messages.text("units.learned"), messages.text("units.random")};
        float[] values = {frame.value(), frame.randomValue()};
        UnitsText text = new UnitsText(model, messages);
        for (int i = 0; i < 2; i++) {
            ink.setFont(Typography.text(11));
            ink.setFill(palette.mute());
            write(ink, names[i], layout.madeName(i), TextAlignment.LEFT);
            ink.setFont(Typography.monoStrong(11));
            ink.setFill(palette.text(Role.OUTPUT));
            write(ink, text.value(values[i]), layout.madeValue(i), TextAlignment.RIGHT);
        }
    }

    private String made(boolean brief, int step) {
        String number = messages.number(step);
        if (brief) {
            return messages.text("units.made.brief", number);
        }
        return messages.text(
                model.ascent().setup().get().descent() ? "units.made.descent" : "units.made.ascent", number);
    }

    private static void write(Ink ink, String words, Box box, TextAlignment align) {
        ink.setTextBaseline(VPos.CENTER);
        ink.setTextAlign(align);
        double x = align == TextAlignment.LEFT ? box.x() : box.right();
        ink.fillText(words, x, box.y() + box.height() / 2, box.width());
    }
}
