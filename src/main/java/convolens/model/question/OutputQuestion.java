package convolens.model.question;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Phrase;
import convolens.model.predict.QuestionKind;
import convolens.model.setup.SlidingState;
import convolens.walk.ConvolutionWalk;
import convolens.walk.Place;
import convolens.walk.PoolingWalk;
import convolens.walk.Term;
import convolens.walk.WindowWalk;
import java.util.ArrayList;
import java.util.List;

/** What an output cell holds: y[n,f,oy,ox] of a convolution (7.2) or of a pooling (7.3), and which cell wins a maximum. */
public final class OutputQuestion {
    private final SlidingState state;
    private final WindowWalk walk;
    private final WindowGeometry g;
    private final int sample;
    private final int map;
    private final int window;

    /**
     * @param state what is set
     * @param walk the same operation with the engine's result
     * @param place the output cell; its term does not matter
     */
    public OutputQuestion(SlidingState state, WindowWalk walk, Place place) {
        this.state = state;
        this.walk = walk;
        this.g = walk.geometry();
        this.sample = place.sample();
        this.map = place.map();
        this.window = place.window();
    }

    /** The value of a convolution. */
    public Exercise ofConvolution() {
        double right = walk.result(sample, map, window);
        return new Exercise(
                QuestionKind.OUTPUT_VALUE,
                Phrase.of("predict.ask.output"),
                Answer.value(right),
                new ConvolutionMistakes(state, sample, map, g.outputRow(window), g.outputColumn(window)).all(),
                convolutionHints((ConvolutionWalk) walk));
    }

    private List<Phrase> convolutionHints(ConvolutionWalk convolution) {
        List<Term> telling = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < walk.terms(); i++) {
            Term term = walk.term(new Place(sample, map, window, i));
            if (!term.isBias()) {
                sum += term.product();
                if (term.product() != 0) {
                    telling.add(term);
                }
            }
        }
        if (telling.isEmpty()) {
            return List.of(
                    where(), Phrase.of("predict.hint.allZero"), after(convolution, Phrase.of("predict.hint.zero")));
        }
        Term begin = telling.get(0);
        Term end = telling.get(telling.size() - 1);
        return List.of(
                where(),
                Phrase.of("predict.hint.start", begin.x(), begin.weight(), telling.size()),
                after(convolution, Phrase.of("predict.hint.almost", sum - end.product(), end.x(), end.weight())));
    }

    /** Where a bias is added, the hint says so. */
    private Phrase after(ConvolutionWalk convolution, Phrase hint) {
        if (!convolution.hasBias()) {
            return hint;
        }
        List<Object> arguments = new ArrayList<>(hint.arguments());
        arguments.add(convolution.bias(map));
        String key = hint.arguments().isEmpty() ? "predict.hint.zeroBias" : "predict.hint.almostBias";
        return new Phrase(key, arguments);
    }

    private Phrase where() {
        int top = g.top(g.outputRow(window));
        int left = g.left(g.outputColumn(window));
        int bottom = top + (g.filterHeight() - 1) * g.dilationY();
        int right = left + (g.filterWidth() - 1) * g.dilationX();
        boolean overPadding = top < 0 || left < 0 || bottom >= g.height() || right >= g.width();
        return overPadding
                ? Phrase.of("predict.hint.windowPadding", top, bottom, left, right, g.height() - 1, g.width() - 1)
                : Phrase.of("predict.hint.window", top, bottom, left, right);
    }

    /** The value of a pooling. */
    public Exercise ofPooling() {
        boolean isMax = state.operation().poolingKind() == convolens.engine.layer.Pooling.Kind.MAX;
        PoolingMistakes mistakes = new PoolingMistakes(state, sample, map, g.outputRow(window), g.outputColumn(window));
        List<Double> cells = mistakes.cells();
        Phrase last = isMax
                ? Phrase.of("predict.hint.secondLargest", mistakes.secondLargest())
                : Phrase.of("predict.hint.poolSum", mistakes.sum(), g.cells());
        return new Exercise(
                QuestionKind.POOLED_VALUE,
                Phrase.of(isMax ? "predict.ask.max" : "predict.ask.average"),
                Answer.value(walk.result(sample, map, window)),
                mistakes.values(isMax),
                List.of(where(), Phrase.of("predict.hint.cells", cells.size()), last));
    }

    /** The cell that wins a maximum: (row, column) in the input. */
    public Exercise ofWinner() {
        PoolingWalk pooling = (PoolingWalk) walk;
        Term winner = pooling.term(new Place(sample, map, window, pooling.argmax(sample, map, window)));
        PoolingMistakes mistakes = new PoolingMistakes(state, sample, map, g.outputRow(window), g.outputColumn(window));
        return new Exercise(
                QuestionKind.WINNER,
                Phrase.of("predict.ask.winner"),
                Answer.cell(winner.row(), winner.column()),
                mistakes.winners(),
                List.of(
                        where(),
                        Phrase.of("predict.hint.winnerFirst"),
                        Phrase.of("predict.hint.winnerValue", walk.result(sample, map, window))));
    }
}
