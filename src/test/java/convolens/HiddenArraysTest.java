package convolens;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.unfold.UnfoldController;
import convolens.lesson.Lesson;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.QuestionKind;
import convolens.model.unfold.ArrayCell;
import convolens.model.unfold.UnfoldModel;
import convolens.raster.NamedArray;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.control.ArraySource;
import convolens.view.control.matrix.MatrixView;
import convolens.walk.chain.ChainArray;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A cell of an array of section 7.4 that is asked for stands nowhere while it is hidden, and no other cell that belongs to it
 * lights up. As {@link HiddenAnswersTest} searches.
 */
@Tag(OnFxThread.TAG)
class HiddenArraysTest {
    private static final long SEED = Long.getLong("seed", 20260704);

    @TempDir
    private static Path runs;

    @BeforeAll
    static void startHeadless() {
        Frames.start();
    }

    static Stream<Lesson> unfolded() {
        return Arrays.stream(Lesson.values()).filter(lesson -> lesson.room().equals("unfold"));
    }

    @ParameterizedTest
    @MethodSource("unfolded")
    void theCellOfAnArrayIsHidden(Lesson lesson) throws Exception {
        HiddenAnswersTest.call(() -> {
            ShownEverywhere shown = new ShownEverywhere(lesson, runs);
            UnfoldModel model = ((UnfoldController) shown.scene).model();
            fill(model, new Random(SEED + lesson.ordinal()));
            model.timeline().last();
            for (QuestionKind kind : shown.questions.kinds()) {
                if (kind == QuestionKind.COL_SHAPE) {
                    // always of settings that the scene does not have
                    continue;
                }
                String as = lesson + " " + kind + ", seed " + SEED;
                Exercise asked = shown.questions.ask(kind, SEED);
                double value = asked.right().form() == Answer.Form.VALUE
                        ? asked.right().numbers().get(0)
                        : 0;
                // a sum of a single number is that number, which is given
                boolean isValue = value != 0 && !stands(model, value);
                if (isValue) {
                    assertThat(ShownEverywhere.findings(shown.everything(), value))
                            .as(as)
                            .isNotEmpty();
                }
                shown.questions.conceal(kind, SEED);
                shown.layout();
                if (isValue) {
                    assertThat(ShownEverywhere.findings(shown.everything(), value))
                            .as(as)
                            .isEmpty();
                }
                assertThat(model.getFrame().hidden()).as(as).isNotEmpty();
                for (ArrayCell cell : model.getFrame().hidden()) {
                    requireHidden(shown, model, cell, as);
                }
                shown.questions.conceal(null, SEED);
            }
            return null;
        });
    }

    private static boolean stands(UnfoldModel model, double value) {
        for (ChainArray array : model.getFrame().chain().arrays()) {
            for (int i = 0; i < array.size(); i++) {
                boolean given = !model.getFrame().hidden().contains(new ArrayCell(array.name(), i));
                if (given
                        && model.isEditable(new ArrayCell(array.name(), i))
                        && Math.abs(array.value(i) - value) < 1e-4) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void requireHidden(ShownEverywhere shown, UnfoldModel model, ArrayCell cell, String as) {
        Node pane = shown.stage.lookup("#array-" + cell.array().name());
        if (!(pane instanceof Parent parent)
                || !(parent.lookup(".matrix-view") instanceof MatrixView view)
                || !view.isVisible()) {
            return;
        }
        ChainArray array = model.getFrame().chain().array(cell.array());
        List<NamedArray> exported = ArraySource.all(pane);
        if (!exported.isEmpty()) {
            assertThat(exported.get(0).values().get().toArray())
                    .as("%s %s", as, cell)
                    .contains(Float.NaN);
        }
        model.pointedProperty().set(cell);
        shown.layout();
        assertThat(model.linkedProperty().get().values().stream()
                        .mapToInt(links -> links.cardinality())
                        .sum())
                .as("%s: no other cell lights up", as)
                .isLessThanOrEqualTo(1);
        model.pointedProperty().set(null);
        assertThat(array.size()).isGreaterThan(cell.cell());
    }

    private static void fill(UnfoldModel model, Random random) {
        for (ChainArray array : model.getFrame().chain().arrays()) {
            for (int i = 0; i < array.size(); i++) {
                ArrayCell cell = new ArrayCell(array.name(), i);
                if (model.isEditable(cell)) {
                    model.type(cell, HiddenAnswersTest.text(1 + 8 * random.nextDouble()));
                }
            }
        }
    }
}
