package convolens.view.histogram;

import convolens.i18n.Messages;
import convolens.model.histogram.HistogramsModel;
import convolens.model.histogram.Ridges;
import convolens.view.SceneContext;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/** All parameters or layers of the network, each with its histograms in small; a click chooses the one that is read. */
final class SeriesStrip extends PaintedRegion {
    private static final double ROW = 74;
    private static final double WIDEST = 150;
    private static final double NARROWEST = 66;
    private static final double NAME = 16;
    private static final int MOST_ROWS = 3;

    private final HistogramsModel model;
    private final Messages messages;
    private final Layer small = addLayer((ink, width, height) -> paint(ink));

    SeriesStrip(HistogramsModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        setId("histogram-strip");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        paletteProperty().bind(context.palette());
        InvalidationListener changed = observable -> {
            small.repaint();
            requestLayout();
            setAccessibleText(
                    model.series() < 0
                            ? messages.text("histogram.strip")
                            : model.names().get(model.series()));
        };
        HistogramsStage.whenShown(model, messages, changed);
        setOnMouseClicked(this::choose);
        setOnKeyPressed(this::move);
    }

    private int columns() {
        return columns(innerWidth());
    }

    private int columns(double wide) {
        int n = Math.max(1, model.names().size());
        int fitting = (int) Math.max(1, wide / NARROWEST);
        int rows = Math.min(MOST_ROWS, (n + fitting - 1) / fitting);
        return Math.max(1, (n + rows - 1) / rows);
    }

    private int rows(double wide) {
        return (Math.max(1, model.names().size()) + columns(wide) - 1) / columns(wide);
    }

    private double cell() {
        return Math.floor(Math.min(WIDEST, innerWidth() / columns()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0
                ? innerWidth()
                : width - getInsets().getLeft() - getInsets().getRight();
        return rows(wide) * ROW + getInsets().getTop() + getInsets().getBottom();
    }

    private void choose(MouseEvent event) {
        requestFocus();
        int column = (int) ((event.getX() - getInsets().getLeft()) / cell());
        int row = (int) ((event.getY() - getInsets().getTop()) / ROW);
        int series = row * columns() + column;
        if (column >= 0
                && column < columns()
                && series >= 0
                && series < model.names().size()) {
            model.choose(series);
        }
    }

    private void move(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || model.series() < 0) {
            return;
        }
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -columns();
            case DOWN -> columns();
            case HOME -> -model.series();
            case END -> model.names().size();
            default -> 0;
        };
        if (by != 0 || event.getCode().isArrowKey()) {
            model.choose(model.series() + by);
            event.consume();
        }
    }

    private void paint(Ink ink) {
        Palette palette = getPalette();
        RidgesPainter painter = new RidgesPainter(
                palette, HistogramText.role(model.kindProperty().get()));
        double wide = cell();
        for (int i = 0; i < model.names().size(); i++) {
            double x = i % columns() * wide;
            double y = (double) (i / columns()) * ROW;
            boolean current = i == model.series();
            ink.setFill(current ? palette.accentTint() : palette.surface());
            ink.fillRoundRect(x + 2, y + 2, wide - 4, ROW - 4, 8);
            if (current) {
                ink.setStroke(palette.accent());
                ink.setLineWidth(1.5);
                ink.strokeRoundRect(x + 2, y + 2, wide - 4, ROW - 4, 8);
            }
            ink.setFont(current ? Typography.strong(11) : Typography.text(11));
            ink.setFill(current ? palette.ink() : palette.mute());
            ink.setTextAlign(TextAlignment.LEFT);
            ink.setTextBaseline(VPos.CENTER);
            ink.fillText(model.names().get(i), x + 8, y + 2 + NAME / 2 + 1, wide - 14);
            Ridges ridges = model.ridges(i, HistogramsModel.COARSE);
            if (ridges != null && ridges.bins() > 0) {
                painter.hills(
                        ink,
                        new RidgesLayout(
                                ridges,
                                model.logarithmicProperty().get(),
                                x + 8,
                                y + NAME + 4,
                                wide - 16,
                                ROW - NAME - 12),
                        model.moment());
            }
        }
    }
}
