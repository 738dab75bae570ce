package convolens;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.sliding.SlidingController;
import convolens.export.SvgInk;
import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.predict.Exercise;
import convolens.model.predict.QuestionKind;
import convolens.model.setup.Quantity;
import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.control.ArraySource;
import convolens.view.control.NodePainter;
import convolens.view.sliding.SlidingStage;
import convolens.walk.Place;
import convolens.walk.WindowWalk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is asked for stands nowhere while it is hidden: not on the stage, beside it or in the window for the projector, not
 * in a picture with text, not in an exported or copied array, and not in what a screen reader reads. Each search is made
 * before, too, when it has to find the value. Which class a network answers is searched for by {@code PredictedClassTest}.
 */
@Tag(OnFxThread.TAG)
class HiddenAnswersTest {
    private static final long SEED = Long.getLong("seed", 20260704);

    @TempDir
    private static Path runs;

    @BeforeAll
    static void startHeadless() {
        Frames.start();
    }

    static Stream<SlidingPreset> sliding() {
        return Arrays.stream(SlidingPreset.values()).filter(preset -> preset != SlidingPreset.OUTPUT_SIZE);
    }

    // Values where a window slides

    @ParameterizedTest
    @MethodSource("sliding")
    void anOutputValueStandsNowhere(SlidingPreset preset) throws Exception {
        call(() -> {
            ShownEverywhere shown = new ShownEverywhere(preset.lesson(), runs);
            SlidingModel model = ((SlidingController) shown.scene).model();
            fill(model, new Random(SEED + preset.ordinal()));
            for (QuestionKind kind : shown.questions.kinds()) {
                if (kind == QuestionKind.OUTPUT_VALUE || isMean(model, kind)) {
                    requireHidden(shown, model, kind);
                }
            }
            return null;
        });
    }

    private static boolean isMean(SlidingModel model, QuestionKind kind) {
        if (kind != QuestionKind.POOLED_VALUE) {
            return false;
        }
        // the largest value stands in the input, too
        model.setup().setOperation(convolens.model.setup.Operation.AVERAGE_POOLING);
        return true;
    }

    private static void requireHidden(ShownEverywhere shown, SlidingModel model, QuestionKind kind) throws IOException {
        seekLargest(model);
        Exercise asked = shown.questions.ask(kind, SEED);
        double value = asked.right().numbers().get(0);
        String as = model.preset() + " " + kind + " " + value + ", seed " + SEED;
        assertThat(ShownEverywhere.findings(shown.everything(), value)).as(as).hasSizeGreaterThan(5);
        shown.questions.conceal(kind, SEED);
        assertThat(ShownEverywhere.findings(shown.everything(), value)).as(as).isEmpty();
        if (shown.stage instanceof SlidingStage stage) {
            Frame frame = model.getFrame();
            Place at = frame.step().last();
            Rectangle2D cell = stage.place(new Spot.Output(
                    at.map(),
                    frame.walk().geometry().outputRow(at.window()),
                    frame.walk().geometry().outputColumn(at.window())));
            assertThat(cell).as(as).isNotNull();
            int[] one = shown.pixels(cell);
            nudge(model);
            assertThat(shown.questions.ask(kind, SEED).right()).isNotEqualTo(asked.right());
            assertThat(shown.pixels(cell)).as(as).isEqualTo(one);
            shown.questions.reveal();
            assertThat(shown.pixels(cell)).as(as).isNotEqualTo(one);
        }
        shown.questions.conceal(null, SEED);
    }

    /** A number under the window becomes larger, by so little that nothing else looks otherwise. */
    private static void nudge(SlidingModel model) {
        Frame frame = model.getFrame();
        Place at = frame.step().last();
        int row = frame.walk().geometry().outputRow(at.window());
        int column = frame.walk().geometry().outputColumn(at.window());
        Spot.Input cell = new Spot.Input(
                0,
                Math.max(0, frame.walk().geometry().top(row)) + 1,
                Math.max(0, frame.walk().geometry().left(column)) + 1);
        model.nudge(cell, 1.5f);
    }

    /** Numbers with two decimals, so that a sum of their products is no other number on the stage. */
    private static void fill(SlidingModel model, Random random) {
        Frame frame = model.getFrame();
        int channels = frame.state().input().dim(1);
        for (int c = 0; c < channels; c++) {
            for (int row = 0; row < frame.state().input().dim(2); row++) {
                for (int column = 0; column < frame.state().input().dim(3); column++) {
                    model.type(new Spot.Input(c, row, column), text(1 + 8 * random.nextDouble()));
                }
            }
        }
        if (frame.state().operation().isPooling()) {
            return;
        }
        for (int f = 0; f < frame.state().filters().dim(0); f++) {
            for (int c = 0; c < frame.state().filters().dim(1); c++) {
                for (int i = 0;
                        i
                                < frame.state().filters().dim(2)
                                        * frame.state().filters().dim(3);
                        i++) {
                    int width = frame.state().filters().dim(3);
                    model.type(new Spot.Filter(f, c, i / width, i % width), text(0.1 + random.nextDouble()));
                }
            }
        }
    }

    static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The step of the largest output, which an end of a scale would tell. */
    private static void seekLargest(SlidingModel model) {
        WindowWalk walk = model.getFrame().walk();
        int sample = model.sample();
        int map = 0;
        int best = 0;
        for (int window = 0; window < walk.geometry().windows(); window++) {
            best = walk.result(sample, map, window) > walk.result(sample, map, best) ? window : best;
        }
        model.goTo(map, walk.geometry().outputRow(best), walk.geometry().outputColumn(best));
    }

