package convolens.view.units;

import convolens.i18n.Messages;
import convolens.model.units.DeepUnitsModel;
import convolens.model.units.LayerMeasure;
import convolens.raster.Role;
import convolens.view.SceneContext;
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
import javafx.scene.text.TextAlignment;

/** All layers side by side, with what is measured of each; a click or a drag goes to one. */
final class DepthStrip extends PaintedRegion {
    private static final double HEIGHT = 68;
    private static final double WIDEST = 110;

    private final DeepUnitsModel model;
    private final Messages messages;
    private final Layer layers = addLayer((ink, width, height) -> paint(ink));

    DepthStrip(DeepUnitsModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        setId("units-strip");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        paletteProperty().bind(context.palette());
        InvalidationListener changed = observable -> {
            layers.repaint();
            tell();
        };
        List.of(
                        model.network().selectedProperty(),
                        model.network().passProperty(),
                        model.foundProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        setOnMousePressed(event -> {
            requestFocus();
            choose(event);
        });
        setOnMouseDragged(this::choose);
        setOnKeyPressed(this::move);
        tell();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT + getInsets().getTop() + getInsets().getBottom();
    }

    private double cell() {
        return Math.floor(Math.min(WIDEST, innerWidth() / Math.max(1, model.layers())));
    }

    private void choose(MouseEvent event) {
        int at = (int) Math.floor((event.getX() - getInsets().getLeft()) / cell());
        if (at >= 0 && at < model.layers()) {
            model.chooseLayer(at + 1);
        }
    }

    private void move(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int to = switch (event.getCode()) {
            case LEFT -> model.column() - 1;
            case RIGHT -> model.column() + 1;
            case HOME -> 1;
            case END -> model.layers();
            default -> 0;
        };
        if (event.getCode().isArrowKey() || to > 0) {
            if (to > 0) {
                model.chooseLayer(to);
            }
            event.consume();
        }
    }

    private void tell() {
        setAccessibleText(model.layer() == null ? messages.text("units.strip") : DeepUnitsSentence.of(model, messages));
    }

    private void paint(Ink ink) {
        Palette palette = getPalette();
        UnitsText text = new UnitsText(model, messages);
        double wide = cell();
        ink.setTextBaseline(VPos.CENTER);
        ink.setTextAlign(TextAlignment.LEFT);
        for (int column = 1; column <= model.layers(); column++) {
            LayerMeasure measure = model.measure(column);
            if (measure == null) {
                continue;
            }
            double x = (column - 1) * wide;
            boolean current = column == model.column();
            ink.setFill(current ? palette.accentTint() : palette.surface());
            ink.fillRoundRect(x + 1, 1, wide - 4, HEIGHT - 2, 8);
            ink.setStroke(current ? palette.accent() : palette.line());
            ink.setLineWidth(current ? 1.5 : 1);
            ink.strokeRoundRect(x + 1, 1, wide - 4, HEIGHT - 2, 8);
            double room = wide - 16;
            ink.setFont(current ? Typography.strong(11.5) : Typography.text(11.5));
            ink.setFill(current ? palette.text(Role.ACCENT) : palette.ink());
            ink.fillText(model.network().getColumns().get(column).name(), x + 7, 14, room);
            ink.setFont(Typography.mono(10.5));
            ink.setFill(palette.mute());
            ink.fillText(UnitsText.size(measure), x + 7, 31, room);
            ink.setFill(palette.padding());
            ink.fillRoundRect(x + 7, 41, room, 5, 5);
            double share = measure.medianShare();
            if (share > 0) {
                ink.setFill(palette.input());
                ink.fillRoundRect(x + 7, 41, Math.max(5, room * share), 5, 5);
            }
            ink.setFont(Typography.mono(10.5));
            ink.setFill(palette.mute());
            ink.fillText(text.percent(share), x + 7, 56, room);
            if (measure.dead() > 0) {
                ink.setTextAlign(TextAlignment.RIGHT);
                ink.setFill(palette.text(Role.FILTER));
                ink.fillText("†" + measure.dead(), x + 7 + room, 56);
                ink.setTextAlign(TextAlignment.LEFT);
            }
        }
    }
}
