package convolens.model.network;

import convolens.engine.tensor.Tensor;
import convolens.model.predict.Exercise;
import convolens.model.predict.QuestionKind;
import convolens.model.predict.Questions;
import convolens.model.question.ClassQuestion;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Which class a network answers to a picture, as it is asked wherever pictures go through one; and about which pictures it is
 * asked next. A question is about what the network of the moment makes of the picture of the moment: while that is on its way,
 * nothing is asked. Each scene says what its network made of the picture, and how the answer is shown.
 */
public abstract class PictureQuestions implements Questions {
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

    private final NetworkChoice network;
    private final PictureChoice choice;
    private final HiddenAnswer answer;
    private final ObservableValue<?> made;
    private final Pictures pictures;
    private final ReadOnlyIntegerWrapper subject = new ReadOnlyIntegerWrapper(this, "subject");

    /**
     * @param network which network is asked
     * @param choice the picture of the moment, and those that are offered
     * @param answer what is hidden
     * @param made what the network makes of the picture
     * @param pictures goes to others
     */
    protected PictureQuestions(
            NetworkChoice network,
            PictureChoice choice,
            HiddenAnswer answer,
            ObservableValue<?> made,
            Pictures pictures) {
        this.network = network;
        this.choice = choice;
        this.answer = answer;
        this.made = made;
        this.pictures = pictures;
        made.addListener((observable, old, now) -> turn());
        answer.comingProperty().addListener((observable, old, comes) -> {
            if (comes) {
                turn();
            }
        });
    }

    private void turn() {
        subject.set(subject.get() + 1);
    }

    /** What the network makes of the picture; empty before it is through. */
    protected abstract float[] probabilities();

    @Override
    public List<QuestionKind> kinds() {
        return probabilities().length < 2 ? List.of() : List.of(QuestionKind.NETWORK_CLASS);
    }

    @Override
    public void conceal(@Nullable QuestionKind kind, long seed) {
        network.heldProperty().set(kind != null);
        answer.conceal(kind != null);
    }

    @Override
    public void reveal() {
        answer.reveal(made.getValue());
    }

    @Override
    public ObservableValue<?> subject() {
        return subject.getReadOnlyProperty();
    }

    @Override
    public boolean isComing() {
        return answer.comingProperty().get();
    }

    /**
     * Asks about a picture.
     *
     * @param probabilities what the network makes of it
     * @param label its class; −1 where nobody knows
     * @param image (1,C,H,W)
     */
    protected final Exercise ask(float[] probabilities, int label, Tensor image) {
        List<String> names = IntStream.range(0, probabilities.length)
                .mapToObj(choice::className)
                .toList();
        return ClassQuestion.ofPicture(probabilities, label, image, names);
    }

    /** Goes to the picture that is asked about next. */
    @Override
    public void goOn(QuestionKind kind, long seed) {
        int count = choice.testImagesProperty().get();
        NetworkPicture now = choice.pictureProperty().get();
        if (now != null && now.kind() == NetworkPicture.Kind.FILE) {
            pictures.nextFile();
        } else if (count > 0) {
            pictures.show(offered(count, seed));
        }
    }

    /** One of the test images that are offered. */
    private int offered(int count, long seed) {
        List<Integer> offered = choice.offeredProperty().get();
        SplittableRandom random = new SplittableRandom(seed);
        return offered.isEmpty() ? random.nextInt(count) : offered.get(random.nextInt(offered.size()));
    }

    /** What goes back to the picture of the moment. */
    @Override
    public Runnable remember() {
        NetworkPicture picture = choice.pictureProperty().get();
        return () -> {
            if (picture != null && choice.pictureProperty().get() != picture) {
                pictures.show(picture);
            }
        };
    }

    /** About any of the test images that are offered; without such images about the picture of the moment. */
    @Override
    public Exercise onPaper(QuestionKind kind, long seed) {
        int count = choice.testImagesProperty().get();
        NetworkPicture picture = choice.pictureProperty().get();
        if (count == 0 || picture != null && !picture.isOfData()) {
            return ClassQuestion.onPaper(ask(kind, seed));
        }
        int index = offered(count, seed);
        AnsweredPass made = pictures.pass(index);
        Exercise about =
                ask(made.pass().probabilities(), made.label(), made.pass().input());
        return ClassQuestion.onPaper(about, index + 1);
    }
}
