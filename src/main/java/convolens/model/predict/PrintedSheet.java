package convolens.model.predict;

import convolens.engine.tensor.Tensor;
import java.util.List;
import java.util.Map;

/**
 * An exercise sheet in the words of a language.
 *
 * @param title what it is about
 * @param note under the title, such as the seed it was made from
 * @param answersTitle over the answers
 * @param matrices what is given
 * @param settings what else is given, in code
 * @param questions in order
 * @param pictures (1,C,H,W) from 0 to 1, by the place of their question
 * @param answers to them, in the same order
 */
public record PrintedSheet(
        String title,
        String note,
        String answersTitle,
        List<Matrix> matrices,
        List<String> settings,
        List<String> questions,
        Map<Integer, Tensor> pictures,
        List<String> answers) {
    /**
     * A matrix of numbers.
     *
     * @param name in code
     * @param cells row by row, as written
     */
    public record Matrix(String name, int rows, int columns, List<String> cells) {
        public Matrix {
            cells = List.copyOf(cells);
        }
    }

    /** The same under another title. */
    public PrintedSheet titled(String other) {
        return new PrintedSheet(other, note, answersTitle, matrices, settings, questions, pictures, answers);
    }

    public PrintedSheet {
        matrices = List.copyOf(matrices);
        settings = List.copyOf(settings);
        questions = List.copyOf(questions);
        pictures = Map.copyOf(pictures);
        answers = List.copyOf(answers);
    }
}
