package convolens.cli;

import convolens.cli.experiment.ExperimentText;
import convolens.cli.option.DataOptions;
import convolens.cli.option.HelpOption;
import convolens.cli.option.NetworkOptions;
import convolens.cli.option.OutputFile;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.train.TrainerSettings;
import convolens.engine.train.WarmUp;
import convolens.run.RunPlan;
import convolens.run.TrainData;
import convolens.run.TrainNetwork;
import convolens.run.TrainSettings;
import convolens.run.experiment.Combination;
import convolens.run.experiment.Experiment;
import convolens.run.experiment.Factor;
import convolens.run.experiment.Trial;
import convolens.run.experiment.Variation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code convolens experiment}: one or two settings varied, and everything else the same. */
@Command(
        name = "experiment",
        header = "Trains with several values of one or two settings and compares.",
        description =
                "%nOne run after the other, each as \"train\" with the same settings and seed would make it; shows"
                        + " their progress as \"train\" does, and a table at the end. Ctrl-C keeps the runs that are done and"
                        + " still writes the files.%n",
        footer = {
            "",
            "What if stride were 2, and average pooling?",
            "  convolens experiment --vary stride=1,2 --vary pooling=max,average --seeds 1,2,3 --epochs 2 --train 5000"
                    + " --test 1000"
        },
        sortOptions = false,
        abbreviateSynopsis = true)
final class ExperimentCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @ArgGroup(validate = false, heading = "%nExperiment%n")
    private ExperimentOptions options = new ExperimentOptions();

    @ArgGroup(validate = false, heading = "%nData%n")
    private DataOptions data = new DataOptions();

    @ArgGroup(validate = false, heading = "%nNetwork, where it is not varied%n")
    private NetworkOptions network = new NetworkOptions();

    @ArgGroup(validate = false, heading = "%nLearning, where it is not varied%n")
    private LearningOptions learning = new LearningOptions();

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final StopSignal stop;

    ExperimentCommand(Terminal terminal, LongSupplier nanoTime, StopSignal stop) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.stop = stop;
    }

    @Override
    public Integer call() throws DataException, InterruptedException {
        List<Variation> variations = options.variations();
        List<Long> seeds = options.seeds();
        variations.forEach(variation -> requireNotFixed(variation.factor()));
        OutputFile csv = options.csv();
        OutputFile json = options.json();
        try (WarmUp warmUp = new WarmUp(network.ofBook(), options.threads())) {
            warmUp.start();
            DataSet images = data.open(terminal.out()::println);
            TrainData found = TrainData.of(images);
            Experiment experiment = new Experiment(base(found), variations, seeds);
            experiment.impossible(found, Integer.MAX_VALUE).ifPresent(why -> {
                throw new WrongInput(ExperimentText.impossible(why, found));
            });
            for (Combination combination : experiment.combinations()) {
                requireRoom(experiment.settings(combination, found).plan(images, found));
            }
            warmUp.awaitFor(experiment.trials(found).stream()
                    .map(Trial::settings)
                    .mapToLong(run -> (long) run.trainCount() * run.epochs())
                    .sum());
            return new ExperimentRun(terminal, nanoTime, stop, csv, json).run(experiment, images);
        }
    }

    private TrainSettings base(TrainData found) throws DataException {
        Architecture architecture = network.architecture(found.image(), found.classes());
        // whether a batch fits is known when the settings of each run are
        TrainerSettings trainer = learning.trainer(Integer.MAX_VALUE);
        return new TrainSettings(
                "",
                found.trainSize(),
                found.testSize(),
                TrainNetwork.CHAPTER.withLayers(architecture),
                learning.optimizer(),
                trainer.coolDown(),
                trainer.batchSize(),
                trainer.epochs(),
                1,
                trainer.schedule(),
                options.threads());
    }

    private void requireNotFixed(Factor factor) {
        // a file with layers of one's own can stand beside the names of others
        String option = "--" + factor.word();
        if (factor != Factor.NETWORK
                && spec.findOption(option) != null
                && spec.commandLine().getParseResult().hasMatchedOption(option)) {
            throw new WrongInput(option + " and --vary " + factor.word() + " are both given: leave one of them out");
        }
    }

    private static void requireRoom(RunPlan plan) {
        Network built = NetworkBuild.of(plan::network);
        NetworkBuild.requireRoomForBatch(built, plan.trainer().batchSize());
    }
}
