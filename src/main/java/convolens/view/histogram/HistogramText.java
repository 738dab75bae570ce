package convolens.view.histogram;

import convolens.i18n.Messages;
import convolens.model.histogram.HistogramKind;
import convolens.model.histogram.HistogramsModel;
import convolens.model.histogram.Ridge;
import convolens.model.histogram.Ridges;
import convolens.raster.NumberText;
import convolens.raster.Role;

/** Histograms in words. */
final class HistogramText {
    private static final int PERCENT = 100;
    private static final int DIGITS = 3;

    private final Messages messages;
    private final NumberText numbers;

    HistogramText(Messages messages) {
        this.messages = messages;
        this.numbers = new NumberText(messages.locale());
    }

    /** The colour of a kind. */
    static Role role(HistogramKind kind) {
        return switch (kind) {
            case WEIGHTS -> Role.FILTER;
            case GRADIENTS -> Role.ACCENT;
            case ACTIVATIONS -> Role.OUTPUT;
        };
    }

    /** How many epochs, as short as they can be said. */
    String epochs(double epochs) {
        return messages.number(epochs, epochs == Math.rint(epochs) ? 0 : 1);
    }

    /** A value as short as it can be said with three digits. */
    String value(double value) {
        return Double.isNaN(value)
                ? "–"
                : Math.abs(value) >= 0.1 && Math.abs(value) < 1_000
                        ? numbers.fixed(value, Math.abs(value) < 10 ? 3 : 1)
                        : value == 0 ? "0" : plain(value);
    }

    private String plain(double value) {
        return Math.abs(value) >= 0.001 && Math.abs(value) < 0.1
                ? numbers.fixed(value, 5)
                : numbers.scientific(value, DIGITS);
    }

    /** A share in percent. */
    String share(double share) {
        return Double.isNaN(share) ? "–" : numbers.fixed(share * PERCENT, share == 1 || share == 0 ? 0 : 1) + " %";
    }

    /** A bin: of which moment, from where to where, how many values, and which share of all. */
    String bin(Ridges ridges, HistogramsModel.Bin at) {
        Ridge ridge = ridges.moments().get(at.moment());
        int count = ridge.counts()[at.bin()];
        return messages.text(
                "histogram.bin",
                epochs(ridge.epochs()),
                value(ridges.from(at.bin())),
                value(ridges.from(at.bin() + 1)),
                messages.number(count),
                messages.number(ridge.values()),
                share(ridge.values() == 0 ? Double.NaN : (double) count / ridge.values()));
    }

    /** What a moment's values are like. */
    String moment(Ridges ridges, int at) {
        Ridge ridge = ridges.moments().get(at);
        return messages.text(
                "histogram.moment",
                ridges.name(),
                epochs(ridge.epochs()),
                value(ridge.mean()),
                value(ridge.deviation()),
                share(ridge.zeroShare()));
    }
}
