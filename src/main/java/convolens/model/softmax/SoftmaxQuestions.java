package convolens.model.softmax;

import convolens.model.StepMoment;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Phrase;
import convolens.model.predict.QuestionKind;
import convolens.model.predict.Questions;
import convolens.model.question.ClassQuestion;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the scene Softmax can be asked: which class a network with these scores answers. */
public final class SoftmaxQuestions implements Questions {
    private static final int FURTHEST = 50;

    private final SoftmaxModel model;
    private final IntConsumer digits;

    /** @param digits takes the scores of a digit so many further on */
    public SoftmaxQuestions(SoftmaxModel model, IntConsumer digits) {
        this.model = model;
        this.digits = digits;
    }

    private SoftmaxState state() {
        return model.getFrame().state();
    }

    /** Nothing is asked where two classes have the largest score. */
    @Override
    public List<QuestionKind> kinds() {
        float[] scores = state().scores();
        float max = model.getFrame().values().max();
        long largest =
                IntStream.range(0, scores.length).filter(k -> scores[k] == max).count();
        return largest == 1 ? List.of(QuestionKind.NETWORK_CLASS) : List.of();
    }

    @Override
    public Exercise ask(QuestionKind kind, long seed) {
        return ClassQuestion.ofScores(state().scores(), state().label());
    }

    @Override
    public ObservableValue<?> subject() {
        return model.frameProperty();
    }

    @Override
    public void conceal(@Nullable QuestionKind kind, long seed) {
        model.conceal(kind != null);
    }

    @Override
    public void reveal() {
        model.reveal();
    }

    @Override
    public void goOn(QuestionKind kind, long seed) {
        digits.accept(1 + new SplittableRandom(seed).nextInt(FURTHEST));
    }

    @Override
    public Runnable remember() {
        SoftmaxState before = state();
        StepMoment step = StepMoment.of(model.timeline());
        return () -> {
            digits.accept(0);
            model.setup().change(before);
            step.show(model.timeline());
        };
    }

    /** About the scores of the scene, dealt anew to its classes. */
    @Override
    public Exercise onPaper(QuestionKind kind, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] scores = state().scores().clone();
        for (int k = scores.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            float kept = scores[k];
            scores[k] = scores[other];
            scores[other] = kept;
        }
        String written = IntStream.range(0, scores.length)
                .mapToObj(k -> Float.toString(Math.round(scores[k] * 1000) / 1000f))
                .collect(Collectors.joining(", "));
        return ClassQuestion.ofScores(scores, state().label()).asking(Phrase.of("predict.paper.classScores", written));
    }

    /** A class whose row was clicked. */
    @Override
    public ObservableValue<@Nullable Answer> pointed() {
        return model.pickedProperty().map(spot -> spot == null ? null : Answer.ofClass(spot.k()));
    }
}
