package convolens.model.network;

import convolens.model.StepMoment;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Pictured;
import convolens.model.predict.QuestionKind;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the scene Network can be asked: which class the network answers to the picture. */
public final class NetworkQuestions extends PictureQuestions {
    private final NetworkModel model;

    public NetworkQuestions(NetworkModel model, Pictures pictures) {
        super(model.network(), model.pictures(), model.answer(), model.passProperty(), pictures);
        this.model = model;
    }

    @Override
    protected float[] probabilities() {
        NetworkPass pass = model.getPass();
        return pass == null ? new float[0] : pass.probabilities();
    }

    @Override
    public Exercise ask(QuestionKind kind, long seed) {
        NetworkPass pass = require();
        NetworkPicture picture = model.getPassed();
        return ask(pass.probabilities(), picture != null && picture.isLabelled() ? picture.label() : -1, pass.input());
    }

    private NetworkPass require() {
        NetworkPass pass = model.getPass();
        if (pass == null) {
            throw new IllegalArgumentException("no picture has gone through the network yet");
        }
        return pass;
    }

    /** The activation goes to its end, where the answer stands. */
    @Override
    public void reveal() {
        model.timeline().last();
        super.reveal();
    }

    @Override
    public Runnable remember() {
        Runnable picture = super.remember();
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
