package convolens.controller.tour;

import convolens.controller.FileDialogs;
import convolens.controller.TaskRunner;
import convolens.data.DataException;
import convolens.interchange.scenario.ScenarioFile;
import convolens.interchange.scenario.ScenarioLine;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.SceneDocument;
import convolens.lesson.tour.Tour;
import convolens.model.Notice;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.tour.TourModel;
import convolens.view.SceneContext;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Saves the scene on the stage, opens what was saved, and sends both through the clipboard. */
public final class ScenarioDesk {
    private static final KeyCombination PLAIN_PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final Shown shown;
    private final TourGuide guide;
    private final SceneContext context;
    private final TaskRunner runner;
    private final FileDialogs dialogs;

    /**
     * What is shown in the window.
     *
     * @param shell the scene
     * @param tour the tour
     * @param settings what is remembered of the files that were opened
     */
    public record Shown(ShellModel shell, TourModel tour, SettingsModel settings) {}

    /** @param owner a node of the window over which dialogs open */
    public ScenarioDesk(Shown shown, TourGuide guide, SceneContext context, TaskRunner runner, Node owner) {
        this.shown = shown;
        this.guide = guide;
        this.context = context;
        this.runner = runner;
        this.dialogs = new FileDialogs(context, () -> owner);
    }

    /** Takes files that are dragged onto the window, and states that are pasted where no text is written. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (dragged(event) != null) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            Path file = dragged(event);
            if (file != null) {
                open(file);
                event.setDropCompleted(true);
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean writes = scene.getFocusOwner() instanceof TextInputControl;
            String text = PLAIN_PASTE.match(event) && !writes ? clipboard() : "";
            if (ScenarioLine.isOne(text)) {
                paste();
                event.consume();
            }
        });
    }

    private static @Nullable Path dragged(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files != null && files.size() == 1 && files.get(0).getName().endsWith("." + ScenarioFile.ENDING)
                ? files.get(0).toPath()
                : null;
    }

    // Opening

    /** Lets the user choose a file. */
    public void choose() {
        dialogs.openFile("scenario.open", context.messages().text("scenario.kind"), List.of(ScenarioFile.ENDING))
                .ifPresent(this::open);
    }

    /** Opens a file. */
    public void open(Path file) {
        runner.run(
                cancelled -> ScenarioFile.read(file),
                document -> {
                    if (show(document, String.valueOf(file.getFileName()))) {
                        shown.settings
                                .recentFiles()
                                .opened(file.toAbsolutePath().toString());
                    }
                },
                this::refuse);
    }

    private boolean show(SceneDocument document, String place) {
        try {
            if (document instanceof Tour tour) {
                guide.begin(tour, place);
            } else if (document instanceof Scenario scenario) {
                guide.show(scenario, place);
            }
            return true;
        } catch (DataException e) {
            refuse(e);
            return false;
        }
    }

    private void refuse(Throwable error) {
        context.status().tell(Notice.error("scenario.refused", String.valueOf(error.getMessage())));
    }

    // Saving

    /** Lets the user choose where to save the scene on the stage. */
    public void save() {
        scene().ifPresent(scenario -> save(scenario, scenario.lesson().stem()));
    }

    /** Lets the user choose where to save the tour. */
    public void saveTour() {
        Tour tour = shown.tour.getTour();
        if (tour != null) {
            String title = tour.title().in(context.messages().locale()).replaceAll("[^\\p{L}\\p{N}.]+", "-");
            save(tour, title.isBlank() || title.equals("-") ? "tour" : title);
        }
    }

    private void save(SceneDocument document, String name) {
        Optional<Path> chosen = dialogs.save("scenario.save", name + "." + ScenarioFile.ENDING);
        if (chosen.isEmpty()) {
            return;
        }
        Path file = withEnding(chosen.get());
        runner.run(
                cancelled -> {
                    ScenarioFile.write(file, document);
                    return file;
                },
                done -> {
                    if (document == shown.tour.getTour()) {
                        shown.tour.saved();
                    }
                    shown.settings.recentFiles().opened(file.toAbsolutePath().toString());
                    context.status().tell(Notice.info("file.saved", String.valueOf(file.getFileName())));
                },
                error -> context.status().tell(Notice.error("file.unsaved", String.valueOf(error.getMessage()))));
    }

    private static Path withEnding(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith("." + ScenarioFile.ENDING) ? file : file.resolveSibling(name + "." + ScenarioFile.ENDING);
    }

    private Optional<Scenario> scene() {
        Optional<Scenario> now = guide.now();
        if (now.isEmpty()) {
            context.status().tell(Notice.advice("scenario.none"));
        }
        return now;
    }

    // Clipboard

    /** Copies the scene on the stage as a line of text. */
    public void copy() {
        scene().ifPresent(scenario -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, ScenarioLine.of(scenario)));
            context.status().tell(Notice.info("scenario.copied"));
        });
    }

    /** Shows what was copied so. */
    public void paste() {
        String place = context.messages().text("scenario.clipboard");
        List<Notice> before = List.copyOf(context.status().getNotices());
        try {
            SceneDocument document = ScenarioLine.read(clipboard(), place);
            // where something is missing, that is what there is to say
            if (show(document, place)
                    && before.containsAll(context.status().getNotices())
                    && document instanceof Scenario scenario) {
                String title = context.messages().text(scenario.lesson().titleKey());
                context.status().tell(Notice.info("scenario.pasted", title));
            }
        } catch (DataException e) {
            refuse(e);
        }
    }

    private static String clipboard() {
        Clipboard board = Clipboard.getSystemClipboard();
        return board.hasString() ? board.getString() : "";
    }
}
