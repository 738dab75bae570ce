package convolens.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run leaves.
 *
 * @param csv for the curves, null if they are not wanted
 * @param save for the parameters, null if they are not wanted
 */
record RunFiles(OutputFile csv, OutputFile save) {

    /** "wrote a and b", empty where nothing was wanted. */
    String wrote(boolean parameters) {
        String names = Stream.of(csv, parameters ? save : null)
                .filter(file -> file != null)
                .map(file -> file.path().toString())
                .collect(Collectors.joining(" and "));
        return names.isEmpty() ? "" : "wrote " + names;
    }
}
