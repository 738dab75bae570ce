package convolens.view.control;

import convolens.raster.CellFormat;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Picture;
import convolens.raster.Range;
import convolens.view.paint.Ink;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What the colours of a map mean: a bar from the least to the greatest value, with their numbers and that of zero below.
 * The range is the one that the map shows, symmetric about zero for a signed map. Where several things have a range of
 * their own, words stand at the ends.
 */
public final class ColorScale extends PaintedRegion {
    private static final double BAR = 12;
    private static final double ARC = 5;
    private static final double LABEL_Y = BAR + 13;
    private static final double LABEL_SIZE = 11;
    private static final double LABEL_GAP = 8;

    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(this, "colorMap", ColorMap.BOOK_GREY);
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(this, "range", Range.EMPTY);
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale", Locale.getDefault());
    private final ObjectProperty<Ends> ends = new SimpleObjectProperty<>(this, "ends");
    private final Layer layer = addLayer((ink, width, height) -> paint(ink, width));
    private final Raster raster = new Raster();
    private NumberText numbers = new NumberText(Locale.getDefault());

    /** A scale of the book's grey without a range. */
    public ColorScale() {
        getStyleClass().add("color-scale");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(false);
        setPrefSize(200, BAR + 22);
        setMinSize(80, BAR + 22);
        locale.addListener((observable, old, now) -> numbers = new NumberText(now));
        InvalidationListener changed = observable -> {
            layer.repaint();
            describe();
        };
        List.of(colorMap, range, ends, locale).forEach(property -> property.addListener(changed));
    }

    /** The map; never null. */
    public ObjectProperty<ColorMap> colorMapProperty() {
        return colorMap;
    }

    /** The values that are shown with the map; never null. */
    public ObjectProperty<Range> rangeProperty() {
        return range;
    }

    /** The words at the ends; null for the numbers of the range. */
    public ObjectProperty<Ends> endsProperty() {
        return ends;
    }

    /**
     * Words instead of numbers.
     *
     * @param low what the colour of the left end means
     * @param high what the colour of the right end means
     */
    public record Ends(String low, String high) {}

    /** The locale of numbers. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /**
     * A number below the bar.
     *
     * @param place from 0, the left end, to 1
     */
    record Mark(double place, String text) {}

    /** The numbers below the bar, from left to right: one in the middle if all values are the same, none without values. */
    List<Mark> marks() {
        Range shown = colorMap.get().fit(range.get());
        if (shown.isEmpty()) {
            return List.of();
        }
        CellFormat format = CellFormat.of(
                new float[] {shown.min(), shown.max()}, 0, 2, colorMap.get().isDiverging());
        Ends words = ends.get();
        if (words == null && shown.min() == shown.max()) {
            return List.of(new Mark(0.5, format.text(shown.min(), numbers)));
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(0, words == null ? format.text(shown.min(), numbers) : words.low));
        if (shown.min() < 0 && shown.max() > 0) {
            marks.add(new Mark(shown.fraction(0), "0"));
        }
        marks.add(new Mark(1, words == null ? format.text(shown.max(), numbers) : words.high));
        return marks;
    }

    private void describe() {
        List<String> texts = marks().stream().map(Mark::text).toList();
        setAccessibleText(String.join(" … ", texts));
    }

    private void paint(Ink ink, double width) {
        int pixels = (int) Math.round(width * pixelScale());
        Picture picture = raster.resize(pixels, 1);
        for (int x = 0; x < pixels; x++) {
            picture.argb()[x] = colorMap.get().at((x + 0.5) / pixels);
        }
        ink.save();
        ink.beginPath();
        roundedBar(ink, width);
        ink.clip();
        raster.draw(ink, 0, 0, width, BAR);
        ink.restore();
        ink.setStroke(getPalette().line());
        ink.setLineWidth(1);
        ink.strokeRoundRect(0.5, 0.5, width - 1, BAR - 1, ARC);
        paintMarks(ink, width);
    }

    private static void roundedBar(Ink ink, double width) {
        double r = ARC / 2;
        ink.moveTo(r, 0);
        ink.arcTo(width, 0, width, BAR, r);
        ink.arcTo(width, BAR, 0, BAR, r);
        ink.arcTo(0, BAR, 0, 0, r);
        ink.arcTo(0, 0, width, 0, r);
        ink.closePath();
    }

    /** The size in which the ends do not touch on a short bar. */
    static double labelSize(List<Mark> marks, double width) {
        if (marks.size() < 2) {
            return LABEL_SIZE;
        }
        int letters =
                marks.get(0).text.length() + marks.get(marks.size() - 1).text.length();
        double needed = letters * Typography.monoAdvance(LABEL_SIZE) + LABEL_GAP;
        return LABEL_SIZE * Math.min(1, width / needed);
    }

    /** The ends stand at the ends of the bar; what lies between is left out where it would touch them. */
    private void paintMarks(Ink ink, double width) {
        List<Mark> marks = marks();
        Font font = ends.get() == null ? Typography.mono(labelSize(marks, width)) : Typography.text(LABEL_SIZE);
        ink.setFont(font);
        ink.setFill(getPalette().mute());
        ink.setTextBaseline(VPos.CENTER);
        ink.setTextAlign(TextAlignment.CENTER);
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double half = Typography.width(mark.text, font) / 2;
            boolean between = i > 0 && i < marks.size() - 1;
            boolean free = !between
                    || mark.place * width - half > Typography.width(marks.get(i - 1).text, font) + LABEL_GAP
                            && mark.place * width + half
                                    < width - Typography.width(marks.get(i + 1).text, font) - LABEL_GAP;
            if (free) {
                double centre = Math.max(half, Math.min(width - half, mark.place * width));
                ink.fillText(mark.text, centre, LABEL_Y);
            }
        }
    }
}
