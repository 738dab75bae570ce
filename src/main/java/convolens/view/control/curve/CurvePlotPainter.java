package convolens.view.control.curve;

import convolens.view.control.Occupancy;
import convolens.view.paint.Typography;
import java.util.List;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Paints what a {@link CurvePlot} is made of: axes and events, curves, labels at their ends, the legend, what is pointed at. */
final class CurvePlotPainter {
    static final double STRIP_GAP = 8;

    private final CurvePlot plot;
    private final EventStrip strip = new EventStrip();
    private final CurveLines lines = new CurveLines();
    private final CurveLegend legend = new CurveLegend();
    private final EndLabels endLabels = new EndLabels();
    private Occupancy.@Nullable Box legendBox;

    CurvePlotPainter(CurvePlot plot) {
        this.plot = plot;
    }

    /** Where the legend stands; null if there is nothing to list. */
    Occupancy.@Nullable Box legendBox() {
        return legendBox;
    }

    /**
     * Arranges the events above the curves.
     *
     * @param width of the curves, which begin at left
     * @return the height that they take
     */
    double arrange(double left, double width) {
        String title = plot.titleProperty().get();
        double titleWidth = title.isEmpty() ? 0 : Typography.width(title, Typography.strong(13));
        CurveZoom zoom = plot.zoom();
        strip.arrange(plot.getEvents(), new PlotFrame(left, 0, width, 1, zoom.x(), zoom.y()), titleWidth);
        return strip.rows() * EventStrip.ROW + STRIP_GAP;
    }

    void back(PlotPaint paint) {
        CurveAxes.paint(paint, plot.xNameProperty().get());
        strip.paint(paint, plot.getEvents());
        PlotFrame frame = paint.frame();
        double y = frame.top() - STRIP_GAP / 2 - (strip.rows() - 0.5) * EventStrip.ROW;
        paint.text(
                plot.titleProperty().get(),
                Typography.strong(13),
                paint.palette().ink(),
                frame.left(),
                y,
                TextAlignment.LEFT);
        if (plot.isZoomed()) {
            CurveAxes.paintNote(paint, plot.zoomedTextProperty().get());
        }
    }

    void earlier(PlotPaint paint) {
        lines.paintEarlier(paint, plot.getRuns());
    }

    void current(PlotPaint paint) {
        lines.paintCurrent(paint, plot.getRuns());
    }

    /** Whether curves that have grown can be painted by their new ends alone. */
    boolean canGrow(PlotFrame frame) {
        return lines.canGrow(frame, plot.getRuns());
    }

    /** Where a curve has grown; null if none has. */
    Occupancy.@Nullable Box growth(PlotPaint paint) {
        return lines.paintGrowth(paint, plot.getRuns());
    }

    /** What lies over the curves. Returns the box that it lies in; null where that may be anywhere. */
    Occupancy.@Nullable Box front(PlotPaint paint) {
        Occupancy occupancy = lines.occupancy();
        List<CurveRun> runs = plot.getRuns();
        legendBox = plot.legendShownProperty().get() ? legend.paint(paint, runs, occupancy) : null;
        strip.cover(plot.getEvents(), paint.frame(), occupancy);
        boolean named = endLabels.paint(paint, runs, occupancy);
        boolean isEmpty = Double.isNaN(plot.nearestX(0));
        if (isEmpty) {
            CurveAxes.paintEmpty(paint, plot.emptyTextProperty().get());
        }
        return named || isEmpty ? null : legendBox;
    }

    /** @param band the box being drawn to zoom into; null if there is none */
    void overlay(PlotPaint paint, Occupancy.@Nullable Box band) {
        CurveReadout.paintCursor(paint, plot.cursorXProperty().get(), legendBox);
        double hovered = plot.hoveredXProperty().get();
        if (band != null) {
            CurveReadout.paintBand(paint, band);
        } else if (!Double.isNaN(hovered)) {
            CurveReadout.paint(paint, hovered, plot.xNameProperty().get(), plot.getRuns(), legendBox);
        }
    }
}
