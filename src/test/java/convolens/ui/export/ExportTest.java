package convolens.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.export.animation.GifFrames;
import convolens.lesson.Lesson;
import convolens.raster.Picture;
import convolens.ui.OnFxThread;
import convolens.ui.PlannedFiles;
import convolens.ui.Window;
import convolens.view.control.StagePicture;
import convolens.view.paint.Palette;
import convolens.view.shell.ScenePicture;
import convolens.view.shell.ShellView;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
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
@OnFxThread
class ExportTest {
    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private PlannedFiles files;
    private Window window;
    private ExportPanel panel;

    @BeforeEach
    void open() {
        files = new PlannedFiles(folder);
        window = new Window(home, files, Lesson.STRIDE);
        window.resize(1024, 700);
        panel = new ExportPanel(window, files, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPictureIsWrittenAsItsFormatSays() throws Exception {
        double[] size = Window.call(() -> new double[] {shown().width(), shown().height()});
        panel.begin("PICTURE");
        window.click("#export-picture-PNG");
        panel.type("#export-scale", "3");
        BufferedImage png =
                ImageIO.read(panel.saved("#export-save-picture", "stride.png").toFile());
        assertThat(png.getWidth()).isEqualTo((int) Math.ceil(size[0] * 3));
        assertThat(png.getHeight()).isEqualTo((int) Math.ceil(size[1] * 3));
        panel.begin("PICTURE");
        window.click("#export-picture-PDF");
        try (PDDocument pdf =
                Loader.loadPDF(panel.saved("#export-save-picture", "stride.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Input", "(7, 7)", "Filter", "= 15")
                    .doesNotContain("Settings");
        }
        panel.begin("PICTURE");
        window.click("#export-picture-SVG");
        Path svg = panel.saved("#export-save-picture", "stride.svg");
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
        panel.begin("ANIMATION");
        panel.type("#export-from", "2");
        panel.type("#export-to", "8");
        panel.type("#export-every", "3");
        panel.type("#export-speed", "4");
        Path file = panel.saved("#export-save-animation", "stride.gif");
        Window.await("the panel is closed", () -> !window.find("#export-panel").isVisible());
        GifFrames gif = GifFrames.of(Files.readAllBytes(file));
        assertThat(gif.frames()).hasSize(3);
        assertThat(gif.delays()).containsOnly(25);
        assertThat(gif.loops()).isTrue();
        assertThat(window.text(".counter")).isEqualTo("2 / 9");
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
        panel.begin("ANIMATION");
        panel.type("#export-frame-scale", "4");
        window.click("#export-save-animation");
        window.click("#export-cancel");
        Window.await("the panel is closed", () -> !window.find("#export-panel").isVisible());
        Window.await("the scene is where it was", () -> window.text(".counter").equals("1 / 9"));
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
        panel.begin("ANIMATION");
        window.click("#export-animation-FRAMES");
        panel.type("#export-to", "4");
        window.click("#export-save-animation");
        Path made = folder.resolve("stride-frames-2");
        Window.await("the folder is there", () -> Files.exists(made));
        List<String> names = new ArrayList<>();
        try (Stream<Path> pictures = Files.list(made)) {
            pictures.map(picture -> picture.getFileName().toString()).sorted().forEach(names::add);
        }
        assertThat(names).containsExactly("0001.png", "0002.png", "0003.png", "0004.png");
    }

    @Test
    void whatWasChosenIsFoundAgain() {
        panel.begin("PICTURE");
        window.click("#export-picture-PDF");
        panel.saved("#export-save-picture", "stride.pdf");
        window.close();
        window = new Window(home, files, Lesson.STRIDE);
        panel = new ExportPanel(window, files, folder);
        window.press(KeyCode.CONTROL, KeyCode.E);
        panel.saved("#export-save-picture", "stride.pdf");
    }

    @Test
    void escapeClosesThePanelAndKeysOfTheTimelineRestMeanwhile() {
        window.press(KeyCode.CONTROL, KeyCode.E);
        window.press(KeyCode.END);
        window.press(KeyCode.ESCAPE);
        assertThat(Window.call(() -> window.find("#export-panel").isVisible())).isFalse();
        assertThat(window.text(".counter")).isEqualTo("1 / 9");
        window.press(KeyCode.END);
        assertThat(window.text(".counter")).isEqualTo("9 / 9");
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
}
