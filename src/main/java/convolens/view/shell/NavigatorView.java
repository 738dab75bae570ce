package convolens.view.shell;

import atlantafx.base.controls.CustomTextField;
import convolens.i18n.Messages;
import convolens.lesson.ChapterSection;
import convolens.lesson.Lesson;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.view.Styles;
import convolens.view.control.Sight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chapter: its sections and their scenes, and a search over them. */
final class NavigatorView extends VBox {
    private final ShellModel shell;
    private final SettingsModel settings;
    private final Messages messages;
    private final CustomTextField search = new CustomTextField();
    private final VBox list = new VBox();
    private final Label nothing = new Label();
    private final Map<ChapterSection, Node> headings = new EnumMap<>(ChapterSection.class);
    private final List<NavigatorEntry> entries = new ArrayList<>();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Runnable backToStage;
    private int candidate = -1;
    private @Nullable Node focusBefore;

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
        search.textProperty().addListener((observable, old, query) -> filter(query));
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

    /** Lets the user type what to look for. */
    void startSearch() {
        Node owner = getScene().getFocusOwner();
        focusBefore = owner instanceof NavigatorEntry || owner == search ? null : owner;
        search.requestFocus();
        search.selectAll();
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
        HBox header = new HBox(new LogoView(), name, space, hide);
        header.getStyleClass().add("header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void layoutSearch() {
        search.setId("search");
        search.getStyleClass().add(Styles.SEARCH);
        search.promptTextProperty().bind(messages.bind("navigator.search"));
        search.accessibleTextProperty().bind(messages.bind("navigator.search"));
        search.setLeft(new FontIcon(Feather.SEARCH));
        Label key = new Label(Shortcut.SEARCH.hint());
        key.getStyleClass().add(Styles.FAINT);
        key.visibleProperty().bind(search.textProperty().isEmpty());
        search.setRight(key);
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
            headings.put(section, heading);
            list.getChildren().add(heading);
            for (Lesson lesson : lessons) {
                NavigatorEntry entry = new NavigatorEntry(lesson, shell, messages);
                entry.managedProperty().bind(entry.visibleProperty());
                entry.focusedProperty().addListener((observable, old, now) -> {
                    if (now) {
                        follow(entry);
                    }
                });
                entries.add(entry);
                list.getChildren().add(entry);
            }
        }
        nothing.getStyleClass().addAll("nothing", Styles.MUTE);
        nothing.textProperty().bind(messages.bind("navigator.nothing", search.textProperty()));
        nothing.setWrapText(true);
        nothing.managedProperty().bind(nothing.visibleProperty());
        nothing.setVisible(false);
        list.getChildren().add(nothing);
    }

    private Node heading(ChapterSection section) {
        Label number = new Label(section.number());
        number.getStyleClass().addAll(Styles.MONO, "number");
        Label title = new Label();
        title.textProperty().bind(messages.bind(section.titleKey()));
        HBox heading = new HBox(number, title);
        heading.setAlignment(Pos.BASELINE_LEFT);
        heading.getStyleClass().add(Styles.NAVIGATOR_SECTION);
        heading.managedProperty().bind(heading.visibleProperty());
        return heading;
    }

    private void filter(String query) {
        entries.forEach(entry -> entry.setVisible(SceneSearch.finds(query, entry.lesson())));
        headings.forEach((section, heading) -> heading.setVisible(
                shown().stream().anyMatch(entry -> entry.lesson().chapterSection() == section)));
        nothing.setVisible(shown().isEmpty());
        current().filter(Node::isVisible).or(() -> shown().stream().findFirst()).ifPresent(this::stopAt);
        choose(query.isBlank() || shown().isEmpty() ? -1 : best(query));
    }

    /** Of the scenes that are found, the first whose title the query begins, or the first of all. */
    private int best(String query) {
        List<NavigatorEntry> shown = shown();
        return IntStream.range(0, shown.size())
                .filter(i -> SceneSearch.isTitle(query, shown.get(i).lesson()))
                .findFirst()
                .orElse(0);
    }

    private List<NavigatorEntry> shown() {
        return entries.stream().filter(Node::isVisible).toList();
    }

    private void choose(int index) {
        candidate = index;
        List<NavigatorEntry> shown = shown();
        entries.forEach(entry -> entry.setCandidate(false));
        if (index >= 0) {
            shown.get(index).setCandidate(true);
        }
    }

    private void steer(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean vertical = code == KeyCode.UP || code == KeyCode.DOWN;
        int step = code == KeyCode.DOWN ? 1 : -1;
        List<NavigatorEntry> shown = shown();
        if (search.isFocused()) {
            if (vertical && !shown.isEmpty()) {
                choose(Math.floorMod(candidate < 0 && step < 0 ? -1 : candidate + step, shown.size()));
                event.consume();
            } else if (code == KeyCode.ENTER && candidate >= 0) {
                shell.open(shown.get(candidate).lesson());
                endSearch();
                event.consume();
            } else if (code == KeyCode.ESCAPE) {
                endSearch();
                if (focusBefore != null && focusBefore.getScene() != null) {
                    focusBefore.requestFocus();
                }
                event.consume();
            }
        } else if (vertical && getScene().getFocusOwner() instanceof NavigatorEntry focused) {
            shown.get(Math.floorMod(shown.indexOf(focused) + step, shown.size()))
                    .requestFocus();
            event.consume();
        } else if (code == KeyCode.ENTER && getScene().getFocusOwner() instanceof NavigatorEntry focused) {
            focused.fire();
            event.consume();
        }
    }

    private void endSearch() {
        search.clear();
        settings.navigator().dismiss();
        backToStage.run();
    }
}
