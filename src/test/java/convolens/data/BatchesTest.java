package convolens.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.engine.tensor.Tensor;
import convolens.engine.train.BatchSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchesTest {
    private static final int SIZE = 23;

    @TempDir
    static Path folder;

    private static Split samples;

    @BeforeAll
    static void writeSamplesThatTellTheirIndex() throws Exception {
        IdxBytes.writeFolder(folder, SIZE, 1);
        samples = DataSet.open(folder).train();
    }

    @Test
    void anEpochHasEverySampleOnce() {
        BatchSource source = Batches.shuffledEpochs(samples, 1);
        assertThat(source.size()).isEqualTo(SIZE);
        List<List<Integer>> epochs = new ArrayList<>();
        for (int epoch = 0; epoch < 3; epoch++) {
            List<Integer> drawn = new ArrayList<>();
            for (int expected : new int[] {10, 10, 3}) {
                assertThat(draw(source, 10, drawn)).isEqualTo(expected);
            }
            assertThat(drawn)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, SIZE).boxed().toList());
            epochs.add(drawn);
        }
        assertThat(epochs).doesNotHaveDuplicates();
        assertThat(epochs).doesNotContain(IntStream.range(0, SIZE).boxed().toList());
    }

    @Test
    void anEpochSurvivesAChangeOfBatchSize() {
        BatchSource source = Batches.shuffledEpochs(samples, 1);
        List<Integer> drawn = new ArrayList<>();
        assertThat(draw(source, 5, drawn)).isEqualTo(5);
        assertThat(draw(source, 11, drawn)).isEqualTo(11);
        assertThat(draw(source, 100, drawn)).isEqualTo(7);
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, SIZE).boxed().toList());
        assertThat(draw(source, 100, new ArrayList<>())).isEqualTo(SIZE);
    }

    @Test
    void shufflesFairly() {
        // Where sample 0 comes in 23,000 epochs: each place about 1,000 times; 200 is more than six standard
        // deviations.
        BatchSource source = Batches.shuffledEpochs(samples, 3);
        int[] places = new int[SIZE];
        Tensor x = Tensor.empty();
        int[] labels = new int[SIZE];
        for (int epoch = 0; epoch < 1000 * SIZE; epoch++) {
            source.next(SIZE, x, labels);
            int place = 0;
            while (x.data()[6 * place] != 0) {
                place++;
            }
            places[place]++;
        }
        assertThat(IntStream.of(places)).allMatch(count -> Math.abs(count - 1000) < 200);
    }

    @Test
    void drawsWithReplacement() {
        BatchSource source = Batches.withReplacement(samples, 2);
        List<Integer> drawn = new ArrayList<>();
        assertThat(draw(source, 2 * SIZE, drawn)).isEqualTo(2 * SIZE);
        assertThat(draw(source, 1000 * SIZE - 2 * SIZE, drawn)).isEqualTo(1000 * SIZE - 2 * SIZE);
        int[] counts = new int[SIZE];
        drawn.forEach(index -> counts[index]++);
        assertThat(IntStream.of(counts)).allMatch(count -> Math.abs(count - 1000) < 200);
        // A permutation would never repeat within its size; a choice with replacement almost surely does.
        assertThat(drawn.subList(0, SIZE)).hasSizeGreaterThan((int)
                drawn.subList(0, SIZE).stream().distinct().count());
    }

    @Test
    void theSeedDecides() {
        assertThat(order(Batches.shuffledEpochs(samples, 5))).isEqualTo(order(Batches.shuffledEpochs(samples, 5)));
        assertThat(order(Batches.shuffledEpochs(samples, 5))).isNotEqualTo(order(Batches.shuffledEpochs(samples, 6)));
        assertThat(order(Batches.withReplacement(samples, 5))).isEqualTo(order(Batches.withReplacement(samples, 5)));
        assertThat(order(Batches.withReplacement(samples, 5))).isNotEqualTo(order(Batches.withReplacement(samples, 6)));
    }

    @Test
    void allocatesNothingInTheSteadyState() {
        for (BatchSource source :
                List.of(Batches.withReplacement(samples, 1), Batches.shuffledEpochs(samples.take(20), 1))) {
            Tensor x = Tensor.empty();
            int[] labels = new int[10];
            source.next(10, x, labels);
            Allocation.soFar();
            long before = Allocation.soFar();
            for (int i = 0; i < 1000; i++) {
                source.next(10, x, labels);
            }
            // Less than one byte a batch: what asking costs.
            assertThat(Allocation.soFar() - before).isLessThan(1000);
        }
    }

    @Test
    void refusesAnEmptyBatch() {
        assertThatThrownBy(() -> Batches.shuffledEpochs(samples, 1).next(0, Tensor.empty(), new int[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Batches.withReplacement(samples, 1).next(0, Tensor.empty(), new int[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> order(BatchSource source) {
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            draw(source, 10, drawn);
        }
        return drawn;
    }

    /** Draws one batch, adds the indices that its pixels tell, and checks that each label belongs to its image. */
    private static int draw(BatchSource source, int count, List<Integer> drawn) {
        Tensor x = Tensor.empty();
        int[] labels = new int[count];
        int got = source.next(count, x, labels);
        assertThat(x.shape().toArray()).containsExactly(got, 1, 2, 3);
        for (int i = 0; i < got; i++) {
            int index = Math.round(x.get(i, 0, 0, 0) * 255);
            assertThat(labels[i]).isEqualTo(index % 3);
            drawn.add(index);
        }
        return got;
    }
}
