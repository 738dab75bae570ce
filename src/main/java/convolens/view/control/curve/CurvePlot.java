package convolens.view.control.curve;

import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.view.control.Occupancy;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import org.jspecify.annotations.Nullable;

/**
 * Curves that grow while one looks at them: several {@link CurveRun}s over each other, events, a legend with the current
 * values, exact values at a crosshair, zoom, and a cursor for replay. {@link CurveNavigation} lists mouse and keys.
 *
 * <p>Data are added to the runs' {@link CurveSeries}; the plot repaints once per pulse. Long series are painted as one
 * span per column of pixels, so that the cost of painting does not depend on their length.
 */
public final class CurvePlot extends PaintedRegion {
    private static final double BOTTOM = 28;
    private static final double X_NAME = 14;
    private static final double GROWTH_RIM = 6;

    private final ObservableList<CurveRun> runs = FXCollections.observableArrayList();
    private final ObservableList<EventMark> events = FXCollections.observableArrayList();
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty xName = new SimpleStringProperty(this, "xName", "");
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private final StringProperty zoomedText = new SimpleStringProperty(this, "zoomedText", "");
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic");
    private final ObjectProperty<Range> yRange = new SimpleObjectProperty<>(this, "yRange");
    private final BooleanProperty legendShown = new SimpleBooleanProperty(this, "legendShown", true);
    private final DoubleProperty expectedX = new SimpleDoubleProperty(this, "expectedX", Double.NaN);
    private final DoubleProperty cursorX = new SimpleDoubleProperty(this, "cursorX", Double.NaN);
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale", Locale.getDefault());
    private final ObjectProperty<DoubleConsumer> onPick = new SimpleObjectProperty<>(this, "onPick");
    private final ReadOnlyDoubleWrapper hoveredX = new ReadOnlyDoubleWrapper(this, "hoveredX", Double.NaN);

    private final CurveZoom zoom = new CurveZoom();
    private final CurvePlotPainter painter = new CurvePlotPainter(this);
    private final CurveNavigation navigation = new CurveNavigation(this);
    private final Layer back = addLayer((ink, width, height) -> painter.back(paint(ink)));
    private final Layer earlier = addLayer((ink, width, height) -> painter.earlier(paint(ink)));
    private final Layer curves = addLayer((ink, width, height) -> painter.current(paint(ink)));
    private final Layer growth = addLayer((ink, width, height) -> paintGrowth(ink));
    private final Layer front = addLayer((ink, width, height) -> paintFront(ink));
    private final Layer overlay = addLayer((ink, width, height) -> painter.overlay(paint(ink), navigation.band()));
    private NumberText numbers = new NumberText(Locale.getDefault());

    @SuppressWarnings("NullAway.Init") // before the first layout
    private PlotFrame frame;

    @SuppressWarnings("NullAway.Init") // before the first layout
    private Occupancy.Box inside;

    /** A plot without runs, on linear axes. */
    public CurvePlot() {
        getStyleClass().add("curve-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setPrefSize(480, 240);
        InvalidationListener axes = observable -> repaintAll();
        List.of(title, xName, emptyText, zoomedText, logarithmic, yRange, expectedX)
                .forEach(property -> property.addListener(axes));
        // the values follow when they are painted
        title.addListener((observable, old, now) -> setAccessibleText(now));
        legendShown.addListener(observable -> front.repaint());
        events.addListener(axes);
        locale.addListener((observable, old, now) -> {
            numbers = new NumberText(now);
            repaintAll();
        });
        // change listeners, because NaN set again would be news to others
        ChangeListener<Number> overlaid = (observable, old, now) -> overlay.repaint();
        cursorX.addListener(overlaid);
        hoveredX.addListener(overlaid);
        runs.addListener((ListChangeListener<CurveRun>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(run -> run.onChange(() -> {}, () -> {}));
                change.getAddedSubList().forEach(run -> run.onChange(this::runsChanged, () -> pointsChanged(run)));
            }
            runsChanged();
        });
    }

    /** The runs, drawn in this order; a run belongs to one plot at a time. */
    public ObservableList<CurveRun> getRuns() {
        return runs;
    }

    /** What happened during the current run. */
    public ObservableList<EventMark> getEvents() {
        return events;
    }

    /** What the curves show, written above the plot. */
    public StringProperty titleProperty() {
        return title;
    }

    /** What the x axis counts, for example "epoch". */
    public StringProperty xNameProperty() {
        return xName;
    }

    /** What is written where curves will be while there are none. */
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /** What is written above the plot while only a part is shown: how to show everything again. */
    public StringProperty zoomedTextProperty() {
        return zoomedText;
    }

    /** Whether the y axis is logarithmic. Values that are not positive are then left out. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** The ends of a linear y axis; null lets the axis follow the values. */
    public ObjectProperty<Range> yRangeProperty() {
        return yRange;
    }

