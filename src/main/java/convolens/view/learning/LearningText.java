package convolens.view.learning;

import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningPart;
import convolens.model.learning.LearningRun;
import convolens.model.learning.LearningSpot;
import convolens.model.learning.UpdateRule;
import convolens.raster.NumberText;
import org.jspecify.annotations.Nullable;

/** What the scene says in words. */
final class LearningText {
    private static final double LARGE = 1e5;

    /** A loss that has fallen below this share of the first is nothing any more; weights farther off than that are others. */
    private static final double FOUND = 1e-6;

    private static final double FAR = 0.05;

    private final Messages messages;
    private final NumberText numbers;

    LearningText(Messages messages) {
        this.messages = messages;
        this.numbers = new NumberText(messages.locale());
    }

    /** A number in few digits. */
    String brief(double value) {
        double magnitude = Math.abs(value);
        if (!(magnitude < LARGE) || magnitude > 0 && magnitude < 1e-3) {
            return numbers.scientific(value, 3);
        }
        return value == Math.rint(value) ? numbers.fixed(value, 0) : numbers.fixed(value, magnitude < 10 ? 3 : 2);
    }

    private String rate(LearningRun run) {
        return numbers.exact((float) run.rate());
    }

    private String inBrackets(double value) {
        return value < 0 ? "(" + brief(value) + ")" : brief(value);
    }

    // The sentence of a step, with marks

    String sentence(LearningFrame frame) {
        if (frame.isStep()) {
            return step(frame);
        }
        boolean last = frame.iteration() == frame.run().iterations() && frame.isComplete();
        return last ? end(frame) : window(frame);
    }

    private String window(LearningFrame frame) {
        int window = frame.window();
        float[] shares = frame.shares(window);
        int cell = largest(shares);
        WindowGeometry g = frame.geometry();
        int row = g.top(g.outputRow(window)) + cell / g.filterWidth();
        int column = g.left(g.outputColumn(window)) + cell % g.filterWidth();
        return messages.text(
                "learning.sentence.window",
                window + 1,
                g.windows(),
                brief(frame.output()[window]),
                inBrackets(frame.run().target().data()[window]),
                brief(frame.error()[window]),
                inBrackets(frame.error()[window]),
                inBrackets(frame.value(new LearningSpot(LearningPart.INPUT, row, column))),
                brief(shares[cell]),
                name(frame, cell));
    }

    private String step(LearningFrame frame) {
        float[] next = frame.next();
        int cell = largest(frame.sum());
        double before = frame.filter()[cell];
        double after = next == null ? before : next[cell];
        String name = name(frame, cell);
        boolean plain = frame.settings().rule() == UpdateRule.SGD;
        return plain
                ? messages.text(
                        "learning.sentence.sgd",
                        frame.iteration(),
                        brief(frame.loss()),
                        name,
                        brief(before),
                        rate(frame.run()),
                        inBrackets(frame.sum()[cell]),
                        brief(after))
                : messages.text(
                        "learning.sentence.rule",
                        frame.iteration(),
                        brief(frame.loss()),
                        name,
                        brief(frame.sum()[cell]),
                        frame.settings().rule().title(),
                        brief(before),
                        inBrackets(after - before),
                        brief(after));
    }

    private String end(LearningFrame frame) {
        LearningRun run = frame.run();
        if (run.isDiverged()) {
            return messages.text("learning.sentence.diverged", run.iterations(), rate(run));
        }
        String loss = brief(frame.loss());
        if (run.loss(run.iterations()) > run.loss(0)) {
            return messages.text("learning.sentence.grown", run.iterations(), brief(run.loss(0)), loss, rate(run));
        }
        boolean found = run.loss(run.iterations()) < FOUND * run.loss(0);
        if (!frame.settings().isDrawn() && found && run.distance(run.iterations()) > FAR) {
            String distance = brief(run.distance(run.iterations()));
            return messages.text("learning.sentence.end.free", run.iterations(), loss, distance);
        }
        return frame.settings().isDrawn()
                ? messages.text("learning.sentence.end.drawn", run.iterations(), loss)
                : messages.text("learning.sentence.end", run.iterations(), loss, brief(run.distance(run.iterations())));
    }

    private static String name(LearningFrame frame, int cell) {
        int columns = frame.geometry().filterWidth();
        return "(" + cell / columns + "," + cell % columns + ")";
    }

    /** The number of the largest value, whatever its sign; NaN counts as none. */
    private static int largest(float[] values) {
        int at = 0;
        for (int i = 1; i < values.length; i++) {
            if (Math.abs(values[i]) > Math.abs(values[at])) {
                at = i;
            }
        }
        return at;
    }

    // The line below the matrices

    String caption(LearningFrame frame, @Nullable LearningSpot pointed) {
        if (pointed == null) {
            return rest(frame);
        }
        return pointed.part() == LearningPart.INPUT
                ? input(frame, pointed)
                : pointed.part().isMap() ? map(frame, pointed) : weight(frame, pointed);
    }

    private String rest(LearningFrame frame) {
        LearningRun run = frame.run();
        String rate = rate(run);
        boolean plain = frame.settings().rule() == UpdateRule.SGD;
        String rule = plain
                ? messages.text("learning.caption.sgd", rate, brief(run.limit()))
                : messages.text("learning.caption.rule", frame.settings().rule().title(), rate);
        return frame.settings().isDrawn()
                ? rule
                : rule + "  " + messages.text("learning.caption.distance", brief(run.distance(frame.iteration())));
    }

    private String input(LearningFrame frame, LearningSpot spot) {
        WindowGeometry g = frame.geometry();
        String value = brief(frame.value(spot));
        return g.isPadding(spot.row(), spot.column())
                ? messages.text("learning.caption.padding", g.uses(spot.row(), spot.column()))
                : messages.text(
                        "learning.caption.input", spot.row(), spot.column(), value, g.uses(spot.row(), spot.column()));
    }

    private String map(LearningFrame frame, LearningSpot spot) {
        int window = frame.geometry().window(spot.row(), spot.column());
        String target = brief(frame.run().target().data()[window]);
        if (!frame.isKnown(window)) {
            return messages.text("learning.caption.unknown", spot.row(), spot.column(), target);
        }
        return messages.text(
                "learning.caption.window",
                spot.row(),
                spot.column(),
                brief(frame.output()[window]),
                inBrackets(frame.run().target().data()[window]),
                brief(frame.error()[window]),
                frame.geometry().windows(),
                brief(frame.share(window)));
    }

    private String weight(LearningFrame frame, LearningSpot spot) {
        int cell = spot.row() * frame.geometry().filterWidth() + spot.column();
        String now = brief(frame.filter()[cell]);
        String sum = brief(frame.sum()[cell]);
        int windows = Math.min(frame.place().window() + 1, frame.geometry().windows());
        return frame.settings().isDrawn()
                ? messages.text("learning.caption.weight.drawn", spot.row(), spot.column(), now, sum, windows)
                : messages.text(
                        "learning.caption.weight",
                        spot.row(),
                        spot.column(),
                        now,
                        brief(frame.state().filters().data()[cell]),
                        sum,
                        windows);
    }
}
