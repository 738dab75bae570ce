package convolens.model.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer, made of what a scene shows at the moment.
 *
 * @param kind what is asked for
 * @param text the question
 * @param right the answer
 * @param mistakes what recognisable mistakes give, the likelier first; none gives the right answer
 * @param hints three, each saying more than the one before
 * @param pictured the picture that it is about; null for a question about numbers
 */
public record Exercise(
        QuestionKind kind,
        Phrase text,
        Answer right,
        List<Mistake> mistakes,
        List<Phrase> hints,
        @Nullable Pictured pictured) {
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

    /** A question about numbers. */
    public Exercise(QuestionKind kind, Phrase text, Answer right, List<Mistake> mistakes, List<Phrase> hints) {
        this(kind, text, right, mistakes, hints, null);
    }

    /** The same, asked in other words. */
    public Exercise asking(Phrase words) {
        return new Exercise(kind, words, right, mistakes, hints, pictured);
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

    /** What was typed: the name of a class where classes have names, else what numbers say. */
    Optional<AnswerReader.Typed> read(String typed) {
        if (pictured != null) {
            return pictured.read(typed).map(answer -> new AnswerReader.Typed(answer, Answer.EXACT));
        }
        int axes = right.form() == Answer.Form.CELL ? 0 : right.numbers().size();
        return AnswerReader.read(right.form(), axes, typed);
    }
}
