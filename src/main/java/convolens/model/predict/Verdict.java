package convolens.model.predict;

import java.util.List;

/**
 * What was found out about an answer.
 *
 * @param given the answer
 * @param right whether it is right
 * @param mistakes all recognisable mistakes that lead to it; empty where none is known to
 */
public record Verdict(Answer given, boolean right, List<Mistake> mistakes) {
    public Verdict {
        mistakes = List.copyOf(mistakes);
    }
}
