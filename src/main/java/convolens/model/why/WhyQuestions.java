package convolens.model.why;

import convolens.engine.tensor.Tensor;
import convolens.model.StepMoment;
import convolens.model.network.NetworkPicture;
import convolens.model.network.PictureQuestions;
import convolens.model.predict.Exercise;
import convolens.model.predict.Phrase;
import convolens.model.predict.QuestionKind;
import convolens.model.predict.Questions;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the scene about an answer can be asked: which class it is, before anything explains it. */
public final class WhyQuestions implements Questions {
    private final WhyThisAnswerModel model;
    private final PictureQuestions pictures;

    public WhyQuestions(WhyThisAnswerModel model, PictureQuestions.Pictures pictures) {
        this.model = model;
        this.pictures = new PictureQuestions(model.pictures(), model.answer(), model.answeredProperty(), pictures);
    }

    @Override
    public List<QuestionKind> kinds() {
        AnsweredPicture answered = model.answeredProperty().get();
        return answered == null || answered.probabilities().length < 2
                ? List.of()
                : List.of(QuestionKind.NETWORK_CLASS);
    }

    @Override
    public Exercise ask(QuestionKind kind, long seed) {
        AnsweredPicture answered = model.answeredProperty().get();
        if (answered == null) {
            throw new IllegalArgumentException("the network has answered nothing yet");
        }
        Tensor picture = answered.picture();
        NetworkPicture chosen = model.pictures().pictureProperty().get();
        boolean isLabelled = chosen != null && chosen.image() == picture && chosen.isLabelled();
        return pictures.ask(
                        answered.probabilities(),
                        isLabelled ? chosen.label() : -1,
                        picture.view(1, picture.dim(0), picture.dim(1), picture.dim(2)))
                .asking(Phrase.of("predict.ask.classTyped"));
    }

    @Override
    public ObservableValue<?> subject() {
        return pictures.subject();
    }

    @Override
    public boolean isComing() {
        return pictures.isComing();
    }

    @Override
    public void conceal(@Nullable QuestionKind kind, long seed) {
        model.network().heldProperty().set(kind != null);
        model.answer().conceal(kind != null);
    }

    @Override
    public void reveal() {
        model.answer().reveal(model.answeredProperty().get());
    }

    @Override
    public void goOn(QuestionKind kind, long seed) {
        pictures.goOn(seed);
    }

    @Override
    public Runnable remember() {
        Runnable picture = pictures.remember();
        StepMoment step = StepMoment.of(model.timeline());
        return () -> {
            picture.run();
            step.show(model.timeline());
        };
    }

    @Override
    public Exercise onPaper(QuestionKind kind, long seed) {
        return pictures.onPaper(ask(kind, seed), seed);
    }
}
