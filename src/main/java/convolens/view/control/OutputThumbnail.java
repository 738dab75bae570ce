package convolens.view.control;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.Picture;
import convolens.raster.Range;
import convolens.view.paint.Ink;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The output of a layer in small: (N,C,H,W) as a pile of maps, as large as H and W are beside the {@linkplain
 * #referenceProperty largest}; (N,M) as a strip of M cells. Without values only the shape is drawn.
 */
public final class OutputThumbnail extends PaintedRegion {
    private static final int MAX_CARDS = 6;
    private static final double STEP = 3;
    private static final double STRIP = 8;

    private final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(this, "extents");
    private final ObjectProperty<Tensor> values = new SimpleObjectProperty<>(this, "values");
    private final BooleanProperty image = new SimpleBooleanProperty(this, "image");
    private final DoubleProperty reference = new SimpleDoubleProperty(this, "reference", 28);
    // a canvas draws later than it is told to, so each map needs pixels of its own
    private final List<Raster> rasters =
            Stream.generate(Raster::new).limit(MAX_CARDS).toList();
    private ColorMap signed = getPalette().signedMap();

    /** A thumbnail of nothing. */
    public OutputThumbnail() {
        setFocusTraversable(false);
        setMouseTransparent(true);
        Layer layer = addLayer(this::paint);
        shape.addListener(observable -> layer.repaint());
        values.addListener(observable -> layer.repaint());
        image.addListener(observable -> layer.repaint());
        reference.addListener(observable -> layer.repaint());
    }

    /** (N,C,H,W) or (N,M); null for nothing. */
    public ObjectProperty<Shape> extentsProperty() {
        return shape;
    }

    /** The output of one sample, (1,C,H,W) or (1,M); null where it is not known. */
    public ObjectProperty<Tensor> valuesProperty() {
        return values;
    }

    /** Whether the values are an image from 0 to 1, written dark on light; otherwise they are signed. */
    public BooleanProperty imageProperty() {
        return image;
    }

    /** The rows or columns of the largest map among those to compare with. */
    public DoubleProperty referenceProperty() {
        return reference;
    }

    @Override
    protected void paletteChanged() {
        signed = getPalette().signedMap();
    }

    private void paint(Ink ink, double width, double height) {
        Shape now = shape.get();
        if (now == null || width < 4 || height < 4) {
            return;
        }
        if (now.rank() == 4) {
            paintCards(ink, width, height, now);
        } else {
            paintStrip(ink, width, height, now.dim(1));
        }
    }

    private void paintCards(Ink ink, double width, double height, Shape now) {
        int cards = Math.min(MAX_CARDS, now.dim(1));
        double room = Math.min(height - (MAX_CARDS - 1) * STEP / 2, width - (MAX_CARDS - 1) * STEP);
        double unit = Math.max(8, room) / Math.max(1, reference.get());
        double w = Math.max(4, now.dim(3) * unit);
        double h = Math.max(4, now.dim(2) * unit);
        double left = snapEdge((width - w - (cards - 1) * STEP) / 2);
        double top = snapEdge((height - h + (cards - 1) * STEP / 2) / 2);
        Tensor known = values.get();
        Range range = range(known);
        for (int card = cards - 1; card >= 0; card--) {
            double x = left + card * STEP;
            double y = top - card * STEP / 2;
            if (known == null) {
                ink.setFill(getPalette().cell());
                ink.fillRect(x, y, w, h);
            } else {
                int size = now.dim(2) * now.dim(3);
                Raster raster = rasters.get(card);
                fill(raster, w, h, new Map(known.data(), card * size, now.dim(2), now.dim(3)), range);
                raster.draw(ink, x, y, w, h);
            }
            outline(ink, x, y, w, h);
        }
    }

    private void paintStrip(Ink ink, double width, double height, int units) {
        double w = Math.min(width, 14 + units * 0.4);
        double y = snapEdge((height - STRIP) / 2);
        double x = snapEdge((width - w) / 2);
        Tensor known = values.get();
        if (known == null) {
            ink.setFill(getPalette().cell());
            ink.fillRect(x, y, w, STRIP);
        } else {
            fill(rasters.get(0), w, STRIP, new Map(known.data(), 0, 1, units), range(known));
            rasters.get(0).draw(ink, x, y, w, STRIP);
        }
        outline(ink, x, y, w, STRIP);
    }

    private void outline(Ink ink, double x, double y, double w, double h) {
        ink.setStroke(getPalette().faint());
        ink.setLineWidth(hairlineWidth());
        ink.strokeRect(snapLine(x), snapLine(y), w, h);
    }

    private Range range(Tensor known) {
        if (known == null || image.get()) {
            return Range.UNIT;
        }
        return signed.fit(Range.of(known.data(), 0, known.size()));
    }

    /** A plane of h rows and w columns from an index of an array on. */
    private record Map(float[] data, int at, int h, int w) {

        /** The mean of the cells that a pixel of a smaller picture covers, or the cell that it lies in. */
        float mean(int row, int rows, int column, int columns) {
            int top = row * h / rows;
            int bottom = Math.max(top + 1, (row + 1) * h / rows);
            int left = column * w / columns;
            int right = Math.max(left + 1, (column + 1) * w / columns);
            float sum = 0;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    sum += data[at + y * w + x];
                }
            }
            return sum / ((bottom - top) * (right - left));
        }
    }

    private void fill(Raster raster, double width, double height, Map map, Range range) {
        int columns = Math.max(1, (int) Math.round(width * pixelScale()));
        int rows = Math.max(1, (int) Math.round(height * pixelScale()));
        ColorMap colors = image.get() ? ColorMap.BOOK_GREY : signed;
        Picture picture = raster.resize(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                picture.argb()[row * columns + column] = colors.argb(map.mean(row, rows, column, columns), range);
            }
        }
    }
}
