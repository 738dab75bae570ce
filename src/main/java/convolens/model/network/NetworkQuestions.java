package convolens.model.network;

import convolens.engine.tensor.Tensor;
import convolens.model.StepMoment;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Pictured;
import convolens.model.predict.QuestionKind;
import convolens.model.predict.Questions;
import convolens.model.question.ClassQuestion;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the scene Network can be asked: which class the network answers to the picture. */
public final class NetworkQuestions implements Questions {
    /** Other pictures for the network of the moment. */
    public interface Pictures {
        /** Goes to a test image, by its number from 0. */
        void show(int index);

        /** Goes to any picture. */
        void show(NetworkPicture picture);

        /** Goes to the next of several files, if there are several. */
        void nextFile();

        /** What the network makes of a test image. */
        AnsweredPass pass(int index);
    }

    /**
     * What a network makes of a test image.
     *
     * @param label its true class
     */
    public record AnsweredPass(NetworkPass pass, int label) {}

    private final NetworkModel model;
    private final Pictures pictures;

    public NetworkQuestions(NetworkModel model, Pictures pictures) {
        this.model = model;
        this.pictures = pictures;
    }

    @Override
    public List<QuestionKind> kinds() {
        NetworkPass pass = model.getPass();
        return pass == null || pass.probabilities().length < 2 ? List.of() : List.of(QuestionKind.NETWORK_CLASS);
    }

    @Override
    public Exercise ask(QuestionKind kind, long seed) {
        NetworkPicture picture = model.getPassed();
        return ask(require(), picture != null && picture.isLabelled() ? picture.label() : -1);
    }

    private Exercise ask(NetworkPass pass, int label) {
        Tensor image = pass.input();
        List<String> names = IntStream.range(0, pass.probabilities().length)
                .mapToObj(model::className)
                .toList();
        return ClassQuestion.ofPicture(pass.probabilities(), label, image, names);
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
        return model.passProperty();
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
        int count = model.pictures().testImagesProperty().get();
        NetworkPicture now = model.pictureProperty().get();
        if (now != null && now.kind() == NetworkPicture.Kind.FILE) {
            pictures.nextFile();
        } else if (count > 0) {
            pictures.show(offered(count, seed));
        }
    }

    /** One of the test images that are offered. */
    private int offered(int count, long seed) {
        List<Integer> offered = model.pictures().offeredProperty().get();
        SplittableRandom random = new SplittableRandom(seed);
        return offered.isEmpty() ? random.nextInt(count) : offered.get(random.nextInt(offered.size()));
    }

    @Override
    public Runnable remember() {
        NetworkPicture picture = model.pictureProperty().get();
        NetworkPlace place = model.getSelected();
        StepMoment step = StepMoment.of(model.timeline());
        NetworkPass pass = require();
        return () -> {
            if (picture != null && model.pictureProperty().get() != picture) {
                pictures.show(picture);
            }
            NetworkPass now = model.getPass();
            if (now != null && now.architecture().equals(pass.architecture())) {
                if (place != null) {
                    model.select(place);
                }
                step.show(model.timeline());
            }
        };
    }

    /** About any of the test images that are offered; without such images about the picture of the moment. */
    @Override
    public Exercise onPaper(QuestionKind kind, long seed) {
        int count = model.pictures().testImagesProperty().get();
        NetworkPicture picture = model.pictureProperty().get();
        if (count == 0 || picture != null && !picture.isOfData()) {
            return ClassQuestion.onPaper(ask(kind, seed));
        }
        int index = offered(count, seed);
        AnsweredPass made = pictures.pass(index);
        return ClassQuestion.onPaper(ask(made.pass(), made.label()), index + 1);
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
