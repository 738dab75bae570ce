package convolens.model.predict;

import convolens.engine.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * A picture that a question is about.
 *
 * @param image (1,C,H,W), from 0 to 1; not modified
 * @param classes what the classes are called, among which the answer is
 */
public record Pictured(Tensor image, List<String> classes) {
    public Pictured {
        classes = List.copyOf(classes);
    }

    /** The class of a number, as an answer. */
    public Answer answer(int number) {
        return Answer.ofClass(number, classes.get(number));
    }

    /** A class by its name, however it is written, or by its number. */
    Optional<Answer> read(String typed) {
        String wanted = typed.strip();
        for (int k = 0; k < classes.size(); k++) {
            if (classes.get(k).strip().equalsIgnoreCase(wanted)) {
                return Optional.of(answer(k));
            }
        }
        return AnswerReader.read(Answer.Form.CLASS, 1, wanted)
                .map(number -> number.answer().numbers().get(0).intValue())
                .filter(k -> k >= 0 && k < classes.size())
                .map(this::answer);
    }
}
