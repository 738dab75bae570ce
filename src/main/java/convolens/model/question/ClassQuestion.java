package convolens.model.question;

import convolens.engine.tensor.Tensor;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Mistake;
import convolens.model.predict.Phrase;
import convolens.model.predict.Pictured;
import convolens.model.predict.QuestionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which class a network answers: to a picture, or with the scores that it ends in (7.5). */
public final class ClassQuestion {
    /** The second hint leaves so many classes, the third half as many. */
    private static final int AMONG = 4;

    private static final int LISTED = 20;
    private static final double WRITTEN = 0.00005;

    private ClassQuestion() {}

    /**
     * About a picture.
     *
     * @param probabilities what the network makes of it
     * @param label its true class; −1 where nobody knows
     * @param image (1,C,H,W)
     * @param names what the classes are called
     */
    public static Exercise ofPicture(float[] probabilities, int label, Tensor image, List<String> names) {
        Pictured pictured = new Pictured(image, names);
        List<Integer> ranking = ranking(probabilities);
        List<Mistake> mistakes = new ArrayList<>();
        for (int place = 1; place < ranking.size(); place++) {
            int k = ranking.get(place);
            Object p = share(probabilities[k]);
            Phrase what = k == label
                    ? Phrase.of("predict.mistake.class.label", place + 1, p)
                    : place == 1
                            ? Phrase.of("predict.mistake.class.second", p)
                            : Phrase.of("predict.mistake.class.place", place + 1, p);
            mistakes.add(new Mistake(what, pictured.answer(k)));
        }
        return new Exercise(
                QuestionKind.NETWORK_CLASS,
                Phrase.of("predict.ask.class"),
                pictured.answer(ranking.get(0)),
                mistakes,
                List.of(
                        Phrase.of(
                                "predict.hint.class.sure",
                                share(probabilities[ranking.get(0)]),
                                share(probabilities[ranking.get(1)])),
                        among(ranking, AMONG, names),
                        among(ranking, AMONG / 2, names)),
                pictured);
    }

    /** The question about a test image on paper, where it has its number from 1. */
    public static Exercise onPaper(Exercise asked, int number) {
        return asked.asking(Phrase.of("predict.paper.class", Integer.toString(number), classes(asked)));
    }

    /** The question about another picture on paper. */
    public static Exercise onPaper(Exercise asked) {
        return asked.asking(Phrase.of("predict.paper.classPicture", classes(asked)));
    }

    private static String classes(Exercise asked) {
        List<String> names =
                asked.pictured() == null ? List.of() : asked.pictured().classes();
        return names.size() > LISTED
                ? names.get(0) + ", " + names.get(1) + ", …, " + names.get(names.size() - 1)
                : String.join(", ", names);
    }

    /**
     * About scores.
     *
     * @param scores of which one is the largest
     * @param label the true class
     * @throws IllegalArgumentException if two scores are the largest
     */
    public static Exercise ofScores(float[] scores, int label) {
        List<Integer> ranking = ranking(scores);
        int right = ranking.get(0);
        if (scores[right] == scores[ranking.get(1)]) {
            throw new IllegalArgumentException("two classes have the largest score " + scores[right]);
        }
        int far = right;
        for (int k = 0; k < scores.length; k++) {
            far = Math.abs(scores[k]) > Math.abs(scores[far]) ? k : far;
        }
        List<Mistake> mistakes = new ArrayList<>();
        for (int k : ranking.subList(1, ranking.size())) {
            Phrase what = k == label
                    ? Phrase.of("predict.mistake.class.target", scores[k])
                    : k == far
                            ? Phrase.of("predict.mistake.class.farthest", scores[k])
                            : k == ranking.get(ranking.size() - 1)
                                    ? Phrase.of("predict.mistake.class.smallest", scores[k])
                                    : Phrase.of("predict.mistake.class.score", scores[k]);
            mistakes.add(new Mistake(what, Answer.ofClass(k)));
        }
        List<String> names =
                IntStream.range(0, scores.length).mapToObj(Integer::toString).toList();
        return new Exercise(
                QuestionKind.NETWORK_CLASS,
                Phrase.of("predict.ask.classScores"),
                Answer.ofClass(right),
                mistakes,
                List.of(
                        Phrase.of("predict.hint.class.order"),
                        among(ranking, AMONG, names),
                        among(ranking, AMONG / 2, names)));
    }

    /** The classes by what they have, the largest first; of equal ones the first first. */
    private static List<Integer> ranking(float[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -values[k]))
                .toList();
    }

    /** The likeliest classes, by their numbers, so that their order tells nothing. */
    private static Phrase among(List<Integer> ranking, int count, List<String> names) {
        return Phrase.of(
                "predict.hint.class.among",
                ranking.stream().limit(count).sorted().map(names::get).collect(Collectors.joining(", ")));
    }

    /** A probability as it is written. */
    private static Object share(float probability) {
        return probability < WRITTEN ? String.format(Locale.ROOT, "%.1e", probability) : (Object) probability;
    }
}
