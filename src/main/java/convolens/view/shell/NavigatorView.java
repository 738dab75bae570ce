package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.lesson.ChapterSection;
import convolens.lesson.Lesson;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.view.Styles;
import convolens.view.control.focus.Sight;
import convolens.view.shortcut.Hint;
import convolens.view.shortcut.Shortcut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chapter: its sections and their scenes; above them the ways to search and to the glossary. */
final class NavigatorView extends VBox {
    private final ShellModel shell;
    private final SettingsModel settings;
    private final Messages messages;
    private final Button search = new Button();
    private final VBox list = new VBox();
    private final List<NavigatorEntry> entries = new ArrayList<>();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Runnable backToStage;

    /** @param backToStage gives the keyboard back to the stage */
    NavigatorView(ShellModel shell, SettingsModel settings, Messages messages, Runnable backToStage) {
        this.backToStage = backToStage;
        this.shell = shell;
        this.settings = settings;
        this.messages = messages;
        getStyleClass().add(Styles.NAVIGATOR);
        layoutSearch();
        layoutList();
        shell.lessonProperty().addListener(observable -> {
            current().ifPresent(this::stopAt);
            reveal(Sight::bring);
        });
        // where the bounds lie changes by scrolling, which must not be undone
        scroll.viewportBoundsProperty().addListener((observable, old, now) -> {
            if (old.getHeight() != now.getHeight()) {
                reveal(Sight::centre);
            }
        });
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setMargin(search, new Insets(0, 12, 0, 12));
        getChildren().addAll(header(), search, scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        settings.navigator().floating().addListener((observable, old, now) -> {
            if (now) {
                focusCurrent();
            } else {
                backToStage.run();
            }
        });
    }

    /** The scene on the stage. */
    private Optional<NavigatorEntry> current() {
        return entries.stream()
                .filter(entry -> entry.lesson() == shell.getLesson())
                .findFirst();
    }

    /** Lets the scene on the stage be in sight, once the list lies as it will. */
    private void reveal(BiConsumer<ScrollPane, Node> by) {
        Platform.runLater(() -> {
            layout();
            current().ifPresent(entry -> by.accept(scroll, entry));
        });
    }

    /** The list is one stop for Tab; inside it the arrow keys go from scene to scene. */
    private void stopAt(NavigatorEntry stop) {
        entries.forEach(entry -> entry.setFocusTraversable(entry == stop));
    }

    private void follow(NavigatorEntry entry) {
        stopAt(entry);
        Sight.bring(scroll, entry);
    }

    private void focusCurrent() {
        current().ifPresent(Node::requestFocus);
    }

    private Node header() {
        Label name = new Label();
        name.getStyleClass().add("app-name");
        name.textProperty().bind(messages.bind("app.name"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button hide = new Button();
        hide.setGraphic(new FontIcon(Feather.SIDEBAR));
        hide.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        hide.getStyleClass().addAll(Styles.QUIET, Styles.ICON);
        hide.setOnAction(event -> settings.navigator().toggle());
        Hint.of(hide, messages, Shortcut.NAVIGATOR);
        Button glossary = new Button();
        glossary.setId("glossary-button");
        glossary.setGraphic(new FontIcon(Feather.BOOK_OPEN));
        glossary.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        glossary.getStyleClass().addAll(Styles.QUIET, Styles.ICON);
        glossary.setOnAction(event -> shell.words().explain(null));
        Hint.of(glossary, messages, Shortcut.GLOSSARY);
        HBox header = new HBox(new LogoView(), name, space, glossary, hide);
        header.getStyleClass().add("header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /** Looks like the field that it opens. */
    private void layoutSearch() {
        search.setId("search");
        search.getStyleClass().setAll("button", Styles.SEARCH);
        search.setMaxWidth(Double.MAX_VALUE);
        search.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Label words = new Label();
        words.getStyleClass().addAll(Styles.FAINT, Styles.MAY_SHORTEN);
        words.textProperty().bind(messages.bind("navigator.search"));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label key = new Label(Shortcut.SEARCH.hint());
        key.getStyleClass().add(Styles.FAINT);
        key.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(new FontIcon(Feather.SEARCH), words, key);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(search.widthProperty().subtract(16));
        search.setGraphic(row);
        search.setOnAction(event -> shell.words().search());
        Hint.of(search, messages, Shortcut.SEARCH);
    }

    private void layoutList() {
        list.getStyleClass().add("list");
        for (ChapterSection section : ChapterSection.values()) {
            List<Lesson> lessons = Arrays.stream(Lesson.values())
                    .filter(lesson -> lesson.chapterSection() == section)
                    .toList();
            if (lessons.isEmpty()) {
                continue;
            }
            Node heading = heading(section);
            list.getChildren().add(heading);
            for (Lesson lesson : lessons) {
                NavigatorEntry entry = new NavigatorEntry(lesson, shell, messages);
                entry.focusedProperty().addListener((observable, old, now) -> {
                    if (now) {
                        follow(entry);
                    }
                });
                entries.add(entry);
                list.getChildren().add(entry);
            }
        }
    }

    private Node heading(ChapterSection section) {
        Label number = new Label(section.number());
        number.getStyleClass().addAll(Styles.MONO, "number");
        Label title = new Label();
        title.textProperty().bind(messages.bind(section.titleKey()));
        HBox heading = new HBox(number, title);
        heading.setAlignment(Pos.BASELINE_LEFT);
        heading.getStyleClass().add(Styles.NAVIGATOR_SECTION);
        return heading;
    }

    private void steer(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean vertical = code == KeyCode.UP || code == KeyCode.DOWN;
        int step = code == KeyCode.DOWN ? 1 : -1;
        if (vertical && getScene().getFocusOwner() instanceof NavigatorEntry focused) {
            entries.get(Math.floorMod(entries.indexOf(focused) + step, entries.size()))
                    .requestFocus();
            event.consume();
        } else if (code == KeyCode.ENTER && getScene().getFocusOwner() instanceof NavigatorEntry focused) {
            focused.fire();
            event.consume();
        }
    }
}
