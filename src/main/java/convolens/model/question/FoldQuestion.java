package convolens.model.question;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Mistake;
import convolens.model.predict.Phrase;
import convolens.model.predict.QuestionKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What col2im adds up in a cell of the image (7.4.3).
 *
 * @param g the window over the image
 * @param name of the cell, in code
 * @param row of the cell, without the padding
 * @param column of the cell
 * @param parts what is added, in the order in which it is added
 */
public record FoldQuestion(WindowGeometry g, String name, int row, int column, List<Double> parts) {
    public FoldQuestion {
        parts = List.copyOf(parts);
    }

    /** How many numbers. */
    public Exercise count() {
        List<Mistake> found = new ArrayList<>();
        add(found, "predict.mistake.fold.cells", g.cells());
        add(found, "predict.mistake.strideOne", covering(1, 1, g.paddingY(), g.paddingX()));
        add(found, "predict.mistake.fold.noPadding", covering(g.strideY(), g.strideX(), 0, 0));
        add(found, "predict.mistake.fold.one", 1);
        add(found, "predict.mistake.fold.windows", g.windows());
        add(found, "predict.mistake.fold.rowsOnly", along(row, g.strideY(), g.paddingY(), true));
        return new Exercise(
                QuestionKind.COL2IM_COUNT,
                Phrase.of("predict.ask.foldCount", name),
                Answer.count(parts.size()),
                found,
                List.of(
                        Phrase.of("predict.hint.fold.windows"),
                        Phrase.of("predict.hint.fold.rows", along(row, g.strideY(), g.paddingY(), true)),
                        Phrase.of("predict.hint.fold.columns", along(column, g.strideX(), g.paddingX(), false))));
    }

    /** Their sum. */
    public Exercise sum(double right) {
        List<Mistake> found = new ArrayList<>();
        double last = parts.isEmpty() ? 0 : parts.get(parts.size() - 1);
        double first = parts.isEmpty() ? 0 : parts.get(0);
        value(found, "predict.mistake.fold.lastOnly", last);
        value(found, "predict.mistake.fold.firstOnly", first);
        value(found, "predict.mistake.fold.mean", right / Math.max(1, parts.size()));
        value(
                found,
                "predict.mistake.fold.largest",
                parts.stream().mapToDouble(p -> p).max().orElse(0));
        for (int i = 0; i < parts.size() && parts.size() > 2; i++) {
            value(found, "predict.mistake.fold.oneLeftOut", right - parts.get(i));
        }
        return new Exercise(
                QuestionKind.COL2IM_SUM,
                Phrase.of("predict.ask.foldSum", name),
                Answer.value(right),
                found,
                List.of(
                        Phrase.of("predict.hint.fold.add"),
                        Phrase.of("predict.hint.fold.count", parts.size()),
                        Phrase.of("predict.hint.fold.almost", right - last, last)));
    }

    private int covering(int strideY, int strideX, int paddingY, int paddingX) {
        return along(row, strideY, paddingY, true) * along(column, strideX, paddingX, false);
    }

    /** How many windows reach an index of one axis, if they begin every stride cells. */
    private int along(int index, int stride, int padding, boolean isRow) {
        int extent = isRow ? g.height() : g.width();
        int size = isRow ? g.filterHeight() : g.filterWidth();
        int dilation = isRow ? g.dilationY() : g.dilationX();
        int span = dilation * (size - 1) + 1;
        int count = 0;
        for (int begin = -padding; begin + span <= extent + padding; begin += stride) {
            int within = index - begin;
            count += within >= 0 && within < span && within % dilation == 0 ? 1 : 0;
        }
        return count;
    }

    private static void add(List<Mistake> found, String key, int gives) {
        found.add(new Mistake(Phrase.of(key), Answer.count(gives)));
    }

    private static void value(List<Mistake> found, String key, double gives) {
        found.add(new Mistake(Phrase.of(key), Answer.value(gives)));
    }
}
