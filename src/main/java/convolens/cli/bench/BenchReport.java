package convolens.cli.bench;

import convolens.cli.terminal.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code bench} has measured. Times are in seconds; the record is the JSON file.
 *
 * @param java the JVM
 * @param multiply what multiplies, with the width of its vectors
 * @param threads how many threads computed
 * @param networks one for each network
 */
record BenchReport(String java, String multiply, int threads, List<OfNetwork> networks) {

    /**
     * One network.
     *
     * @param network which
     * @param images how many an epoch has
     * @param batch how many a step has
     * @param firstEpoch the first epoch, begun right after the data was read
     * @param laterEpochs the others
     * @param bestEpoch the shortest of them
     * @param firstToBest firstEpoch / bestEpoch
     * @param bytesPerStep bytes allocated in a step of the last epoch, on the average
     * @param phases what the shortest epoch of a second run, with a meter in it, went into; then the evaluation, which
     *     is not part of an epoch
     */
    record OfNetwork(
            String network,
            int images,
            int batch,
            double firstEpoch,
            List<Double> laterEpochs,
            double bestEpoch,
            double firstToBest,
            long bytesPerStep,
            List<OfPhase> phases) {}

    /**
     * One phase.
     *
     * @param phase its name
     * @param seconds time of all threads, divided by their number
     * @param gigaflops billions of operations a second, 0 where nothing is multiplied
     * @param share of the epoch
     */
    record OfPhase(String phase, double seconds, double gigaflops, double share) {}

    /** The report as text. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(java);
        lines.add("Matrix multiply " + multiply + ", " + (threads == 1 ? "1 thread" : threads + " threads"));
        for (OfNetwork network : networks) {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "%s network, %,d images in batches of %d, Adam: %.3f s an epoch, the best of %d after the first",
                    network.network,
                    network.images,
                    network.batch,
                    network.bestEpoch,
                    network.laterEpochs.size()));
            lines.add(String.format(
                    Locale.ROOT,
                    "%,.0f images/s; the first epoch took %.3f s, %.1f times as long; %,d bytes allocated a step",
                    network.images / network.bestEpoch,
                    network.firstEpoch,
                    network.firstToBest,
                    network.bytesPerStep));
            lines.addAll(table(network.phases));
        }
        return lines;
    }

    private static List<String> table(List<OfPhase> phases) {
        TextTable table = new TextTable();
        table.add(List.of("  phase", "ms", "GFLOP/s", "of the epoch"));
        for (OfPhase phase : phases) {
            table.add(List.of(
                    "  " + phase.phase,
                    String.format(Locale.ROOT, "%.1f", phase.seconds * 1000),
                    phase.gigaflops == 0 ? "" : String.format(Locale.ROOT, "%.1f", phase.gigaflops),
                    String.format(Locale.ROOT, "%.1f %%", phase.share * 100)));
        }
        return table.lines();
    }
}
