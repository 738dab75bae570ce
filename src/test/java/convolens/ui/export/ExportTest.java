package convolens.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.export.animation.GifFrames;
import convolens.interchange.ArrayFile;
import convolens.lesson.Lesson;
import convolens.raster.NamedArray;
import convolens.raster.Picture;
import convolens.ui.PlannedFiles;
import convolens.ui.Window;
import convolens.view.control.ArraySource;
import convolens.view.control.StagePicture;
import convolens.view.paint.Palette;
import convolens.view.shell.ScenePicture;
import convolens.view.shell.ShellView;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every scene exports, clicked as the user does, on the book's example of section 7.2.1. */
class ExportTest {
    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private PlannedFiles files;
    private Window window;

    @BeforeEach
    void open() {
        files = new PlannedFiles(folder);
        window = new Window(home, files);
        window.resize(1024, 700);
        window.open(Lesson.STRIDE);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path saved(String button, String name) {
        window.click(button);
        assertThat(files.offered()).isEqualTo(name);
        Path file = folder.resolve(name);
        Window.await(name + " is written", () -> Files.exists(file));
        return file;
    }

    private void begin(String kind) {
        window.press(KeyCode.CONTROL, KeyCode.E);
        window.click("#export-" + kind);
    }

    private void type(String spinner, String text) {
        Spinner<?> field = window.find(spinner);
        Window.run(() -> {
            field.getEditor().setText(text);
            field.commitValue();
        });
    }

    @Test
    void aPictureIsWrittenAsItsFormatSays() throws Exception {
        double[] size = Window.call(() -> new double[] {shown().width(), shown().height()});
        begin("PICTURE");
        window.click("#export-picture-PNG");
        type("#export-scale", "3");
        BufferedImage png =
                ImageIO.read(saved("#export-save-picture", "stride.png").toFile());
        assertThat(png.getWidth()).isEqualTo((int) Math.ceil(size[0] * 3));
        assertThat(png.getHeight()).isEqualTo((int) Math.ceil(size[1] * 3));
        begin("PICTURE");
        window.click("#export-picture-PDF");
        try (PDDocument pdf =
                Loader.loadPDF(saved("#export-save-picture", "stride.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Input", "(7, 7)", "Filter", "= 15")
                    .doesNotContain("Settings");
        }
        begin("PICTURE");
        window.click("#export-picture-SVG");
        Path svg = saved("#export-save-picture", "stride.svg");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(svg.toFile())
                        .getElementsByTagName("text")
                        .getLength())
                .isGreaterThan(49 + 9);
    }

    @Test
    void anAnimationHasTheFramesThatWereAskedForAndTheSceneIsBackWhereItWas() throws Exception {
        window.press(KeyCode.RIGHT);
        begin("ANIMATION");
        type("#export-from", "2");
        type("#export-to", "8");
        type("#export-every", "3");
        type("#export-speed", "4");
        Path file = saved("#export-save-animation", "stride.gif");
        Window.await("the panel is closed", () -> !window.find("#export-panel").isVisible());
        GifFrames gif = GifFrames.of(Files.readAllBytes(file));
        assertThat(gif.frames()).hasSize(3);
        assertThat(gif.delays()).containsOnly(25);
        assertThat(gif.loops()).isTrue();
        assertThat(counter()).isEqualTo("2 / 9");
        for (int i = 0; i < 3; i++) {
            if (i > 0) {
                window.press(KeyCode.RIGHT);
                window.press(KeyCode.RIGHT);
                window.press(KeyCode.RIGHT);
            }
            Picture scene = Window.call(this::photograph);
            int[] frame = gif.frames().get(i).argb();
            int exact = 0;
            for (int j = 0; j < frame.length; j++) {
                exact += frame[j] == scene.argb()[j] ? 1 : 0;
            }
            // but for the soft edges of letters, which share colours
            assertThat(exact).as("frame " + i).isGreaterThan(frame.length * 96 / 100);
        }
    }

    @Test
    void anAnimationThatIsStoppedLeavesNothing() throws Exception {
        begin("ANIMATION");
        type("#export-frame-scale", "4");
        window.click("#export-save-animation");
        window.click("#export-cancel");
        Window.await("the panel is closed", () -> !window.find("#export-panel").isVisible());
        Window.await("the scene is where it was", () -> counter().equals("1 / 9"));
        Window.await("no file is left", () -> {
            try (Stream<Path> left = Files.list(folder)) {
                return left.findAny().isEmpty();
            }
        });
    }

    @Test
    void framesGoIntoANewFolder() throws Exception {
        Files.createDirectories(folder.resolve("stride-frames"));
        files.choose(folder);
        begin("ANIMATION");
        window.click("#export-animation-FRAMES");
        type("#export-to", "4");
        window.click("#export-save-animation");
        Path made = folder.resolve("stride-frames-2");
        Window.await("the folder is there", () -> Files.exists(made));
        List<String> names = new ArrayList<>();
        try (Stream<Path> pictures = Files.list(made)) {
            pictures.map(picture -> picture.getFileName().toString()).sorted().forEach(names::add);
        }
        assertThat(names).containsExactly("0001.png", "0002.png", "0003.png", "0004.png");
    }

    /** The input of figure 7-7. */
    @Test
    void theMatrixUnderTheMouseIsCopied() {
        Point2D point = pointAtInput();
        window.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard())
                .startsWith("1\t2\t3\t0\t1\t2\t3\n0\t1\t2\t3\t0\t1\t2\n")
                .hasLineCount(7);
        openMenu(point);
        choose("Copy as", "LaTeX");
        assertThat(clipboard()).startsWith("\\begin{bmatrix}\n1 & 2 & 3 & 0 & 1 & 2 & 3 \\\\\n");
    }

