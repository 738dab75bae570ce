package convolens.view.softmax;

import convolens.model.softmax.SoftmaxColumn;
import convolens.model.softmax.SoftmaxFrame;
import convolens.raster.NumberText;
import java.util.Locale;

/** How numbers of the scene are written. */
final class SoftmaxNumbers {
    private static final int DECIMALS = 3;
    private static final int SMALL = 4;

    private final NumberText numbers;
    private final boolean whole;

    /** Numbers of a frame: scores have decimals unless all are whole. */
    SoftmaxNumbers(SoftmaxFrame frame, Locale locale) {
        numbers = new NumberText(locale);
        boolean all = true;
        for (float score : frame.state().scores()) {
            all &= score == Math.rint(score);
        }
        whole = all;
    }

    /** The number at a spot. */
    String text(SoftmaxFrame frame, SoftmaxColumn column, int k) {
        double value = frame.value(column, k);
        return switch (column) {
            case SCORE, SHIFTED -> score(value);
            case EXPONENTIAL -> brief(value);
            case PROBABILITY -> share(value);
            case TARGET -> numbers.fixed(value, 0);
            case GRADIENT ->
                Math.abs(value) < 0.00005 && value != 0 ? numbers.scientific(value, 2) : numbers.signed(value, SMALL);
        };
    }

    /** A score. */
    String score(double value) {
        return numbers.fixed(value, whole ? 0 : DECIMALS);
    }

    /** An exponential or a sum of them. */
    String brief(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return numbers.fixed(value, 0);
        }
        return value < 0.001 || value >= 1e6
                ? numbers.scientific(value, 2)
                : numbers.fixed(value, value < 1000 ? DECIMALS : 0);
    }

    /** A probability. */
    String share(double value) {
        return value > 0 && value < 0.00005 ? numbers.scientific(value, 2) : numbers.fixed(value, SMALL);
    }

    /** A loss. */
    String loss(double value) {
        return numbers.fixed(value, SMALL);
    }

    /** A float, exactly. */
    String exact(double value) {
        return numbers.exact((float) value);
    }
}
