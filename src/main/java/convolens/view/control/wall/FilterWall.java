package convolens.view.control.wall;

import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.FilterWallLayout;
import convolens.raster.FilterWallPainter;
import convolens.raster.NamedArray;
import convolens.raster.Picture;
import convolens.raster.Range;
import convolens.view.control.ArraySource;
import convolens.view.control.PaintedRegion;
import convolens.view.control.Raster;
import convolens.view.control.Scroller;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The filters (FN,C,FH,FW) of a layer as images, as large as the area allows; a wall that cannot fit scrolls. Pointing at
 * a weight shows its value; a click or Enter chooses a filter, arrow keys move the choice.
 */
public final class FilterWall extends PaintedRegion {
    private final ObjectProperty<Tensor> weights = new SimpleObjectProperty<>(this, "weights");
    private final BooleanProperty signed = new SimpleBooleanProperty(this, "signed");
    private final BooleanProperty mixed = new SimpleBooleanProperty(this, "mixed");
    private final BooleanProperty shared = new SimpleBooleanProperty(this, "shared");
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(this, "range");
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private final ObjectProperty<IntConsumer> onAction = new SimpleObjectProperty<>(this, "onAction");
    private final ObjectProperty<FilterCell> markedCell = new SimpleObjectProperty<>(this, "markedCell");
    private final ReadOnlyObjectWrapper<FilterCell> hoveredCell = new ReadOnlyObjectWrapper<>(this, "hoveredCell");

    private final Layer images = addLayer((ink, width, height) -> paintImages(ink, width, height));
    private final Layer marks = addLayer((ink, width, height) -> paintMarks(ink));
    private final Raster raster = new Raster();
    private final FilterWallLabel label = new FilterWallLabel(this);
    private final Scroller scroller = new Scroller(Orientation.VERTICAL, this::repaintAll);
    private final FilterWallViewport viewport = new FilterWallViewport(scroller);
    private ColorMap signedMap = getPalette().signedMap();

    /** A wall without filters, in the book's grey. */
    public FilterWall() {
        getStyleClass().add("filter-wall");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setPrefSize(340, 280);
        setMinSize(60, 60);
        getChildren().addAll(scroller.node(), label.node());
        InvalidationListener changed = observable -> refresh();
        List.of(weights, signed, mixed, shared, range, emptyText).forEach(property -> property.addListener(changed));
        ArraySource.offer(this, this::numbers);
        selected.addListener(observable -> marks.repaint());
        markedCell.addListener(observable -> marks.repaint());
        hoveredCell.addListener((observable, old, now) -> {
            marks.repaint();
            label.show(now);
        });
        new FilterWallNavigation(this, scroller);
    }

    private List<NamedArray> numbers() {
        Tensor all = weights.get();
        return all == null
                ? List.of()
                : List.of(new NamedArray(label.weightsNameProperty().get(), all::copy));
    }

    /** The weights (FN,C,FH,FW), or null. When their values change in place, call {@link #refresh()}. */
    public ObjectProperty<Tensor> weightsProperty() {
        return weights;
    }

    /** Whether colours are signed and centred on zero; else grey, low = white, as the book prints it. */
    public BooleanProperty signedProperty() {
        return signed;
    }

    /** Whether three channels are red, green and blue of one image; else each channel has an image. */
    public BooleanProperty mixedProperty() {
        return mixed;
    }

    /** Whether all filters share one scale; else each has its own. */
    public BooleanProperty sharedProperty() {
        return shared;
    }

    /** The scale that filters share if they do, so that two walls can have the same; null takes it from the weights. */
    public ObjectProperty<Range> rangeProperty() {
        return range;
    }

    /** The chosen filter, −1 for none. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** What is written where filters will be while there are none. */
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /** What the label at the mouse says of a weight; null for {@code W[f, c, y, x] = value}. */
    public ObjectProperty<Function<FilterCell, String>> describeProperty() {
        return label.describeProperty();
    }

    /** What the label calls the weights, W at first. */
    public StringProperty weightsNameProperty() {
        return label.weightsNameProperty();
    }

    /** A weight that is pointed at elsewhere, to be marked as if the mouse were on it; null for none. */
    public ObjectProperty<FilterCell> markedCellProperty() {
        return markedCell;
    }

    /** Called with the filter that is clicked, or on which Enter is pressed. */
    public ObjectProperty<IntConsumer> onActionProperty() {
        return onAction;
    }

    /** The locale of numbers. */
    public ObjectProperty<Locale> localeProperty() {
        return label.localeProperty();
    }

