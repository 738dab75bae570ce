package convolens;

import convolens.controller.LessonController;
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
import convolens.model.predict.Questions;
import convolens.raster.NamedArray;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.ArraySource;
import convolens.view.control.NodePainter;
import convolens.view.control.StagePicture;
import convolens.view.control.Tip;
import convolens.view.lesson.LessonView;
import convolens.view.paint.Palette;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A scene as two windows have it, with settings and sentence, and on the projector: all that can be read of it. */
final class ShownEverywhere {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;

    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+(\\.\\d+)?");

    final LessonController scene;
    final Questions questions;
    final List<Scene> rooms = new ArrayList<>();
    final Node stage;

    /** @param runs where runs are kept */
    ShownEverywhere(Lesson lesson, Path runs) {
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
                .ifPresent(second ->
                        rooms.add(new Scene(new VBox(new StackPane(second.stage()), second.sentence()), 1600, 1000)));
        view.shown();
    }

    void layout() {
        for (Scene room : rooms) {
            for (int i = 0; i < 3; i++) {
                room.getRoot().resize(room.getWidth(), room.getHeight());
                room.getRoot().applyCss();
                room.getRoot().layout();
                NodePainter.paintNow(room.getRoot());
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
        if (Tip.isOn(node)) {
            all.append('\n').append(Tip.words(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> spoken(child, all));
        }
    }

    /** The pixels of a part of the stage. */
    int[] pixels(Rectangle2D part) {
        layout();
        Palette palette = Palette.light();
        WritableImage image = StagePicture.of(WIDTH, HEIGHT, palette.stage(), 1, ink -> NodePainter.paint(stage, ink));
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

    /** The lines in which a value stands, written with one decimal or more. */
    static List<String> findings(String everything, double value) {
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
}
