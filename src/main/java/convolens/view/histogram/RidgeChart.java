package convolens.view.histogram;

import convolens.i18n.Messages;
import convolens.model.histogram.HistogramsModel;
import convolens.model.histogram.Ridges;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.control.HoverLabel;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The histograms of one parameter or layer over the run. Pointing says what is in a bin; a click goes to the moment. */
final class RidgeChart extends PaintedRegion {
    private static final double LEFT = 44;
    private static final double RIGHT = 8;
    private static final double TOP = 4;
    private static final double BOTTOM = 26;

    private final HistogramsModel model;
    private final Messages messages;
    private final HoverLabel label = new HoverLabel(this);
    private final Layer hills = addLayer((ink, width, height) -> paint(ink));
    private final Layer pointer = addLayer((ink, width, height) -> point(ink));

    RidgeChart(HistogramsModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        setId("histogram-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        paletteProperty().bind(context.palette());
        getChildren().add(label);
        InvalidationListener changed = observable -> {
            hills.repaint();
            pointer.repaint();
            tell();
        };
        HistogramsStage.whenShown(model, messages, changed);
        model.pointedProperty().addListener(observable -> {
            pointer.repaint();
            tell();
        });
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> model.pointedProperty().set(null));
        setOnMouseClicked(event -> {
            requestFocus();
            RidgesLayout layout = placed();
            if (layout != null) {
                model.timeline().seek(layout.moment(innerX(event), innerY(event)));
            }
        });
        setOnKeyPressed(this::move);
        tell();
    }

    private @Nullable RidgesLayout placed() {
        Ridges ridges = model.ridges();
        return ridges == null || ridges.moments().isEmpty()
                ? null
                : new RidgesLayout(
                        ridges,
                        model.logarithmicProperty().get(),
                        LEFT,
                        TOP,
                        Math.max(10, innerWidth() - LEFT - RIGHT),
                        Math.max(10, innerHeight() - TOP - BOTTOM));
    }

    private double innerX(MouseEvent event) {
        return event.getX() - getInsets().getLeft();
    }

    private double innerY(MouseEvent event) {
        return event.getY() - getInsets().getTop();
    }

    private void point(MouseEvent event) {
        RidgesLayout layout = placed();
        int bin = layout == null ? -1 : layout.bin(innerX(event));
        model.pointedProperty()
                .set(
                        layout == null || bin < 0
                                ? null
                                : new HistogramsModel.Bin(layout.moment(innerX(event), innerY(event)), bin));
    }

    /** Left and right go from bin to bin of the moment, up and down from moment to moment. */
    private void move(KeyEvent event) {
        RidgesLayout layout = placed();
        if (layout == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        HistogramsModel.Bin at = model.pointedProperty().get();
        int last = layout.ridges().bins() - 1;
        int moment = at == null ? model.moment() : at.moment();
        int bin = at == null ? Math.max(0, layout.bin(layout.x(0))) : at.bin();
        switch (event.getCode()) {
            case LEFT -> bin = Math.max(0, bin - (at == null ? 0 : 1));
            case RIGHT -> bin = Math.min(last, bin + (at == null ? 0 : 1));
            case UP -> moment = Math.max(0, moment - 1);
            case DOWN -> moment = Math.min(model.getMoments().size() - 1, moment + 1);
            case ENTER -> model.timeline().seek(moment);
            case ESCAPE -> {
                if (at != null) {
                    model.pointedProperty().set(null);
                    event.consume();
                }
                return;
            }
            default -> {
                return;
            }
        }
        if (last >= 0) {
            model.pointedProperty().set(new HistogramsModel.Bin(moment, Math.min(last, bin)));
        }
        event.consume();
    }

    private void tell() {
        RidgesLayout layout = placed();
        HistogramsModel.Bin at = model.pointedProperty().get();
        HistogramText text = new HistogramText(messages);
        if (layout == null || model.moment() < 0) {
            setAccessibleText(messages.text("histogram.chart"));
            label.hide();
        } else if (at == null
                || at.moment() >= layout.ridges().moments().size()
                || at.bin() >= layout.ridges().bins()) {
            setAccessibleText(text.moment(layout.ridges(), model.moment()));
            label.hide();
        } else {
            String said = text.bin(layout.ridges(), at);
            setAccessibleText(said);
            double wide = layout.width() / layout.ridges().bins();
            double rise = layout.rise(layout.ridges().moments().get(at.moment()).counts()[at.bin()]);
            label.show(
                    said,
                    new Box(
                            getInsets().getLeft() + layout.left() + at.bin() * wide,
                            getInsets().getTop() + layout.base(at.moment()) - rise,
                            wide,
                            rise));
        }
    }

    private void paint(Ink ink) {
        RidgesLayout layout = placed();
        if (layout == null || model.moment() < 0) {
            return;
        }
        RidgesPainter painter = new RidgesPainter(
                getPalette(), HistogramText.role(model.kindProperty().get()));
        painter.zero(ink, layout);
        painter.hills(ink, layout, model.moment());
        painter.axes(
                ink, layout, model.moment(), new NumberText(messages.locale()), new HistogramText(messages)::epochs);
    }

    private void point(Ink ink) {
        RidgesLayout layout = placed();
        if (layout != null) {
            new RidgesPainter(
                            getPalette(),
                            HistogramText.role(model.kindProperty().get()))
                    .pointed(ink, layout, model.pointedProperty().get());
        }
    }
}
