package convolens;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.LessonController;
import convolens.controller.sliding.SlidingController;
import convolens.controller.unfold.UnfoldController;
import convolens.export.ArrayText;
import convolens.export.SvgInk;
import convolens.export.pdf.PdfFile;
import convolens.export.pdf.PdfInk;
import convolens.i18n.Messages;
import convolens.interchange.ArrayFile;
import convolens.lesson.Lesson;
import convolens.model.SettingsModel;
import convolens.model.StatusModel;
import convolens.model.Theme;
import convolens.model.export.ArrayFormat;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.QuestionKind;
import convolens.model.predict.Questions;
import convolens.model.setup.Quantity;
import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.model.unfold.ArrayCell;
import convolens.model.unfold.UnfoldModel;
import convolens.raster.NamedArray;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.ArraySource;
import convolens.view.control.NodePainter;
import convolens.view.control.PaintedRegion;
import convolens.view.control.StagePicture;
import convolens.view.control.matrix.MatrixView;
import convolens.view.lesson.LessonView;
import convolens.view.paint.Palette;
import convolens.view.sliding.SlidingStage;
import convolens.walk.Place;
import convolens.walk.WindowWalk;
import convolens.walk.chain.ChainArray;
import java.io.ByteArrayOutputStream;
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
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What is asked for stands nowhere while it is hidden: not on the stage, beside it or in the window for the projector, not
 * in a picture with text, not in an exported or copied array, and not in what a screen reader reads. Each search is made
 * before, too, when it has to find the value. Which class a network answers is searched for by {@code PredictedClassTest}.
 */
class HiddenAnswersTest {
    private static final long SEED = Long.getLong("seed", 20260704);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+(\\.\\d+)?");

    @TempDir
    private static Path runs;

    @BeforeAll
    static void startHeadless() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** A scene as two windows have it: with settings and sentence, and on the projector. */
    private static final class Shown {
        final LessonController scene;
        final Questions questions;
        final List<Scene> rooms = new ArrayList<>();
        final Node stage;

        Shown(Lesson lesson) {
            scene = ConvolensApp.forPictures(runs).apart(lesson, Theme.LIGHT, Locale.ENGLISH);
            questions = scene.questions();
            LessonView view = scene.view();
            stage = view.stage();
            StackPane ground = new StackPane(stage);
            ground.getStyleClass().add(Styles.STAGE);
            ground.setPrefSize(WIDTH, HEIGHT);
            rooms.add(new Scene(new HBox(new VBox(ground, view.sentence()), view.inspector()), WIDTH + 340, 1400));
            SettingsModel settings = new SettingsModel();
            SceneContext other = SceneContext.of(new Messages(Locale.ENGLISH), settings, new StatusModel());
            scene.anotherView(other)
                    .ifPresent(second -> rooms.add(
                            new Scene(new VBox(new StackPane(second.stage()), second.sentence()), 1600, 1000)));
            view.shown();
        }

        void layout() {
            for (Scene room : rooms) {
                for (int i = 0; i < 3; i++) {
                    room.getRoot().resize(room.getWidth(), room.getHeight());
                    room.getRoot().applyCss();
                    room.getRoot().layout();
                    paint(room.getRoot());
                }
            }
        }

        /** All that is written, painted, spoken, exported and copied. */
        String everything() throws IOException {
            layout();
            StringBuilder all = new StringBuilder();
            List<PdfInk> pages = new ArrayList<>();
            for (Scene room : rooms) {
                SvgInk svg = new SvgInk(room.getWidth(), room.getHeight());
                NodePainter.paint(room.getRoot(), svg);
                all.append(svg.document().replaceAll("<[^>]*>", " \n "));
                PdfInk page = new PdfInk(room.getWidth(), room.getHeight());
                NodePainter.paint(room.getRoot(), page);
                pages.add(page);
                spoken(room.getRoot(), all);
                for (NamedArray array : ArraySource.all(room.getRoot())) {
                    all.append('\n').append(array.name());
                    for (ArrayFormat format : ArrayFormat.values()) {
                        all.append('\n').append(format == ArrayFormat.NPY ? npy(array) : text(array, format));
                    }
                }
            }
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            PdfFile.write("stage", Locale.ENGLISH, pages, pdf);
            try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
                all.append('\n').append(new PDFTextStripper().getText(document));
            }
            return all.toString();
        }

        private static String text(NamedArray array, ArrayFormat format) {
            return ArrayText.of(array.values().get(), format);
        }