    /** Whether a legend with the latest values stands among the curves. True at first. */
    public BooleanProperty legendShownProperty() {
        return legendShown;
    }

    /** Where the x axis ends at least, for example the number of epochs asked for; NaN if that is open. */
    public DoubleProperty expectedXProperty() {
        return expectedX;
    }

    /** The x of the replay cursor; NaN hides it. */
    public DoubleProperty cursorXProperty() {
        return cursorX;
    }

    /** The locale of numbers. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /** Called with the x of a point that is clicked, or on which Enter is pressed. */
    public ObjectProperty<DoubleConsumer> onPickProperty() {
        return onPick;
    }

    /** The x of the point at the crosshair; NaN if there is no crosshair. */
    public ReadOnlyDoubleProperty hoveredXProperty() {
        return hoveredX.getReadOnlyProperty();
    }

    /** Whether only a part of the axes is shown. */
    public boolean isZoomed() {
        return zoom.isZoomed();
    }

    /** Shows everything again. */
    public void resetZoom() {
        zoom.reset();
        zoomChanged();
    }

    /** Where curves are drawn; null before the first layout. */
    PlotFrame frame() {
        return frame;
    }

    CurveZoom zoom() {
        return zoom;
    }

    /** Where the legend stands; null if there is nothing to list. */
    Occupancy.@Nullable Box legendBox() {
        return painter.legendBox();
    }

    /** How often the curves have been painted. */
    int curvePaints() {
        return curves.paints();
    }

    /** The values at the crosshair, as they are written. */
    List<CurveReadout.Row> readout() {
        return Double.isNaN(hoveredX.get()) ? List.of() : CurveReadout.rows(measure(), hoveredX.get(), runs);
    }

    public void setHoveredX(double x) {
        hoveredX.set(x);
    }

    void zoomChanged() {
        repaintAll();
    }

    void overlayChanged() {
        overlay.repaint();
    }

    /** The x of the point nearest to a value, NaN if there are no points. */
    double nearestX(double value) {
        return CurvePoints.nearest(runs, value);
    }

    private void pointsChanged(CurveRun run) {
        if (!run.isCurrent()) {
            runsChanged();
            return;
        }
        growth.repaint();
        front.repaint();
        if (!Double.isNaN(hoveredX.get())) {
            overlay.repaint();
        }
    }

    private void runsChanged() {
        earlier.repaint();
        List.of(curves, front, overlay).forEach(Layer::repaint);
    }

    @Override
    protected void beforePaint() {
        PlotAxes axes = PlotAxes.of(runs, expectedX.get(), yRange.get(), logarithmic.get());
        zoom.setWhole(axes.x(), axes.y());
        double bottom = innerHeight()
                - BOTTOM
                - (xName.get().isEmpty() && zoomedText.get().isEmpty() ? 0 : X_NAME);
        double left = CurveAxes.margin(zoom.y(), bottom, measure());
        double width = Math.max(1, innerWidth() - left - CurveAxes.RIGHT_MARGIN);
        double top = painter.arrange(left, width);
        PlotFrame now = new PlotFrame(left, top, width, Math.max(1, bottom - top), zoom.x(), zoom.y());
        if (!now.equals(frame)) {
            frame = now;
            double rim = zoom.isZoomed() ? 1 : 6;
            inside = new Occupancy.Box(left, top, now.width(), now.height()).grown(rim);
            earlier.clip(inside);
            curves.clip(inside);
            repaintAll();
        }
        if (growth.isDue() && !painter.canGrow(frame)) {
            curves.repaint();
        }
        if (curves.isDue()) {
            growth.repaint();
        }
    }

    /** For what only asks for places and texts. */
    @SuppressWarnings("NullAway")
    private PlotPaint measure() {
        return paint(null);
    }

    private PlotPaint paint(Ink ink) {
        return new PlotPaint(ink, frame, getPalette(), numbers, this::snapLine, hairlineWidth());
    }

    /** Only where a curve has grown: what lies around it need not be drawn anew. */
    private void paintGrowth(Ink ink) {
        Occupancy.Box area = painter.growth(paint(ink));
        growth.clip(
                area == null
                        ? new Occupancy.Box(0, 0, 0, 0)
                        : area.grown(GROWTH_RIM).within(inside));
    }

    private void paintFront(Ink ink) {
        Occupancy.Box only = painter.front(paint(ink));
        front.clip(only != null ? only.grown(1) : new Occupancy.Box(0, 0, innerWidth(), innerHeight()));
        if (!Double.isNaN(cursorX.get())) {
            overlay.repaint();
        }
        String values = CurvePoints.lastValues(runs, numbers);
        setAccessibleText(values.isEmpty() ? title.get() : title.get() + ": " + values);
    }
}
