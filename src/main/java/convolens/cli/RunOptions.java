package convolens.cli;

import convolens.cli.option.Expected;
import convolens.cli.option.OutputFile;
import convolens.cli.option.WrongInput;
import convolens.export.RunCsv;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How a run is made, and what it leaves. */
public final class RunOptions {
    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Expected.Seed.class,
            description = "Same seed, same run, bit for bit, whatever the threads. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Expected.Threads.class,
            description = "Threads that compute. Default: as many as the machine has processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the curves: " + RunCsv.HEADER + ".")
    private Path csv;

    @Option(
            names = "--save",
            paramLabel = "FILE.npz",
            description = "Write the parameters W1, b1, ... as NumPy opens them.")
    private Path save;

    public long seed() {
        return seed;
    }

    public int threads() {
        return threads;
    }

    /**
     * The files that the run leaves, tried.
     *
     * @throws WrongInput if one cannot be written, or both are the same
     */
    public RunFiles files() {
        RunFiles files = new RunFiles(OutputFile.of("--csv", csv), OutputFile.of("--save", save), null);
        if (files.csv() != null && files.save() != null && files.csv().isSameAs(files.save())) {
            throw new WrongInput("--csv and --save both name " + csv + ": each needs a file of its own");
        }
        return files;
    }
}
