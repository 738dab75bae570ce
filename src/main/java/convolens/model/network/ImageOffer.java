package convolens.model.network;

import convolens.engine.train.Answers;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which test images are offered to look at, and in which order.
 *
 * @param verdict those that are answered rightly, wrongly, or both
 * @param label their class; −1 for every class
 * @param order their order
 */
public record ImageOffer(Verdict verdict, int label, Order order) {
    /** Every image, by its number. */
    public static final ImageOffer ALL = new ImageOffer(Verdict.ALL, -1, Order.NUMBER);

    /** What the network must have made of an image. */
    public enum Verdict {
        ALL,
        RIGHT,
        WRONG
    }

    /** In which order images are offered. */
    public enum Order {
        /** As they lie in the data. */
        NUMBER,
        /** The largest probability of the answer first. */
        SUREST,
        /** The smallest lead of the answer over the next class first. */
        CLOSEST
    }

    public ImageOffer with(Verdict other) {
        return new ImageOffer(other, label, order);
    }

    public ImageOffer with(Order other) {
        return new ImageOffer(verdict, label, other);
    }

    public ImageOffer withLabel(int other) {
        return new ImageOffer(verdict, other, order);
    }

    /** Whether all answers must be known before it can be said which images these are. */
    public boolean needsAnswers() {
        return verdict != Verdict.ALL || order != Order.NUMBER;
    }

    /**
     * The numbers of the images, from 0. While answers are needed and unknown, verdict and order are left aside.
     *
     * @param count how many images there are
     * @param labels the class of each
     * @param answers what the network answers to them; null if that is not known
     */
    public List<Integer> select(int count, IntUnaryOperator labels, @Nullable Answers answers) {
        List<Integer> offered = IntStream.range(0, count)
                .filter(i -> label < 0 || labels.applyAsInt(i) == label)
                .filter(i ->
                        answers == null || verdict == Verdict.ALL || answers.isRight(i) == (verdict == Verdict.RIGHT))
                .boxed()
                .toList();
        if (answers == null || order == Order.NUMBER) {
            return offered;
        }
        float[] keys = new float[count];
        offered.forEach(i -> keys[i] = order == Order.SUREST ? -answers.confidence(i) : answers.margin(i));
        return offered.stream()
                .sorted(Comparator.comparing((Integer i) -> keys[i]).thenComparing(i -> i))
                .toList();
    }
}
