package convolens.cli;

import convolens.cli.terminal.TextGlyph;
import convolens.data.ValueRange;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.LeNet5;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.run.RunPlan;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What a run and its network are, in the words of the command line. */
final class RunText {
    private RunText() {}

    /** What is about to happen, in two lines. */
    static String headline(RunPlan plan, Network network, boolean unicode) {
        return String.format(
                Locale.ROOT,
                "%s: %,d training and %,d test images%s%n%s, %,d parameters; %s, learning rate %s, batch %d, seed %d, %s",
                plan.data().name(),
                plan.data().train().size(),
                plan.data().test().size(),
                pixels(plan.data().pixelRange()),
                describe(plan.architecture(), unicode),
                network.parameterCount(),
                plan.optimizer().kind().title(),
                number(plan.optimizer().learningRate()),
                plan.trainer().batchSize(),
                plan.seed(),
                plan.threads() == 1 ? "1 thread" : plan.threads() + " threads");
    }

    /** Which pixel values were taken for black and white, where these are not 0 and 255. */
    static String pixels(ValueRange range) {
        return range.isUsual() ? "" : ", pixels from " + number(range.low()) + " to " + number(range.high());
    }

    /** A network in a few words. */
    static String describe(Architecture architecture, boolean unicode) {
        Optional<SimpleConvNet> chapter = SimpleConvNet.matching(architecture);
        if (chapter.isPresent()) {
            SimpleConvNet simple = chapter.get();
            String size = simple.filterSize() + TextGlyph.TIMES.text(unicode) + simple.filterSize();
            return "simple network: " + simple.filterNum() + " filters " + size + ", stride " + simple.stride()
                    + ", padding " + simple.pad() + ", " + simple.hiddenSize() + " hidden, " + simple.outputSize()
                    + " classes";
        }
        Optional<DeepConvNet> deep = DeepConvNet.matching(architecture);
        if (deep.isPresent()) {
            return "deep network: 6 convolutions, " + deep.get().hiddenSize() + " hidden, "
                    + deep.get().outputSize() + " classes";
        }
        int classes = architecture.classes();
        if (LeNet5.of(architecture.inputDim(), classes).equals(architecture)) {
            return "LeNet-5: 2 convolutions, 3 affine layers, " + classes + " classes";
        }
        return "network of its own: " + architecture.layers().size() + " layers, " + classes + " classes";
    }

    /** A number as one would type it: 0.001, not 1.0E-3. */
    static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
