package convolens.model.predict;

import java.util.ArrayList;
import java.util.List;

/**
 * A question with its answer, made of what a scene shows at the moment.
 *
 * @param kind what is asked for
 * @param text the question
 * @param right the answer
 * @param mistakes what recognisable mistakes give, the likelier first; none gives the right answer
 * @param hints three, each saying more than the one before
 */
public record Exercise(QuestionKind kind, Phrase text, Answer right, List<Mistake> mistakes, List<Phrase> hints) {
    /** How many hints a question has. */
    public static final int HINTS = 3;

    /** @throws IllegalArgumentException if there are not three hints */
    public Exercise {
        if (hints.size() != HINTS) {
            throw new IllegalArgumentException("a question has " + HINTS + " hints, but got " + hints.size());
        }
        List<Mistake> telling = new ArrayList<>();
        for (Mistake mistake : mistakes) {
            if (right.isTellableFrom(mistake.gives())) {
                telling.add(mistake);
            }
        }
        mistakes = List.copyOf(telling);
        hints = List.copyOf(hints);
    }

    /** The same, asked in other words. */
    public Exercise asking(Phrase words) {
        return new Exercise(kind, words, right, mistakes, hints);
    }

    /**
     * What can be told about an answer.
     *
     * @param given the answer
     * @param decimals how many decimals it was written with
     */
    public Verdict judge(Answer given, int decimals) {
        if (right.accepts(given, decimals)) {
            return new Verdict(given, true, List.of());
        }
        return new Verdict(
                given,
                false,
                mistakes.stream()
                        .filter(mistake -> mistake.gives().accepts(given, decimals))
                        .toList());
    }
}
