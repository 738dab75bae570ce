package convolens.export;

import convolens.model.histogram.HistogramKind;
import convolens.model.histogram.HistogramsModel;
import convolens.model.histogram.Ridge;
import convolens.model.histogram.Ridges;
import java.util.Locale;

/**
 * Histograms over the epochs of a run as comma-separated values, the same in every language.
 *
 * <p>Of one parameter or layer, all bins at all epochs; a bin holds the values from its beginning up to, and without, its end:
 *
 * <pre>
 * name,epoch,from,to,count
 * W1,0.0,-0.03125,-0.0302734375,2
 * </pre>
 *
 * <p>Of all parameters and layers, what their values are like:
 *
 * <pre>
 * kind,name,epoch,values,not_finite,mean,deviation,zero_share,min,max
 * weights,W1,0.0,750,0,0.000123,0.00988,0.0,-0.0301,0.0312
 * </pre>
 */
public final class HistogramCsv {
    /** The first line of the bins. */
    public static final String BINS = "name,epoch,from,to,count";
    /** The first line of the statistics. */
    public static final String STATISTICS = "kind,name,epoch,values,not_finite,mean,deviation,zero_share,min,max";

    private HistogramCsv() {}

    /** The bins; lines end in a line feed. */
    public static String bins(Ridges of) {
        StringBuilder csv = new StringBuilder(BINS).append('\n');
        for (Ridge ridge : of.moments()) {
            for (int bin = 0; bin < of.bins(); bin++) {
                csv.append(of.name())
                        .append(',')
                        .append(ridge.epochs())
                        .append(',')
                        .append(of.from(bin))
                        .append(',')
                        .append(of.from(bin + 1))
                        .append(',')
                        .append(ridge.counts()[bin])
                        .append('\n');
            }
        }
        return csv.toString();
    }

    /** The statistics of all that is measured; lines end in a line feed. */
    public static String statistics(HistogramsModel of) {
        StringBuilder csv = new StringBuilder(STATISTICS).append('\n');
        for (HistogramKind kind : HistogramKind.values()) {
            for (int series = 0; series < of.names(kind).size(); series++) {
                Ridges ridges = of.ridges(kind, series, HistogramsModel.COARSE);
                if (ridges != null) {
                    ridges.moments().forEach(ridge -> line(csv, kind, ridges.name(), ridge));
                }
            }
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, HistogramKind kind, String name, Ridge ridge) {
        csv.append(kind.name().toLowerCase(Locale.ROOT)).append(',').append(name);
        for (Object value : new Object[] {
            ridge.epochs(),
            ridge.values(),
            ridge.notFinite(),
            ridge.mean(),
            ridge.deviation(),
            ridge.zeroShare(),
            ridge.min(),
            ridge.max()
        }) {
            csv.append(',').append(value);
        }
        csv.append('\n');
    }
}
