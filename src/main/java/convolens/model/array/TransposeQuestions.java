package convolens.model.array;

import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.model.predict.Exercise;
import convolens.model.predict.QuestionKind;
import convolens.model.question.OpenQuestions;
import convolens.model.question.TransposeQuestion;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** What the scene of the transpose can be asked: about its own array in another order of the axes. */
public final class TransposeQuestions extends OpenQuestions {
    private final TransposeModel model;

    public TransposeQuestions(TransposeModel model) {
        this.model = model;
    }

    @Override
    public List<QuestionKind> kinds() {
        return List.of(QuestionKind.TRANSPOSED_SHAPE, QuestionKind.TRANSPOSED_INDEX);
    }

    @Override
    public Exercise ask(QuestionKind kind, long seed) {
        Transposed arrays = model.getFrame().arrays();
        Shape x = arrays.x().shape();
        Permutation order = TransposeQuestion.order(arrays.order(), seed);
        return kind == QuestionKind.TRANSPOSED_SHAPE
                ? TransposeQuestion.shape(x, order)
                : TransposeQuestion.index(x, order, seed);
    }

    @Override
    public ObservableValue<?> subject() {
        return model.frameProperty();
    }
}