    /** Of what is painted only the numbers themselves tell which cell wins. */
    @ParameterizedTest
    @EnumSource(
            value = QuestionKind.class,
            names = {"WINNER", "POOLED_VALUE"})
    void theWinnerOfAMaximumIsMarkedNowhere(QuestionKind kind) throws Exception {
        call(() -> {
            ShownEverywhere shown = new ShownEverywhere(SlidingPreset.POOLING.lesson(), runs);
            SlidingModel model = ((SlidingController) shown.scene).model();
            fill(model, new Random(SEED));
            model.goTo(0, 0, 0);
            // questions are about whole windows
            shown.questions.conceal(kind, SEED);
            List<List<String>> shapes = new ArrayList<>();
            List<String> outputs = new ArrayList<>();
            for (boolean hidden : new boolean[] {false, true}) {
                shown.questions.conceal(hidden ? kind : null, SEED);
                model.goTo(0, 0, 0);
                for (int column = 0; column < 2; column++) {
                    // the largest value of the window stands left, then right
                    model.type(new Spot.Input(0, 0, column), "9.75");
                    model.type(new Spot.Input(0, 0, 1 - column), "9.25");
                    shapes.add(shapes(shown));
                    outputs.add(Arrays.toString(ArraySource.all(shown.stage).stream()
                            .filter(array ->
                                    array.name().toLowerCase(Locale.ROOT).contains("output"))
                            .map(array -> array.values().get().toArray()[0])
                            .toArray()));
                }
            }
            assertThat(shapes.get(0)).as("a winner is painted otherwise").isNotEqualTo(shapes.get(1));
            assertThat(shapes.get(2)).as("hidden").isEqualTo(shapes.get(3));
            assertThat(outputs.get(0)).contains("9.75");
            assertThat(outputs.get(2)).doesNotContain("9.75").contains("NaN");
            return null;
        });
    }

    private static List<String> shapes(ShownEverywhere shown) {
        shown.layout();
        SvgInk svg = new SvgInk(ShownEverywhere.WIDTH, ShownEverywhere.HEIGHT);
        NodePainter.paint(shown.stage, svg);
        return svg.document().lines().filter(line -> !line.contains("<text")).toList();
    }

    // Shapes

    @ParameterizedTest
    @EnumSource(SlidingPreset.class)
    void theShapeOfTheOutputStandsNowhere(SlidingPreset preset) throws Exception {
        call(() -> {
            ShownEverywhere shown = new ShownEverywhere(preset.lesson(), runs);
            SlidingModel model = ((SlidingController) shown.scene).model();
            model.setup().set(Quantity.HEIGHT, 13);
            model.setup().set(Quantity.WIDTH, 19);
            if (model.getFrame().walk().geometry().outputHeight() == 13) {
                model.setup().set(Quantity.PADDING, 2);
            }
            Exercise asked = shown.questions.ask(QuestionKind.OUTPUT_SHAPE, SEED);
            List<String> extents = asked.right().numbers().stream()
                    .map(n -> Integer.toString(n.intValue()))
                    .toList();
            Pattern shape =
                    Pattern.compile("(?<!\\d)" + extents.get(0) + "\\s*[,×x·]\\s*" + extents.get(1) + "(?!\\d)");
            assertThat(shape.matcher(shown.everything()).find())
                    .as("%s before", preset)
                    .isTrue();
            shown.questions.conceal(QuestionKind.OUTPUT_SHAPE, SEED);
            Matcher after = shape.matcher(shown.everything());
            assertThat(after.find() ? after.group() : "")
                    .as("%s %s", preset, asked.right())
                    .isEmpty();
            return null;
        });
    }

    @Test
    void aPrintedSheetHasItsAnswersOnAnotherPage() throws Exception {
        // the pages of questions say no value of the answers that is not given
        call(() -> {
            ShownEverywhere shown = new ShownEverywhere(Lesson.STRIDE, runs);
            SlidingModel model = ((SlidingController) shown.scene).model();
            fill(model, new Random(SEED));
            byte[] sheet = convolens.controller.predict.SheetController.sheet(
                    shown.questions,
                    new convolens.view.predict.SheetWords(new Messages(Locale.ENGLISH)),
                    Lesson.STRIDE.titleKey(),
                    4,
                    SEED,
                    true,
                    Locale.ENGLISH);
            try (PDDocument document = Loader.loadPDF(sheet)) {
                PDFTextStripper last = new PDFTextStripper();
                last.setStartPage(document.getNumberOfPages());
                PDFTextStripper first = new PDFTextStripper();
                first.setEndPage(document.getNumberOfPages() - 1);
                String answers = last.getText(document);
                String questions = first.getText(document);
                Matcher numbers =
                        Pattern.compile("(?m)^\\d+\\. *(\\d+\\.\\d+)$").matcher(answers);
                int found = 0;
                while (numbers.find()) {
                    found++;
                    assertThat(ShownEverywhere.findings(questions, Double.parseDouble(numbers.group(1))))
                            .isEmpty();
                }
                assertThat(found).as(answers).isPositive();
            }
            return null;
        });
    }

    static <T> T call(Callable<T> work) throws Exception {
        return Frames.call(work);
    }
}
