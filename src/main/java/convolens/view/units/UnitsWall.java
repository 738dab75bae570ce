package convolens.view.units;

import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.units.DeepUnitsModel;
import convolens.raster.Picture;
import convolens.view.SceneContext;
import convolens.view.control.HoverLabel;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.control.Raster;
import convolens.view.control.ScrollArea;
import convolens.view.paint.Ink;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** All units of a layer; a click chooses the one that is looked at. */
final class UnitsWall extends PaintedRegion {
    private static final double ROOM = 3;

    private final DeepUnitsModel model;
    private final Messages messages;
    private final Raster raster = new Raster();
    private final HoverLabel label = new HoverLabel(this);
    private final Layer cards = addLayer(this::paintCards);
    private final Layer marks = addLayer(this::paintMark);
    private final ScrollArea scroll = new ScrollArea(this, this::repaintAll);

    UnitsWall(DeepUnitsModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        setId("units-wall");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        paletteProperty().bind(context.palette());
        getChildren().addAll(scroll.nodes());
        getChildren().add(label);
        InvalidationListener whole = observable -> {
            repaintAll();
            requestLayout();
            tell();
        };
        List.of(
                        model.unitsProperty(),
                        model.foundProperty(),
                        model.ascent().madeProperty(),
                        model.tileProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(whole));
        model.network().selectedProperty().addListener(observable -> {
            cards.repaint();
            marks.repaint();
            tell();
            reveal();
        });
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> label.hide());
        setOnMousePressed(this::choose);
        setOnScroll(event -> {
            scroll.scrollBy(-event.getDeltaX(), -event.getDeltaY());
            event.consume();
        });
        setOnKeyPressed(this::move);
        tell();
    }

    private UnitsLayout places() {
        return UnitsLayout.of(model.tileProperty().get(), scroll.width() - 2 * ROOM);
    }

    private List<Integer> units() {
        return model.unitsProperty().get();
    }

    /** How high all of it is. */
    double wholeHeight() {
        return places().height(units().size()) + 2 * ROOM;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double high = UnitsLayout.of(model.tileProperty().get(), innerWidth() - 2 * ROOM)
                .height(units().size());
        // narrower by the scroll bar, it may be higher still
        scroll.fit(0, high + 2 * ROOM, 48);
        scroll.fit(0, wholeHeight(), 48);
    }

    private void reveal() {
        int place = units().indexOf(model.unit());
        if (place >= 0) {
            Box box = places().box(place);
            scroll.reveal(new Box(0, box.y(), 1, box.height() + 2 * ROOM));
        }
    }

    private int at(MouseEvent event) {
        double x = event.getX() - getInsets().getLeft() - ROOM;
        double y = event.getY() - getInsets().getTop() - ROOM + scroll.offsetY();
        return places().at(x, y, units().size());
    }

    private void point(MouseEvent event) {
        int place = at(event);
        if (place < 0) {
            label.hide();
            return;
        }
        label.show(new UnitsText(model, messages).spoken(units().get(place)), onScreen(places(), place));
    }

    private void choose(MouseEvent event) {
        requestFocus();
        int place = at(event);
        if (place >= 0) {
            model.chooseUnit(units().get(place));
        }
    }

    private void move(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || units().isEmpty()) {
            return;
        }
        int last = units().size() - 1;
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -places().columns();
            case DOWN -> places().columns();
            case HOME -> -last;
            case END -> last;
            default -> 0;
        };
        if (by != 0) {
            int place = units().indexOf(model.unit()) + by;
            model.chooseUnit(units().get(Math.max(0, Math.min(last, place))));
            event.consume();
        }
    }

    private void tell() {
        NetworkColumn layer = model.layer();
        setAccessibleText(
                layer == null ? messages.text("units.wall") : new UnitsText(model, messages).spoken(model.unit()));
    }

    private Box onScreen(UnitsLayout layout, int place) {
        Box box = layout.box(place);
        return new Box(box.x() + ROOM, box.y() + ROOM - scroll.offsetY(), box.width(), box.height());
    }

    /** The cards that can be seen. */
    private void each(BiConsumer<Integer, Box> painted) {
        UnitsLayout layout = places();
        for (int place = 0; place < units().size(); place++) {
            Box box = onScreen(layout, place);
            if (box.bottom() > 0 && box.y() < innerHeight()) {
                painted.accept(units().get(place), box);
            }
        }
    }

    private void paintCards(Ink ink, double width, double height) {
        double scale = pixelScale();
        boolean whole = places().whole();
        UnitsPainter painter = new UnitsPainter(model, messages, getPalette(), scale);
        Picture pixels = raster.resize((int) Math.ceil(width * scale), (int) Math.ceil(height * scale));
        pixels.fill(0, 0, pixels.width(), pixels.height(), 0);
        each((unit, box) -> {
            painter.ground(ink, box, whole);
            painter.pixels(unit, box, whole, pixels);
        });
        raster.draw(ink, 0, 0, pixels.width() / scale, pixels.height() / scale);
        each((unit, box) -> painter.words(ink, unit, box, whole));
    }

    private void paintMark(Ink ink, double width, double height) {
        UnitsPainter painter = new UnitsPainter(model, messages, getPalette(), pixelScale());
        each((unit, box) -> {
            if (unit == model.unit()) {
                painter.mark(ink, box, places().whole());
            }
        });
    }
}
