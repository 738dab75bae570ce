package convolens.view.control;

import convolens.view.control.focus.KeyedFocus;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A region that is painted instead of built from nodes. It consists of layers, one canvas each, from back to front. A
 * layer is painted when something changed, at most once per pulse, after layout, and only while it can be seen.
 *
 * <p>A subclass adds its layers in the constructor and asks for {@link Layer#repaint()} whenever a value that the layer
 * shows changes. Painting happens inside the region's padding; the focus ring, shown when the focus came by keyboard,
 * lies outside the painted area if the padding leaves room.
 */
public abstract class PaintedRegion extends Region {
    private static final double RING_WIDTH = 2;
    private static final double RING_RADIUS = 6;

    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.light()) {
        @Override
        protected void invalidated() {
            Objects.requireNonNull(get(), "palette");
            paletteChanged();
            repaintAll();
            paintRing();
        }
    };
    private final List<Layer> layers = new ArrayList<>();
    private final Region ring = new Region();
    private final Runnable afterLayout = this::paintNow;
    private final InvalidationListener magnified = observable -> {
        requestLayout();
        repaintAll();
    };

    /** A region without layers. */
    protected PaintedRegion() {
        getStyleClass().add("painted-region");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        focusVisibleProperty().addListener(observable -> ring.setVisible(KeyedFocus.isOn(this)));
        focusedProperty().addListener(observable -> ring.setVisible(KeyedFocus.isOn(this)));
        getPseudoClassStates()
                .addListener((SetChangeListener<PseudoClass>) change -> ring.setVisible(KeyedFocus.isOn(this)));
        ring.setViewOrder(-1);
        getChildren().add(ring);
        paintRing();
        sceneProperty().addListener((observable, old, now) -> moveTo(old, now));
        disabledProperty().addListener(observable -> repaintAll());
    }

    /** The colours. Never null. */
    public final ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** The colours. */
    public final Palette getPalette() {
        return palette.get();
    }

    /** Changes the colours, for example when the theme is switched. */
    public final void setPalette(Palette value) {
        palette.set(value);
    }

    /** Paints at once what has changed. Pulses do this on their own; a picture taken between two pulses needs it. */
    public final void paintNow() {
        if (isDue() && getScene() != null && canBeSeen()) {
            beforePaint();
            layers.forEach(Layer::paintIfDirty);
        }
    }

    /** Paints all layers, from back to front, as they are in the window. The origin is that of the region. */
    public final void paintOn(Ink ink) {
        beforePaint();
        for (Layer layer : layers) {
            ink.save();
            ink.translate(getInsets().getLeft(), getInsets().getTop());
            layer.paintOn(ink);
            ink.restore();
        }
    }

    /** Asked of every region at every pulse, so without a stream. */
    private boolean isDue() {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).isDue()) {
                return true;
            }
        }
        return false;
    }

    /** Called before dirty layers are painted: the place to decide whether others have to be painted with them. */
    protected void beforePaint() {}

    /** The width inside the padding, on which layers are painted. */
    public final double innerWidth() {
        return Math.max(
                0, snapSizeX(getWidth() - getInsets().getLeft() - getInsets().getRight()));
    }

    /** The height inside the padding, on which layers are painted. */
    public final double innerHeight() {
        return Math.max(
                0, snapSizeY(getHeight() - getInsets().getTop() - getInsets().getBottom()));
    }

    /** How a layer turns its values into pixels. The origin is the upper left corner inside the padding. */
    @FunctionalInterface
    protected interface Painter {
        /** Paints an area that has just been cleared. */
        void paint(Ink ink, double width, double height);
    }

    /** Adds a layer in front of those that exist. */
    protected final Layer addLayer(Painter painter) {
        Layer layer = new Layer(painter);
        layers.add(layer);
        getChildren().add(getChildren().size() - 1, layer.canvas.node());
        return layer;
    }

    /** Asks for a repaint of every layer. */
    protected final void repaintAll() {
        layers.forEach(Layer::repaint);
    }

    /** Called before the repaint that follows a change of colours. */
    protected void paletteChanged() {}

    /** Device pixels per unit: 1 on an ordinary screen, 2 on most screens of high density; more where the window is zoomed. */
    protected final double pixelScale() {
        Scene scene = getScene();
        return scene == null || scene.getWindow() == null
                ? magnification()
                : scene.getWindow().getRenderScaleX() * magnification();
    }

    private double magnification() {
        return getScene() == null ? 1 : Magnification.of(getScene()).get();
    }

    /** The nearest coordinate that lies on the edge of a device pixel. */
    public final double snapEdge(double coordinate) {
        double scale = pixelScale();
        return Math.round(coordinate * scale) / scale;
    }

    /** The nearest coordinate along which a line of {@link #hairlineWidth()} covers whole device pixels. */
    protected final double snapLine(double coordinate) {
        return snapEdge(coordinate - hairlineWidth() / 2) + hairlineWidth() / 2;
    }

    /** About one unit wide, and a whole number of device pixels. */
    protected final double hairlineWidth() {
        double scale = pixelScale();
        return Math.max(1, Math.floor(scale)) / scale;
    }

    @Override
    protected void layoutChildren() {
        for (Layer layer : layers) {
            layer.resize(getInsets().getLeft(), getInsets().getTop(), innerWidth(), innerHeight());
        }
        double out = ringOutset();
        ring.resizeRelocate(-out, -out, getWidth() + 2 * out, getHeight() + 2 * out);
    }

    /** How far outside the region the focus ring lies, where the painting reaches to the edge. */
    protected double ringOutset() {
        return 0;
    }

    private void moveTo(Scene old, Scene now) {
        if (old != null) {
            old.removePostLayoutPulseListener(afterLayout);
            Magnification.of(old).removeListener(magnified);
            CanvasBin.whenGone(this, old, bin -> layers.forEach(layer -> layer.canvas.empty(bin)));
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
            Magnification.of(now).addListener(magnified);
            requestLayout();
            repaintAll();
        }
    }

    private boolean canBeSeen() {
        Node node = this;
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }

    private void paintRing() {
        ring.setBorder(new Border(new BorderStroke(
                getPalette().accent(),
                BorderStrokeStyle.SOLID,
                new CornerRadii(RING_RADIUS),
                new BorderWidths(RING_WIDTH))));
    }

    /** One canvas of the region. */
    protected final class Layer {
        private final LayerCanvas canvas = new LayerCanvas();
        private final Painter painter;
        private @Nullable Painter amendment;
        private boolean dirty = true;
        private int paints;

        private Layer(Painter painter) {
            this.painter = painter;
        }

        /** Asks for a repaint in the next pulse. Asking again before it changes nothing. */
        public void repaint() {
            if (!dirty) {
                dirty = true;
                Platform.requestNextPulse();
            }
        }

        /**
         * Asks for a change of what the layer shows in the next pulse: the painter paints over what is there, nothing is
         * cleared. A {@link #repaint()} that is asked for as well does without it.
         */
        public void amend(Painter change) {
            if (!dirty && amendment == null) {
                Platform.requestNextPulse();
            }
            amendment = change;
        }

        /** Whether a repaint or a change is asked for. */
        public boolean isDue() {
            return dirty || amendment != null;
        }

        /** Shows only what lies in a box. Whatever changes outside it costs nothing. */
        public void clip(Occupancy.Box box) {
            canvas.clip(box);
        }

        /** How often the layer has been painted. */
        public int paints() {
            return paints;
        }

        private void paintOn(Ink ink) {
            canvas.clipOn(ink);
            painter.paint(ink, canvas.width(), canvas.height());
        }

        private void resize(double x, double y, double width, double height) {
            dirty |= canvas.place(x, y, width, height, magnification());
        }

        private void paintIfDirty() {
            if (!isDue() || canvas.width() <= 0 || canvas.height() <= 0) {
                return;
            }
            Painter now = dirty || amendment == null ? painter : amendment;
            paints += dirty ? 1 : 0;
            boolean cleared = dirty;
            dirty = false;
            amendment = null;
            canvas.paint(cleared, getPalette().outlines(), ink -> now.paint(ink, canvas.width(), canvas.height()));
        }
    }
}
