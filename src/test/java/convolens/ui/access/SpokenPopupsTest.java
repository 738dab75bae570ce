package convolens.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.interchange.AppFolders;
import convolens.interchange.KeptRuns;
import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.PlannedFiles;
import convolens.ui.Window;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What opens only after something was drawn, read or trained is asked what a screen reader asks, too. */
@OnFxThread
class SpokenPopupsTest {
    @TempDir
    private Path home;

    private final Set<String> faults = new LinkedHashSet<>();
    private PlannedFiles files;
    private Window window;

    @BeforeEach
    void open() {
        files = new PlannedFiles(home);
        window = new Window(home, files);
        window.resize(1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    static List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.KOREAN, Locale.JAPANESE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyControlHasARoleAndWords(Locale language) throws Exception {
        window.speak(language);
        window.open(Lesson.NETWORK);
        window.click("#network-picture-DRAWN");
        look("#drawing-pad", language);
        window.open(Lesson.STRIDE);
        fire("#choice-DRAWN");
        look("#drawing-pad", language);
        window.press(KeyCode.ESCAPE);
        lookAtAnOpenedNetwork(language);
        lookAtData(language);
        assertThat(faults).isEmpty();
    }

    private void lookAtAnOpenedNetwork(Locale language) throws URISyntaxException {
        files.choose(Path.of(SpokenPopupsTest.class
                .getResource("/convolens/interchange/onnx/vgg_bn.onnx")
                .toURI()));
        for (Lesson lesson : List.of(Lesson.NETWORK, Lesson.MISTAKES)) {
            String scene = lesson == Lesson.NETWORK ? "network" : "mistakes";
            window.open(lesson);
            fire("#" + scene + "-source-open");
            Window.await("the file is open", () -> window.isShown("#" + scene + "-opened-data"));
            fire("#" + scene + "-opened-input");
            look("#" + scene + "-opened-input-classes", language);
        }
    }

    private void lookAtData(Locale language) throws IOException {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            table.append(i % 3)
                    .append(",0".repeat(143))
                    .append(i % 3 == 0 ? ",255" : ",90")
                    .append('\n');
        }
        files.choose(Files.writeString(home.resolve("digits.csv"), table));
        window.open(Lesson.TRAIN);
        fire("#train-file");
        look("#data-sheet", language);
        fire("#data-sheet-take");
        window.enter("#train-epochs .number", "1");
        fire("#train-play");
        Window.await("a run is kept", () -> !runs().list().isEmpty());
        window.close();
        open();
        window.speak(language);
        window.open(Lesson.TRAIN);
        Window.await("the runs of the last session", () -> window.isShown("#train-kept"));
        fire("#train-kept");
        look("#kept-runs", language);
        window.press(KeyCode.ESCAPE);
    }

    private static KeptRuns runs() {
        return new KeptRuns(AppFolders.ofThisMachine().data().resolve("runs"));
    }

    /** Asks of whatever is open, once something is seen that belongs to it. */
    private void look(String selector, Locale language) {
        Window.await(
                selector,
                () -> window.robot().lookup(selector).<Node>queryAll().stream().anyMatch(Sighted::isShown));
        Window.settle();
        faults.addAll(Window.call(() -> SpokenAudit.faults(language)));
    }

    private void fire(String selector) {
        Window.run(() -> ((ButtonBase) window.find(selector)).fire());
        Window.settle();
    }
}