    @Test
    void theNumbersOfTheStageAreListedAndWrittenAsFarAsTheyAreKnown() throws Exception {
        begin("NUMBERS");
        window.click("#export-array-CSV");
        TextInputControl field = window.find("#export-preview");
        Callable<String> preview = field::getText;
        assertThat(Window.call(preview)).startsWith("1,2,3,0,1,2,3\n");
        window.click("#export-arrays");
        window.robot().clickOn("Output (3, 3)");
        Window.settle();
        assertThat(Window.call(preview)).isEqualTo("15,,\n,,\n,,\n");
        window.click("#export-array-NPY");
        Path npy = saved("#export-save-array", "stride-output.npy");
        float[] values = ArrayFile.read(npy).toArray();
        assertThat(values).hasSize(9);
        assertThat(values[0]).isEqualTo(15);
        assertThat(values[1]).isNaN();
    }

    /** Each with a name, so that it is known what is copied, and with numbers. */
    @Test
    void everySceneWithArraysOffersThem() {
        List<Lesson> lessons = List.of(
                Lesson.CHANNELS,
                Lesson.POOLING,
                Lesson.SHIFT_LAB,
                Lesson.TRANSPOSED_CONVOLUTION,
                Lesson.FOUR_D_ARRAY,
                Lesson.IM2COL,
                Lesson.TRANSPOSE,
                Lesson.COL2IM,
                Lesson.AFFINE,
                Lesson.SOFTMAX,
                Lesson.ONE_FILTER_LEARNS,
                Lesson.NETWORK,
                Lesson.MISTAKES,
                Lesson.FILTERS);
        for (Lesson lesson : lessons) {
            window.open(lesson);
            Window.await(
                    lesson + " offers arrays",
                    () -> !ArraySource.all(window.find(".stage")).isEmpty());
            for (NamedArray array : Window.call(() -> ArraySource.all(window.find(".stage")))) {
                assertThat(array.name()).as("an array of " + lesson).isNotBlank();
                assertThat(Window.call(() -> array.values().get().size()))
                        .as(array.name() + " of " + lesson)
                        .isPositive();
            }
        }
    }

    @Test
    void whatWasChosenIsFoundAgain() {
        begin("PICTURE");
        window.click("#export-picture-PDF");
        saved("#export-save-picture", "stride.pdf");
        window.close();
        window = new Window(home, files);
        window.open(Lesson.STRIDE);
        window.press(KeyCode.CONTROL, KeyCode.E);
        saved("#export-save-picture", "stride.pdf");
    }

    @Test
    void escapeClosesThePanelAndKeysOfTheTimelineRestMeanwhile() {
        window.press(KeyCode.CONTROL, KeyCode.E);
        window.press(KeyCode.END);
        window.press(KeyCode.ESCAPE);
        assertThat(Window.call(() -> window.find("#export-panel").isVisible())).isFalse();
        assertThat(counter()).isEqualTo("1 / 9");
        window.press(KeyCode.END);
        assertThat(counter()).isEqualTo("9 / 9");
    }

    private String counter() {
        return Window.call(() -> ((Labeled) window.find(".counter")).getText());
    }

    private ScenePicture shown() {
        return ((ShellView) window.scene().getRoot()).picture();
    }

    private Picture photograph() {
        Color ground = Palette.light().stage();
        ScenePicture shown = shown();
        WritableImage image =
                StagePicture.of(shown.width(), shown.height(), ground, 1, ink -> shown.paint(ink, ground));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture(width, height, argb);
    }

    /** The entry of the menu that is open. */
    private static void choose(String menu, String entry) {
        Window.run(() -> javafx.stage.Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(open -> ((ContextMenu) open).getItems().stream())
                .filter(item -> item instanceof Menu && item.getText().equals(menu))
                .flatMap(item -> ((Menu) item).getItems().stream())
                .filter(item -> item.getText().equals(entry))
                .findFirst()
                .orElseThrow()
                .fire());
        Window.settle();
    }

    private Node canvas() {
        return window.scene().getRoot().lookupAll(".painted-region").stream()
                .filter(part -> ArraySource.of(part) != null)
                .findFirst()
                .orElseThrow();
    }

    /** As the platform does, which has a gesture of its own for it. */
    private void openMenu(Point2D screen) {
        Window.run(() -> {
            Node canvas = canvas();
            Point2D here = canvas.screenToLocal(screen);
            Point2D scene = canvas.localToScene(here);
            canvas.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    scene.getX(),
                    scene.getY(),
                    screen.getX(),
                    screen.getY(),
                    false,
                    new PickResult(canvas, scene.getX(), scene.getY())));
        });
        Window.settle();
    }

    private Point2D pointAtInput() {
        Point2D place = Window.call(() -> {
            Node canvas = canvas();
            for (double x = 4; x < canvas.getLayoutBounds().getWidth(); x += 8) {
                for (double y = 4; y < canvas.getLayoutBounds().getHeight(); y += 8) {
                    Optional<NamedArray> there = ArraySource.of(canvas).arrayAt(x, y);
                    if (there.isPresent() && there.get().name().equals("Input")) {
                        return canvas.localToScreen(x, y);
                    }
                }
            }
            throw new AssertionError("no input on the stage");
        });
        window.robot().moveTo(place);
        Window.settle();
        return place;
    }

    private static String clipboard() {
        return Window.call(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }
}
