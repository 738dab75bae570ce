package convolens.model.question;

import convolens.model.predict.QuestionKind;
import convolens.model.predict.Questions;
import org.jspecify.annotations.Nullable;

/** Questions whose answers the scene does not show: about what it would be with another setting. */
public abstract class OpenQuestions implements Questions {
    @Override
    public void conceal(@Nullable QuestionKind kind, long seed) {}

    @Override
    public void reveal() {}

    @Override
    public void goOn(QuestionKind kind, long seed) {}

    @Override
    public Runnable remember() {
        return () -> {};
    }
}
