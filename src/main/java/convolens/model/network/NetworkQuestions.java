package convolens.model.network;

import convolens.model.StepMoment;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Pictured;
import convolens.model.predict.QuestionKind;
import convolens.model.predict.Questions;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the scene Network can be asked: which class the network answers to the picture. */
public final class NetworkQuestions implements Questions {
    private final NetworkModel model;
    private final PictureQuestions pictures;

    public NetworkQuestions(NetworkModel model, PictureQuestions.Pictures pictures) {
        this.model = model;
        this.pictures = new PictureQuestions(model.pictures(), model.answer(), model.passProperty(), pictures);
    }

    @Override
    public List<QuestionKind> kinds() {
        NetworkPass pass = model.getPass();
        return pass == null || pass.probabilities().length < 2 ? List.of() : List.of(QuestionKind.NETWORK_CLASS);
    }

    @Override
    public Exercise ask(QuestionKind kind, long seed) {
        NetworkPass pass = require();
        NetworkPicture picture = model.getPassed();
        return pictures.ask(
                pass.probabilities(), picture != null && picture.isLabelled() ? picture.label() : -1, pass.input());
    }

    private NetworkPass require() {
        NetworkPass pass = model.getPass();
        if (pass == null) {
            throw new IllegalArgumentException("no picture has gone through the network yet");
        }
        return pass;
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

    /** The activation goes to its end, where the answer stands. */
    @Override
    public void reveal() {
        model.timeline().last();
        model.answer().reveal(model.getPass());
    }

    @Override
    public void goOn(QuestionKind kind, long seed) {
        pictures.goOn(seed);
    }

    @Override
    public Runnable remember() {
        Runnable picture = pictures.remember();
        NetworkPlace place = model.getSelected();
        StepMoment step = StepMoment.of(model.timeline());
        NetworkPass pass = require();
        return () -> {
            picture.run();
            NetworkPass now = model.getPass();
            if (now != null && now.architecture().equals(pass.architecture())) {
                if (place != null) {
                    model.select(place);
                }
                step.show(model.timeline());
            }
        };
    }

    @Override
    public Exercise onPaper(QuestionKind kind, long seed) {
        return pictures.onPaper(ask(kind, seed), seed);
    }

    /** A class that was clicked, in the column of the answer or of the scores. */
    @Override
    public ObservableValue<@Nullable Answer> pointed() {
        return model.pickedProperty().map(this::answer);
    }

    private @Nullable Answer answer(@Nullable NetworkPlace place) {
        NetworkPass pass = model.getPass();
        if (place == null || pass == null || place.column() < pass.firstTelling()) {
            return null;
        }
        Pictured pictured = ask(QuestionKind.NETWORK_CLASS, 0).pictured();
        return pictured == null ? null : pictured.answer(place.map());
    }
}
