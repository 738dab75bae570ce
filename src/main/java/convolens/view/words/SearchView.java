package convolens.view.words;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.ShellModel;
import convolens.view.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The search over scenes, terms, figures and commands, which Ctrl+K opens over the window. */
public final class SearchView extends Overlay<Found> {
    /** How long an entry is chosen before its scene counts as aimed at: longer than from one key to the next. */
    private static final Duration AIMED_AFTER = Duration.millis(200);

    private final ShellModel shell;
    private final Messages messages;
    private final PauseTransition aim = new PauseTransition(AIMED_AFTER);
    private Supplier<List<Found>> commands = List::of;
    private List<Found.Guided> tours = List.of();
    private WordSearch search = new WordSearch(List.of());

    /** A closed search. */
    public SearchView(ShellModel shell, Messages messages) {
        super("find", shell.words().searchingProperty(), messages, "navigator.search");
        this.shell = shell;
        this.messages = messages;
        list.setCellFactory(any -> new Cell());
        list.getStyleClass().add("found");
        field.accessibleHelpProperty()
                .bind(list.getSelectionModel()
                        .selectedItemProperty()
                        .map(found -> found.title(messages.locale()) + ", " + messages.text(found.kindKey())));
        aim.setOnFinished(event ->
                shell.aimedProperty().set(sceneOf(list.getSelectionModel().getSelectedItem())));
        list.getSelectionModel().selectedItemProperty().addListener(observable -> aim.playFromStart());
        shell.words().searchingProperty().addListener((observable, old, searching) -> {
            if (!searching) {
                aim.stop();
                // what was aimed at is opened first
                Platform.runLater(() -> shell.aimedProperty().set(null));
            }
        });
    }

    private static @Nullable Lesson sceneOf(@Nullable Found found) {
        if (found instanceof Found.Scene scene) {
            return scene.lesson();
        }
        return found instanceof Found.Figure figure ? figure.lesson() : null;
    }

    /** Says what the window can do. It is asked whenever the search opens. */
    public void offer(Supplier<List<Found>> available) {
        commands = available;
    }

    /** Says which tours come with the program. */
    public void offerTours(List<Found.Guided> offered) {
        tours = List.copyOf(offered);
    }

    @Override
    void prepare() {
        List<Found> all = new ArrayList<>(tours);
        all.addAll(commands.get());
        search = new WordSearch(all);
    }

    @Override
    void find(String query) {
        list.getItems().setAll(search.find(query));
        choose(query.isBlank() ? -1 : 0);
    }

    @Override
    void take(Found chosen) {
        if (chosen instanceof Found.Scene scene) {
            shell.open(scene.lesson());
        } else if (chosen instanceof Found.Figure figure) {
            shell.open(figure.lesson());
        } else if (chosen instanceof Found.Word word) {
            shell.words().explain(word.term());
        } else if (chosen instanceof Found.Guided tour) {
            tour.begin().run();
        } else if (chosen instanceof Found.Command command) {
            command.action().run();
        } else if (chosen instanceof Found.Speak speak) {
            speak.action().run();
        }
    }

    /** What is found: its title, what it is about, and of which kind it is. */
    private final class Cell extends ListCell<Found> {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final Label kind = new Label();
        private final HBox row = new HBox(title, detail, kind);

        Cell() {
            title.getStyleClass().add(Styles.STRONG);
            title.setMinWidth(Region.USE_PREF_SIZE);
            detail.getStyleClass().addAll(Styles.MUTE, Styles.MAY_SHORTEN);
            detail.setMinWidth(0);
            detail.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(detail, Priority.ALWAYS);
            kind.getStyleClass().addAll("kind", Styles.FAINT);
            kind.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("row");
            row.setAlignment(Pos.CENTER_LEFT);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
            setOnMouseClicked(event -> takeChosen());
        }

        @Override
        protected void updateItem(Found item, boolean empty) {
            super.updateItem(item, empty);
            if (empty) {
                setGraphic(null);
                setText(null);
                return;
            }
            title.setText(item.title(messages.locale()));
            detail.setText(item.detail(messages.locale()));
            kind.setText(messages.text(item.kindKey()));
            setAccessibleText(title.getText() + ", " + kind.getText());
            setGraphic(row);
        }
    }
}
