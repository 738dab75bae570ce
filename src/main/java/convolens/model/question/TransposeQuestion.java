package convolens.model.question;

import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Mistake;
import convolens.model.predict.Phrase;
import convolens.model.predict.QuestionKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** The shape of x.transpose(order), and where an element of x is found in it (section 7.4.3, figure 7-20). */
public final class TransposeQuestion {
    private TransposeQuestion() {}

    /**
     * An order of the axes that differs from some.
     *
     * @param shown the order that the scene shows
     */
    public static Permutation order(Permutation shown, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] axes = shown.axes();
        do {
            for (int i = axes.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = axes[i];
                axes[i] = axes[j];
                axes[j] = kept;
            }
        } while (Permutation.of(axes).equals(shown) || Permutation.of(axes).equals(Permutation.identity(axes.length)));
        return Permutation.of(axes);
    }

    /** The shape afterwards. */
    public static Exercise shape(Shape x, Permutation order) {
        int[] dims = x.toArray();
        return new Exercise(
                QuestionKind.TRANSPOSED_SHAPE,
                Phrase.of("predict.ask.transposedShape", x.toString(), order.toString()),
                Answer.shape(taken(dims, order)),
                mistakes(dims, order, false),
                hints(dims, order));
    }

    /** Where an element is found afterwards; the seed decides which. */
    public static Exercise index(Shape x, Permutation order, long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        int[] index = Arrays.stream(x.toArray()).map(random::nextInt).toArray();
        return new Exercise(
                QuestionKind.TRANSPOSED_INDEX,
                Phrase.of("predict.ask.transposedIndex", x.toString(), order.toString(), Arrays.toString(index)),
                Answer.cell(taken(index, order)),
                mistakes(index, order, true),
                hints(index, order));
    }

    private static int[] taken(int[] of, Permutation order) {
        return Arrays.stream(order.axes()).map(axis -> of[axis]).toArray();
    }

    private static List<Mistake> mistakes(int[] of, Permutation order, boolean isIndex) {
        List<Mistake> found = new ArrayList<>();
        UnaryOperator<int[]> reversed = from -> {
            int[] to = new int[from.length];
            for (int i = 0; i < from.length; i++) {
                to[i] = from[from.length - 1 - i];
            }
            return to;
        };
        int[] sorted = of.clone();
        Arrays.sort(sorted);
        add(found, "predict.mistake.transpose.inverse", taken(of, order.inverse()), isIndex);
        add(found, "predict.mistake.transpose.unchanged", of, isIndex);
        add(found, "predict.mistake.transpose.reversed", reversed.apply(of), isIndex);
        add(found, "predict.mistake.transpose.backwards", reversed.apply(taken(of, order)), isIndex);
        add(found, "predict.mistake.transpose.sorted", sorted, isIndex);
        add(found, "predict.mistake.transpose.order", order.axes(), isIndex);
        return found;
    }

    private static void add(List<Mistake> found, String key, int[] gives, boolean isIndex) {
        found.add(new Mistake(Phrase.of(key), isIndex ? Answer.cell(gives) : Answer.shape(gives)));
    }

    private static List<Phrase> hints(int[] of, Permutation order) {
        int[] right = taken(of, order);
        int last = right.length - 1;
        return List.of(
                Phrase.of("predict.hint.transpose.rule"),
                Phrase.of("predict.hint.transpose.axis", 0, order.axis(0), right[0]),
                Phrase.of("predict.hint.transpose.axis", last, order.axis(last), right[last]));
    }
}