        /** The numbers of a file of NumPy, behind its header of whole lines of 64 bytes. */
        private static String npy(NamedArray array) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ArrayFile.write(out, array.values().get());
            byte[] bytes = out.toByteArray();
            java.nio.FloatBuffer numbers = java.nio.ByteBuffer.wrap(bytes)
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                    .position(bytes.length - 4 * array.values().get().size())
                    .slice()
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            StringBuilder all = new StringBuilder();
            while (numbers.hasRemaining()) {
                all.append(' ').append(numbers.get());
            }
            return all.toString();
        }

        private static void spoken(Node node, StringBuilder all) {
            if (!node.isVisible()) {
                return;
            }
            all.append('\n').append(node.getAccessibleText()).append('\n').append(node.getAccessibleHelp());
            if (node instanceof Labeled labeled) {
                all.append('\n').append(labeled.getText());
            }
            if (node instanceof Control control && control.getTooltip() != null) {
                all.append('\n').append(control.getTooltip().getText());
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> spoken(child, all));
            }
        }

        /** The pixels of a part of the stage. */
        int[] pixels(Rectangle2D part) {
            layout();
            Palette palette = Palette.light();
            WritableImage image =
                    StagePicture.of(WIDTH, HEIGHT, palette.stage(), 1, ink -> NodePainter.paint(stage, ink));
            int width = (int) part.getWidth() - 6;
            int height = (int) part.getHeight() - 6;
            int[] argb = new int[width * height];
            image.getPixelReader()
                    .getPixels(
                            (int) part.getMinX() + 3,
                            (int) part.getMinY() + 3,
                            width,
                            height,
                            PixelFormat.getIntArgbInstance(),
                            argb,
                            0,
                            width);
            return argb;
        }
    }

    private static void paint(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node instanceof PaintedRegion region) {
                region.paintNow();
            }
            if (node instanceof Parent inner) {
                paint(inner);
            }
        }
    }

    /** The lines in which a value stands, written with one decimal or more. */
    private static List<String> findings(String everything, double value) {
        return everything
                .lines()
                .filter(line -> {
                    Matcher numbers = NUMBER.matcher(line);
                    while (numbers.find()) {
                        int decimals =
                                numbers.group(1) == null ? 0 : numbers.group(1).length() - 1;
                        double read = Double.parseDouble(numbers.group().replace('−', '-'));
                        double off = 0.5001 * Math.pow(10, -Math.min(decimals, 5));
                        if (decimals > 0 && Math.abs(read - value) <= off) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();
    }

    static Stream<SlidingPreset> sliding() {
        return Arrays.stream(SlidingPreset.values()).filter(preset -> preset != SlidingPreset.OUTPUT_SIZE);
    }

    // Values where a window slides

    @ParameterizedTest
    @MethodSource("sliding")
    void anOutputValueStandsNowhere(SlidingPreset preset) throws Exception {
        call(() -> {
            Shown shown = new Shown(preset.lesson());
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

    private static void requireHidden(Shown shown, SlidingModel model, QuestionKind kind) throws IOException {
        seekLargest(model);
        Exercise asked = shown.questions.ask(kind, SEED);
        double value = asked.right().numbers().get(0);
        String as = model.preset() + " " + kind + " " + value + ", seed " + SEED;
        assertThat(findings(shown.everything(), value)).as(as).hasSizeGreaterThan(5);
        shown.questions.conceal(kind, SEED);
        assertThat(findings(shown.everything(), value)).as(as).isEmpty();
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

    private static String text(double value) {
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
            Shown shown = new Shown(SlidingPreset.POOLING.lesson());
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

    private static List<String> shapes(Shown shown) {
        shown.layout();
        SvgInk svg = new SvgInk(WIDTH, HEIGHT);
        NodePainter.paint(shown.stage, svg);
        return svg.document().lines().filter(line -> !line.contains("<text")).toList();
    }

    // Shapes

    @ParameterizedTest
    @EnumSource(SlidingPreset.class)
    void theShapeOfTheOutputStandsNowhere(SlidingPreset preset) throws Exception {
        call(() -> {
            Shown shown = new Shown(preset.lesson());
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

    // Arrays of section 7.4

    static Stream<Lesson> unfolded() {
        return Arrays.stream(Lesson.values()).filter(lesson -> lesson.room().equals("unfold"));
    }

    @ParameterizedTest
    @MethodSource("unfolded")
    void theCellOfAnArrayIsHidden(Lesson lesson) throws Exception {
        call(() -> {
            Shown shown = new Shown(lesson);
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
                    assertThat(findings(shown.everything(), value)).as(as).isNotEmpty();
                }
                shown.questions.conceal(kind, SEED);
                shown.layout();
                if (isValue) {
                    assertThat(findings(shown.everything(), value)).as(as).isEmpty();
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

    private static void requireHidden(Shown shown, UnfoldModel model, ArrayCell cell, String as) {
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
                    model.type(cell, text(1 + 8 * random.nextDouble()));
                }
            }
        }
    }

    @Test
    void aPrintedSheetHasItsAnswersOnAnotherPage() throws Exception {
        // the pages of questions say no value of the answers that is not given
        call(() -> {
            Shown shown = new Shown(Lesson.STRIDE);
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
                    assertThat(findings(questions, Double.parseDouble(numbers.group(1))))
                            .isEmpty();
                }
                assertThat(found).as(answers).isPositive();
            }
            return null;
        });
    }

    private static <T> T call(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(120_000, work);
    }
}
