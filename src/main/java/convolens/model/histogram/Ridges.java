package convolens.model.histogram;

import convolens.engine.inspect.ValueHistogram;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing whose values are counted, such as the weights W1, over all moments of a run: the bins are the same for all.
 *
 * @param name what it is called in every language
 * @param low where the first bin begins
 * @param width of a bin, a power of two
 * @param bins how many there are; 0 where there are no values
 * @param highest the largest count of a bin at any moment, at least 1
 * @param moments first to last
 */
public record Ridges(String name, double low, double width, int bins, int highest, List<Ridge> moments) {

    /**
     * Brings histograms to the narrowest bins of which so many reach for all.
     *
     * @param epochs when each was made
     * @param most at least 2
     */
    static Ridges of(String name, List<Double> epochs, List<ValueHistogram> histograms, int most) {
        int exponent = Integer.MIN_VALUE;
        for (ValueHistogram each : histograms) {
            exponent = each.bins() == 0 ? exponent : Math.max(exponent, each.exponent());
        }
        if (exponent == Integer.MIN_VALUE) {
            return new Ridges(name, 0, 1, 0, 1, ridges(epochs, histograms, 0, 0));
        }
        if (histograms.stream()
                .allMatch(h -> !(h.moments().min() < 0) && !(h.moments().max() > 0))) {
            // where there is nothing but zeros, any scale will do
            exponent = 0;
        }
        List<ValueHistogram> same = widened(histograms, exponent);
        while (last(same) - first(same) + 1 > most) {
            exponent++;
            same = widened(same, exponent);
        }
        long first = first(same);
        int bins = (int) (last(same) - first + 1);
        List<Ridge> ridges = ridges(epochs, same, first, bins);
        int highest = 1;
        for (Ridge ridge : ridges) {
            for (int count : ridge.counts()) {
                highest = Math.max(highest, count);
            }
        }
        return new Ridges(name, Math.scalb((double) first, exponent), Math.scalb(1.0, exponent), bins, highest, ridges);
    }

    /** Where a bin begins; that behind the last is where the last ends. */
    public double from(int bin) {
        return low + bin * width;
    }

    private static List<ValueHistogram> widened(List<ValueHistogram> histograms, int exponent) {
        List<ValueHistogram> widened = new ArrayList<>();
        for (ValueHistogram each : histograms) {
            widened.add(each.bins() == 0 ? each : each.widened(exponent));
        }
        return widened;
    }

    private static long first(List<ValueHistogram> histograms) {
        return histograms.stream()
                .filter(h -> h.bins() > 0)
                .mapToLong(ValueHistogram::first)
                .min()
                .orElse(0);
    }

    private static long last(List<ValueHistogram> histograms) {
        return histograms.stream()
                .filter(h -> h.bins() > 0)
                .mapToLong(h -> h.first() + h.bins() - 1)
                .max()
                .orElse(-1);
    }

    private static List<Ridge> ridges(List<Double> epochs, List<ValueHistogram> histograms, long first, int bins) {
        List<Ridge> ridges = new ArrayList<>();
        for (int i = 0; i < histograms.size(); i++) {
            ValueHistogram histogram = histograms.get(i);
            int[] counts = new int[bins];
            for (int bin = 0; bin < bins; bin++) {
                counts[bin] = histogram.count(first + bin);
            }
            ValueHistogram.Moments of = histogram.moments();
            ridges.add(new Ridge(
                    epochs.get(i),
                    counts,
                    of.count(),
                    of.notFinite(),
                    of.mean(),
                    of.deviation(),
                    of.zeroShare(),
                    of.min(),
                    of.max()));
        }
        return ridges;
    }
}