    /** The weight under the mouse, null if there is none. */
    public ReadOnlyObjectProperty<FilterCell> hoveredCellProperty() {
        return hoveredCell.getReadOnlyProperty();
    }

    /** The map with which weights are painted, for a scale beside the wall. */
    public ColorMap colorMap() {
        return signed.get() ? signedMap : ColorMap.BOOK_GREY;
    }

    /** The range with which a filter is painted, for a scale beside the wall. */
    public Range rangeOf(int filter) {
        return FilterWallPainter.rangeOf(weights.get(), look(), filter);
    }

    /** Reads the weights again. Cheap where their shape is the same: live training may call it once per pulse. */
    public void refresh() {
        Tensor w = weights.get();
        FilterWallLayout layout = viewport.layout();
        boolean same = layout != null
                && w != null
                && layout.filters() == w.dim(0)
                && layout.images() == look().images(w)
                && layout.height() == w.dim(2)
                && layout.width() == w.dim(3);
        if (!same) {
            viewport.clear();
            hoveredCell.set(null);
            requestLayout();
        } else if (hoveredCell.get() != null) {
            FilterCell cell = hoveredCell.get();
            hoveredCell.set(cell(cell.filter(), cell.channel(), cell.y(), cell.x()));
        }
        images.repaint();
        marks.repaint();
    }

    int filters() {
        return weights.get() == null ? 0 : weights.get().dim(0);
    }

    FilterWallViewport viewport() {
        return viewport;
    }

    @Nullable
    FilterWallLayout wallLayout() {
        return viewport.layout();
    }

    void setHoveredCell(@Nullable FilterCell cell) {
        hoveredCell.set(cell);
    }

    /** The weight at a point of this region, null where there is none. */
    @Nullable
    FilterCell cellAt(double x, double y) {
        FilterWallLayout.Place place = viewport.placeAt(x, y);
        return place == null ? null : cell(place.filter(), place.image(), place.y(), place.x());
    }

    /** The filter at a point of this region, −1 where there is none. */
    int filterAt(double x, double y) {
        return viewport.filterAt(x, y);
    }

    /** The weight of a filter and a channel as this wall shows it: where channels are one colour, all of them. */
    public FilterCell cell(int filter, int channel, int y, int x) {
        Tensor w = weights.get();
        boolean mixes = look().images(w) != w.dim(1);
        return mixes
                ? new FilterCell(filter, -1, y, x, Float.NaN)
                : new FilterCell(filter, channel, y, x, w.get(filter, channel, y, x));
    }

    private FilterWallPainter.Look look() {
        int frame = Palette.argb(getPalette().line());
        Range common = range.get() == null ? FilterWallPainter.sharedRange(weights.get()) : range.get();
        return new FilterWallPainter.Look(colorMap(), shared.get() ? common : null, mixed.get(), 0, frame);
    }

    @Override
    protected void paletteChanged() {
        signedMap = getPalette().signedMap();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (filters() == 0) {
            viewport.clear();
            scroller.release();
            return;
        }
        Tensor w = weights.get();
        int shown = look().images(w);
        viewport.fit(
                (width, height, scale) ->
                        FilterWallLayout.fit(w.dim(0), shown, w.dim(2), w.dim(3), width, height, scale),
                getInsets(),
                innerWidth(),
                innerHeight(),
                pixelScale());
    }

    /** Scrolls as little as brings a filter into sight. */
    void reveal(int filter) {
        viewport.reveal(filter);
    }

    private void paintImages(Ink ink, double width, double height) {
        if (viewport.layout() == null) {
            ink.setFont(Typography.text(13));
            ink.setFill(getPalette().mute());
            ink.setTextAlign(TextAlignment.CENTER);
            ink.setTextBaseline(VPos.CENTER);
            ink.fillText(emptyText.get(), width / 2, height / 2);
            return;
        }
        double scale = pixelScale();
        Picture picture = raster.resize((int) Math.round(width * scale), (int) Math.round(height * scale));
        FilterWallPainter.paint(weights.get(), look(), viewport.layout(), viewport.top(), picture);
        raster.draw(ink, 0, 0, width, height);
    }

    private void paintMarks(Ink ink) {
        if (viewport.layout() == null) {
            return;
        }
        int chosen = selected.get();
        if (chosen >= 0 && chosen < filters()) {
            FilterWallMarks.paintChoice(ink, getPalette(), viewport.tile(chosen), viewport.gap());
        }
        FilterCell cell = hoveredCell.get() == null ? markedCell.get() : hoveredCell.get();
        if (cell != null && cell.filter() < filters()) {
            FilterWallMarks.paintHover(ink, getPalette(), viewport.weight(cell));
        }
    }
}
