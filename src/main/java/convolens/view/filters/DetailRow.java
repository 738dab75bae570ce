package convolens.view.filters;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Squares beside each other, each with a line of words above and below: as many of the filter as there is room for, then
 * those of the image. Where it is narrow the filter keeps room for its numbers, and where it is too narrow the image goes.
 */
final class DetailRow extends Region {
    private static final double GAP = 16;
    private static final double FOOTER = 36;
    private static final double WORDS = 24 + FOOTER;
    private static final double MIN_NUMBERS = 150;
    private static final double MIN_IMAGE = 60;
    /** What stands above and below a small square is wider than the square. */
    private static final double MIN_WORDS = 136;

    private static final double MAX_OF_ALL = 320;

    private final List<VBox> filters;
    private final List<VBox> image;
    private int wanted = 1;
    private boolean lastFirst;
    private boolean imageWanted;
    private double max = MAX_OF_ALL;

    DetailRow(List<VBox> filters, List<VBox> image) {
        this.filters = filters;
        this.image = image;
        getChildren().addAll(filters);
        getChildren().addAll(image);
        setMinSize(0, USE_PREF_SIZE);
    }

    /**
     * Shows other squares.
     *
     * @param ofFilter how many of the filter
     * @param theLast whether the last of them stay where there is no room for all; else the first
     * @param withImage whether those of the image
     */
    void show(int ofFilter, boolean theLast, boolean withImage) {
        if (wanted != ofFilter || lastFirst != theLast || imageWanted != withImage) {
            wanted = ofFilter;
            lastFirst = theLast;
            imageWanted = withImage;
            requestLayout();
        }
    }

    /** Makes squares no larger than this. */
    void limit(double side) {
        double limited = Math.min(MAX_OF_ALL, side);
        if (limited != max) {
            max = limited;
            requestLayout();
        }
    }

    /** How many squares of the filter there is room for. */
    int room() {
        return plan(getWidth()).filters;
    }

    /** What stands below a square, as high in every column, so that all squares are alike. */
    static StackPane footer(Node... nodes) {
        StackPane footer = new StackPane(nodes);
        footer.setAlignment(Pos.TOP_LEFT);
        footer.setMinSize(0, FOOTER);
        footer.setMaxHeight(FOOTER);
        return footer;
    }

    /** How many squares of which side. */
    private record Plan(int filters, double filterSide, boolean image, double imageSide) {
        double height() {
            return WORDS + Math.max(filterSide, image ? imageSide : 0);
        }
    }

    private Plan plan(double width) {
        if (imageWanted) {
            for (int n = wanted; n >= 1; n--) {
                double side = side(width, n + image.size());
                if (side >= MIN_NUMBERS) {
                    return new Plan(n, Math.min(max, side), true, Math.min(max, side));
                }
            }
            double filter = Math.min(max, MIN_NUMBERS);
            double side = side(width - filter - GAP, image.size());
            if (side >= MIN_IMAGE) {
                return new Plan(1, filter, true, Math.min(max, side));
            }
        }
        double side = Math.max(1, Math.min(max, side(width, wanted)));
        return new Plan(wanted, side, false, 0);
    }

    private static double side(double width, int squares) {
        return Math.floor((width - (squares - 1) * GAP) / squares);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return plan(width < 0 ? getWidth() : width).height();
    }

    @Override
    protected double computePrefWidth(double height) {
        return MIN_NUMBERS;
    }

    @Override
    protected void layoutChildren() {
        Plan plan = plan(getWidth());
        double x = 0;
        for (int i = 0; i < filters.size(); i++) {
            boolean there = i < wanted && (lastFirst ? i >= wanted - plan.filters : i < plan.filters);
            x = place(filters.get(i), there, x, plan.filterSide, plan.filterSide);
        }
        double room = (getWidth() - x - (image.size() - 1) * GAP) / image.size();
        double wide = Math.max(plan.imageSide, Math.min(MIN_WORDS, Math.floor(room)));
        for (VBox column : image) {
            x = place(column, plan.image, x, wide, plan.imageSide);
        }
    }

    private static double place(VBox column, boolean there, double x, double wide, double side) {
        column.setVisible(there);
        if (!there) {
            return x;
        }
        column.resizeRelocate(x, 0, wide, side + WORDS);
        return x + wide + GAP;
    }
}
