package convolens.export;

import convolens.engine.train.Answers;
import java.util.Locale;

/**
 * The wrong answers of a network as comma-separated values, the most confident first, the same in every language:
 *
 * <pre>
 * index,label,answer,confidence,label_probability
 * 6625,8,2,0.999998,0.000001
 * </pre>
 *
 * The index counts the samples from 0; label and answer are classes, counted from 0.
 */
public final class MistakesCsv {
    /** The first line. */
    public static final String HEADER = "index,label,answer,confidence,label_probability";

    private MistakesCsv() {}

    /** The whole file; lines end in a line feed. */
    public static String of(Answers answers) {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (int i : answers.byConfidence(i -> !answers.isRight(i))) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%d,%d,%d,%.6f,%.6f\n",
                    i,
                    answers.labels()[i],
                    answers.answer(i),
                    answers.confidence(i),
                    answers.probability(i, answers.labels()[i])));
        }
        return csv.toString();
    }
}
