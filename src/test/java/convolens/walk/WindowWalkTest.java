package convolens.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.engine.tensor.WindowGeometry;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the steps of a walk are: what they read and write, and from which other steps the same place is reached. */
class WindowWalkTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("convolens.walk.RandomWalks#seeds")
    void everyGrainGoesFromNothingToTheWholeOutputAndBack(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        for (Grain grain : walk.grains()) {
            int written = 0;
            for (int position = 0; position < walk.positions(grain); position++) {
                Step step = walk.step(grain, position);
                int now = count(walk, step, Progress.WRITTEN);
                assertThat(count(walk, step, Progress.DONE)).isEqualTo(written);
                written += now;
            }
            assertThat(written).isEqualTo(walk.output().size());
            for (int position = walk.positions(grain) - 1; position >= 0; position--) {
                Step step = walk.step(grain, position);
                written -= count(walk, step, Progress.WRITTEN);
                assertThat(count(walk, step, Progress.DONE)).isEqualTo(written);
            }
            assertThat(written).isZero();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("convolens.walk.RandomWalks#seeds")
    void aStepWritesTheCellsWhosePositionItIs(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        Random random = new Random(seed);
        for (Grain grain : walk.grains()) {
            int position = random.nextInt(walk.positions(grain));
            Step step = walk.step(grain, position);
            for (int n = 0; n < walk.samples(); n++) {
                for (int map = 0; map < walk.maps(); map++) {
                    for (int window = 0; window < walk.geometry().windows(); window++) {
                        int oy = walk.geometry().outputRow(window);
                        int ox = walk.geometry().outputColumn(window);
                        boolean here = walk.positionOf(grain, n, map, oy, ox) == position;
                        Progress progress = walk.progress(step, n, map, window);
                        assertThat(progress == Progress.WRITTEN).isEqualTo(here);
                        float shown = walk.shown(step, n, map, window);
                        switch (progress) {
                            case PENDING -> assertThat(shown).isNaN();
                            case PARTIAL -> assertThat(shown).isEqualTo(walk.running(step.last()));
                            case WRITTEN, DONE ->
                                assertThat(shown).isEqualTo(walk.output().get(n, map, oy, ox));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("convolens.walk.RandomWalks#seeds")
    void aStepReadsTheCellsOfItsTerms(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        WindowGeometry g = walk.geometry();
        Random random = new Random(seed);
        for (Grain grain : walk.grains()) {
            Step step = walk.step(grain, random.nextInt(walk.positions(grain)));
            boolean[][][][] read = new boolean[walk.samples()][walk.channels()][g.paddedHeight()][g.paddedWidth()];
            Rect covered = walk.covered(step);
            for (int i = walk.index(step.first()); i <= walk.index(step.last()); i++) {
                Term term = walk.term(walk.place(i));
                if (!term.isBias()) {
                    read[walk.place(i).sample()][term.channel()][term.row() + g.paddingY()][
                            term.column() + g.paddingX()] = true;
                    assertThat(covered.contains(term.row(), term.column())).isTrue();
                }
            }
            for (int n = step.first().sample(); n <= step.last().sample(); n++) {
                for (int c = 0; c < walk.channels(); c++) {
                    for (int row = 0; row < read[n][c].length; row++) {
                        for (int column = 0; column < read[n][c][row].length; column++) {
                            assertThat(walk.reads(step, n, c, row - g.paddingY(), column - g.paddingX()))
                                    .isEqualTo(read[n][c][row][column]);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("convolens.walk.RandomWalks#seeds")
    void changingTheGrainKeepsWhatIsDone(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        Random random = new Random(seed);
        for (Grain from : walk.grains()) {
            for (Grain to : walk.grains()) {
                int position = random.nextInt(walk.positions(from));
                Place before = walk.step(from, position).last();
                int converted = walk.positionOf(to, before);
                assertThat(walk.index(walk.step(to, converted).last())).isGreaterThanOrEqualTo(walk.index(before));
                assertThat(walk.index(walk.step(to, converted).first())).isLessThanOrEqualTo(walk.index(before));
                boolean finer = walk.positions(to) >= walk.positions(from);
                if (finer) {
                    assertThat(walk.step(to, converted).last()).isEqualTo(before);
                    assertThat(walk.positionOf(from, walk.step(to, converted).last()))
                            .isEqualTo(position);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("convolens.walk.RandomWalks#seeds")
    void theWindowsUsingACellAreThoseThatCoverIt(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        WindowGeometry g = walk.geometry();
        for (int row = -g.paddingY(); row < g.paddedHeight() - g.paddingY(); row++) {
            for (int column = -g.paddingX(); column < g.paddedWidth() - g.paddingX(); column++) {
                Uses uses = walk.windowsUsing(row, column);
                int count = 0;
                for (int window = 0; window < g.windows(); window++) {
                    Rect outline = walk.window(window);
                    boolean covers = outline.contains(row, column)
                            && (row - outline.row()) % g.dilationY() == 0
                            && (column - outline.column()) % g.dilationX() == 0;
                    assertThat(uses.contains(g.outputRow(window), g.outputColumn(window)))
                            .isEqualTo(covers);
                    count += covers ? 1 : 0;
                }
                assertThat(uses.count()).isEqualTo(count);
            }
        }
    }

    @Test
    void positionsOutsideTheWalkAreRefused() {
        WindowWalk walk = RandomWalks.any(1);
        assertThatThrownBy(() -> walk.step(Grain.WINDOW, walk.positions(Grain.WINDOW)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> walk.step(Grain.WINDOW, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> RandomWalks.pooling(new Random(1)).positions(Grain.FILTER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int count(WindowWalk walk, Step step, Progress wanted) {
        int count = 0;
        for (int n = 0; n < walk.samples(); n++) {
            for (int map = 0; map < walk.maps(); map++) {
                for (int window = 0; window < walk.geometry().windows(); window++) {
                    count += walk.progress(step, n, map, window) == wanted ? 1 : 0;
                }
            }
        }
        return count;
    }
}
