package convolens.model.why;

import convolens.engine.tensor.Tensor;
import convolens.model.StepMoment;
import convolens.model.network.NetworkPicture;
import convolens.model.network.PictureQuestions;
import convolens.model.predict.Exercise;
import convolens.model.predict.Phrase;
import convolens.model.predict.QuestionKind;

/** What the scene about an answer can be asked: which class it is, before anything explains it. */
public final class WhyQuestions extends PictureQuestions {
    private final WhyThisAnswerModel model;

    public WhyQuestions(WhyThisAnswerModel model, Pictures pictures) {
        super(model.network(), model.pictures(), model.answer(), model.answeredProperty(), pictures);
        this.model = model;
    }

    @Override
    protected float[] probabilities() {
        AnsweredPicture answered = model.answeredProperty().get();
        return answered == null ? new float[0] : answered.probabilities();
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
        return ask(
                        answered.probabilities(),
                        isLabelled ? chosen.label() : -1,
                        picture.view(1, picture.dim(0), picture.dim(1), picture.dim(2)))
                .asking(Phrase.of("predict.ask.classTyped"));
    }

    @Override
    public Runnable remember() {
        Runnable picture = super.remember();
        StepMoment step = StepMoment.of(model.timeline());
        return () -> {
            picture.run();
            step.show(model.timeline());
        };
    }
}
