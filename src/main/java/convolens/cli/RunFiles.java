package convolens.cli;

import convolens.cli.option.OutputFile;
import convolens.data.image.ModelCard;
import convolens.engine.network.Architecture;
import convolens.engine.tensor.Tensor;
import convolens.export.FilterPicture;
import convolens.export.RunCsv;
import convolens.run.RunPoint;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves; null for what is not wanted.
 *
 * @param csv for the curves
 * @param save for the parameters
 * @param picture for the first filters, before and after
 */
public record RunFiles(
        @Nullable OutputFile csv,
        @Nullable OutputFile save,
        @Nullable OutputFile picture) {

    /** Writes the curves, if they are wanted. */
    void writeCurves(List<RunPoint> points) {
        if (csv != null) {
            csv.writeText(RunCsv.of(points));
        }
    }

    /** Writes the parameters, if they are wanted. */
    void writeNetwork(Architecture architecture, Map<String, Tensor> parameters, ModelCard card) {
        if (save != null) {
            save.writeNetwork(architecture, parameters, card);
        }
    }

    /** Paints the filters (FN,C,FH,FW) before and after, if they are wanted. */
    void writeFilters(Tensor before, Tensor after) {
        if (picture != null) {
            picture.write(out -> FilterPicture.write(before, after, out));
        }
    }

    /**
     * "wrote a, b and c"; empty where nothing was wanted.
     *
     * @param learned whether the run came as far as to have parameters worth keeping
     */
    String wrote(boolean learned) {
        List<String> names = Stream.of(csv, learned ? save : null, learned ? picture : null)
                .filter(file -> file != null)
                .map(file -> file.path().toString())
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        int last = names.size() - 1;
        return "wrote "
                + (last == 0
                        ? names.get(0)
                        : names.stream().limit(last).collect(Collectors.joining(", ")) + " and " + names.get(last));
    }
}
