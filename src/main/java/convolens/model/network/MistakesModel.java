package convolens.model.network;

import convolens.data.Split;
import convolens.engine.train.Answers;
import convolens.engine.train.Confusion;
import convolens.model.TimelineModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What a network answers to all test images: which it mixes up, and how it differs from another network. */
public final class MistakesModel {

    /** Which pictures are shown. */
    public enum Shown {
        /** Those that are answered wrongly, or those of the chosen cell. */
        CELL,
        /** Those that this network answers rightly and the other one wrongly. */
        LEARNED,
        /** Those that this network answers wrongly and the other one rightly. */
        UNLEARNED
    }

    /** In which order. */
    public enum Order {
        /** The surest answer first. */
        CONFIDENT,
        /** The closest decision first. */
        BORDER
    }

    /**
     * A cell of the confusion matrix.
     *
     * @param label the true class, its row
     * @param answer the class that was answered, its column
     */
    public record Cell(int label, int answer) {}

    private final TimelineModel timeline = new TimelineModel();
    private final NetworkChoice network;
    private final ObjectProperty<@Nullable NetworkSource> other = new SimpleObjectProperty<>(this, "other");
    private final EpochChoice otherEpochs = new EpochChoice(other);
    private final ReadOnlyObjectWrapper<@Nullable Answers> answers = new ReadOnlyObjectWrapper<>(this, "answers");
    private final ReadOnlyObjectWrapper<@Nullable Answers> otherAnswers =
            new ReadOnlyObjectWrapper<>(this, "otherAnswers");
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", Double.NaN);
    private final ObjectProperty<@Nullable Cell> cell = new SimpleObjectProperty<>(this, "cell");
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(this, "shown", Shown.CELL);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.CONFIDENT);
    private final ReadOnlyObjectWrapper<List<Integer>> pictures =
            new ReadOnlyObjectWrapper<>(this, "pictures", List.of());
    private List<String> classNames = List.of();
    private @Nullable Split test;
    private Confusion confusion = Confusion.NONE;

    /** @param shipped the networks that come with the program */
    public MistakesModel(List<NetworkSource.Shipped> shipped) {
        this.network = new NetworkChoice(shipped);
        timeline.stepsPerSecondProperty().set(1);
        cell.addListener(observable -> choose());
        shown.addListener(observable -> {
            // what was learned or unlearned lies in many cells
            if (shown.get() != Shown.CELL) {
                cell.set(null);
            }
            choose();
        });
        order.addListener(observable -> choose());
    }

    // Properties

    /** A step for each picture that is shown. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** Which network's answers are looked at. */
    public NetworkChoice network() {
        return network;
    }

    /** Whose answers are looked at. */
    public ObjectProperty<NetworkSource> sourceProperty() {
        return network.sourceProperty();
    }

    /** With which other network it is compared; null for none. */
    public ObjectProperty<@Nullable NetworkSource> otherProperty() {
        return other;
    }

    /** At which moment of its run the network is looked at. */
    public EpochChoice epochs() {
        return network.epochs();
    }

    /** At which moment of its run the other network is looked at. */
    public EpochChoice otherEpochs() {
        return otherEpochs;
    }

    /** The answers; null before they are known. */
    public ReadOnlyObjectProperty<@Nullable Answers> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    public @Nullable Answers getAnswers() {
        return answers.get();
    }

    /** The answers of the other network; null where there is none, or they are not known yet. */
    public ReadOnlyObjectProperty<@Nullable Answers> otherAnswersProperty() {
        return otherAnswers.getReadOnlyProperty();
    }

    /** How many test images are answered, from 0 to 1; NaN while nothing is to be answered. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    /** The cell whose pictures are shown; null for all mistakes. */
    public ObjectProperty<@Nullable Cell> cellProperty() {
        return cell;
    }

    /** Which pictures are shown. */
    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** In which order. */
    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** The test images that are shown, by their numbers. */
    public ReadOnlyObjectProperty<List<Integer>> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    public List<Integer> getPictures() {
        return pictures.get();
    }

    /** Whether the answers are known. */
    public boolean isKnown() {
        return answers.get() != null && test != null;
    }

    /** Whether the answers of the other network are known. */
    public boolean isCompared() {
        return otherAnswers.get() != null;
    }

    /** How many classes there are; 0 while the answers are not known. */
    public int classes() {
        Answers now = getAnswers();
        return now == null ? 0 : now.classes();
    }

    /** How many images were answered. */
    public int size() {
        Answers now = getAnswers();
        return now == null ? 0 : now.size();
    }

    /** How many of them rightly. */
    public int correct() {
        Answers now = getAnswers();
        return now == null ? 0 : now.correct();
    }

    /** How often each class (row) was answered as each (column). */
    public int[][] confusion() {
        return confusion.counts();
    }

    /** A test image with its answer; null if it is not known. */
    public @Nullable AnsweredImage answered(int index) {
        return answered(getAnswers(), index);
    }

    /** A test image with the answer of the other network; null if there is none. */
    public @Nullable AnsweredImage otherAnswered(int index) {
        return answered(otherAnswers.get(), index);
    }

    private @Nullable AnsweredImage answered(@Nullable Answers of, int index) {
        if (of == null || test == null || index < 0 || index >= of.size()) {
            return null;
        }
        int label = of.labels()[index];
        return new AnsweredImage(
                index, test.image(index), label, of.answer(index), of.confidence(index), of.probability(index, label));
    }

    /** How many images the other network answers rightly; 0 without another. */
    public int otherCorrect() {
        Answers then = otherAnswers.get();
        return then == null ? 0 : then.correct();
    }

    /** The name of a class. */
    public String className(int k) {
        return k < classNames.size() ? classNames.get(k) : Integer.toString(k);
    }

    /** The test image that is looked at; −1 if none is. */
    public int picture() {
        return timeline.getPosition() < getPictures().size() ? getPictures().get(timeline.getPosition()) : -1;
    }

    /** The share of the images of a class that is recognised: recall. NaN where there are none. */
    public double recall(int k) {
        return k < confusion.counts().length ? confusion.recall(k) : Double.NaN;
    }

    /** The share of the answers of a class that is right: precision. NaN where there are none. */
    public double precision(int k) {
        return k < confusion.counts().length ? confusion.precision(k) : Double.NaN;
    }

    /** How many images this network answers rightly and the other wrongly; 0 without another. */
    public int learned() {
        return differing(true).size();
    }

    /** How many images this network answers wrongly and the other rightly; 0 without another. */
    public int unlearned() {
        return differing(false).size();
    }

    private List<Integer> differing(boolean right) {
        Answers now = getAnswers();
        Answers then = otherAnswers.get();
        return now == null || then == null ? List.of() : right ? now.ahead(then) : then.ahead(now);
    }

    // Commands

    /** Shows what a network answers to the test images. */
    public void show(Split images, List<String> names, @Nullable Answers made) {
        test = images;
        classNames = List.copyOf(names);
        confusion = made == null ? Confusion.NONE : new Confusion(made.confusion());
        answers.set(made);
        choose();
    }

    /** Shows what the other network answers. */
    public void compare(@Nullable Answers made) {
        otherAnswers.set(made);
        if (made == null) {
            shown.set(Shown.CELL);
        }
        choose();
    }

    private void choose() {
        Answers now = getAnswers();
        if (now == null) {
            pictures.set(List.of());
            timeline.setCount(0);
            return;
        }
        Cell chosen = cell.get();
        List<Integer> found = switch (shown.get()) {
            case LEARNED -> differing(true);
            case UNLEARNED -> differing(false);
            case CELL ->
                IntStream.range(0, now.size())
                        .filter(i -> chosen == null
                                ? !now.isRight(i)
                                : now.labels()[i] == chosen.label && now.answer(i) == chosen.answer)
                        .boxed()
                        .toList();
        };
        Comparator<Integer> by = order.get() == Order.CONFIDENT
                ? Comparator.comparing(i -> -now.confidence(i))
                : Comparator.comparing(now::margin);
        List<Integer> sorted = new ArrayList<>(found);
        sorted.sort(by.thenComparing(Comparator.naturalOrder()));
        timeline.setCount(sorted.size());
        timeline.first();
        pictures.set(List.copyOf(sorted));
    }
}
