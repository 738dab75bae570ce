package convolens.model.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.engine.tensor.Tensor;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Phrase;
import convolens.model.predict.Verdict;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which class a network answers: its places are counted here one by one. */
class ClassQuestionTest {
    private static final List<String> NAMES = List.of("plane", "car", "bird", "Cat", "7");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static float[] random(int seed, int count) {
        Random random = new Random(seed);
        float[] values = new float[count];
        float sum = 0;
        for (int k = 0; k < count; k++) {
            values[k] = random.nextFloat() + 1e-3f;
            sum += values[k];
        }
        for (int k = 0; k < count; k++) {
            values[k] /= sum;
        }
        return values;
    }

    /** How many have more, plus one. */
    private static int place(float[] values, int k) {
        int place = 1;
        for (float value : values) {
            place += value > values[k] ? 1 : 0;
        }
        return place;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyWrongClassIsToldByItsPlace(int seed) {
        float[] p = random(seed, NAMES.size());
        int label = new Random(seed + 1L).nextInt(NAMES.size() + 1) - 1;
        Exercise asked = ClassQuestion.ofPicture(p, label, Tensor.zeros(1, 1, 2, 2), NAMES);
        for (int k = 0; k < p.length; k++) {
            Verdict found = asked.judge(Answer.ofClass(k), Answer.EXACT);
            int place = place(p, k);
            assertThat(found.right()).as("class %s, seed %s", k, seed).isEqualTo(place == 1);
            if (place == 1) {
                assertThat(asked.right()).isEqualTo(Answer.ofClass(k, NAMES.get(k)));
                continue;
            }
            Phrase what = found.mistakes().get(0).what();
            if (k == label) {
                assertThat(what).isEqualTo(Phrase.of("predict.mistake.class.label", place, p[k]));
            } else if (place == 2) {
                assertThat(what).isEqualTo(Phrase.of("predict.mistake.class.second", p[k]));
            } else {
                assertThat(what).isEqualTo(Phrase.of("predict.mistake.class.place", place, p[k]));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hintsLeaveFewerAndFewerClassesAndAlwaysTheRightOne(int seed) {
        float[] p = random(seed, 5);
        Exercise asked = ClassQuestion.ofPicture(p, -1, Tensor.zeros(1, 1, 2, 2), NAMES);
        String right = NAMES.get(asked.right().numbers().get(0).intValue());
        List<String> four = List.of(((String) asked.hints().get(1).arguments().get(0)).split(", "));
        List<String> two = List.of(((String) asked.hints().get(2).arguments().get(0)).split(", "));
        assertThat(four).hasSize(4).contains(right).containsAll(two);
        assertThat(two).hasSize(2).contains(right);
        assertThat(two)
                .as("in the order of the classes")
                .isSortedAccordingTo((a, b) -> Integer.compare(NAMES.indexOf(a), NAMES.indexOf(b)));
    }

    @Test
    void scoresAreComparedAndNotTheirSizes() {
        Exercise asked = ClassQuestion.ofScores(new float[] {-9, 2, 5, -1, 4}, 4);
        assertThat(asked.right()).isEqualTo(Answer.ofClass(2));
        assertThat(what(asked, 0)).isEqualTo("predict.mistake.class.farthest");
        assertThat(what(asked, 4)).isEqualTo("predict.mistake.class.target");
        assertThat(what(asked, 1)).isEqualTo("predict.mistake.class.score");
        Exercise positive = ClassQuestion.ofScores(new float[] {3, 2, 5}, 2);
        assertThat(what(positive, 1)).isEqualTo("predict.mistake.class.smallest");
        assertThatThrownBy(() -> ClassQuestion.ofScores(new float[] {1, 1, 0}, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two classes");
    }

    private static String what(Exercise asked, int k) {
        return asked.judge(Answer.ofClass(k), Answer.EXACT)
                .mistakes()
                .get(0)
                .what()
                .key();
    }
}
