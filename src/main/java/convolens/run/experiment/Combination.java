package convolens.run.experiment;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value for each setting that an experiment varies.
 *
 * @param levels one for each, in the experiment's order
 */
public record Combination(List<Level> levels) {
    public Combination {
        levels = List.copyOf(levels);
    }

    /** As on the command line: "stride 2, pooling average". */
    public String words() {
        return levels.stream().map(Level::words).collect(Collectors.joining(", "));
    }
}
