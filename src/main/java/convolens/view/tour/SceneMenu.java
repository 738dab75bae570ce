package convolens.view.tour;

import convolens.i18n.Messages;
import convolens.model.RecentFiles;
import convolens.model.tour.TourModel;
import convolens.view.Styles;
import convolens.view.shortcut.Hint;
import convolens.view.shortcut.Shortcut;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Opens, saves and sends states of scenes, and the tours made of them. */
public final class SceneMenu extends MenuButton {
    private final Messages messages;
    private final Menu tours = new Menu();

    /**
     * What the entries do.
     *
     * @param byShortcut what a key does, which an entry does too
     * @param open opens a file that was opened before
     * @param saveTour saves the tour
     */
    public record Actions(Consumer<Shortcut> byShortcut, Consumer<Path> open, Runnable saveTour) {}

    public SceneMenu(RecentFiles recent, TourModel tour, Actions actions, Messages messages) {
        this.messages = messages;
        setId("scene-menu");
        getStyleClass().addAll(Styles.TOOL, Styles.ICON);
        setGraphic(new FontIcon(Feather.FOLDER));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(messages.bind("scenario.menu"));
        Hint.of(this, messages.bind("scenario.menu"));
        tours.setId("tours");
        tours.textProperty().bind(messages.bind("tour.menu"));
        tours.disableProperty().bind(Bindings.isEmpty(tours.getItems()));
        MenuItem save = entry("tour.save", actions.saveTour());
        save.disableProperty().bind(tour.tourProperty().isNull());
        getItems()
                .addAll(
                        entry(Shortcut.OPEN, actions),
                        recent(recent, actions.open()),
                        entry(Shortcut.SAVE, actions),
                        entry(Shortcut.COPY_STATE, actions),
                        entry(Shortcut.PASTE_STATE, actions),
                        new SeparatorMenuItem(),
                        tours,
                        entry(Shortcut.ADD_STOP, actions),
                        save);
    }

    private MenuItem entry(Shortcut shortcut, Actions actions) {
        MenuItem item = entry(shortcut.key(), () -> actions.byShortcut().accept(shortcut));
        Label keys = new Label(shortcut.hint());
        keys.getStyleClass().add(Styles.MUTE);
        item.setGraphic(keys);
        return item;
    }

    private MenuItem entry(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(key.replace('.', '-'));
        item.textProperty().bind(messages.bind(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private Menu recent(RecentFiles recent, Consumer<Path> open) {
        Menu menu = new Menu();
        menu.setId("recent-files");
        menu.textProperty().bind(messages.bind("scenario.recent"));
        menu.disableProperty().bind(Bindings.isEmpty(recent.files()));
        Runnable fill = () -> menu.getItems()
                .setAll(recent.files().stream()
                        .map(file -> {
                            MenuItem item =
                                    new MenuItem(String.valueOf(Path.of(file).getFileName()));
                            item.setMnemonicParsing(false);
                            item.setOnAction(event -> open.accept(Path.of(file)));
                            return item;
                        })
                        .toList());
        recent.files().addListener((ListChangeListener<String>) change -> fill.run());
        fill.run();
        return menu;
    }

    /** Offers the tours that come with the program. */
    public void offer(List<OfferedTour> offered) {
        tours.getItems().clear();
        for (OfferedTour tour : offered) {
            MenuItem item = new MenuItem();
            item.setMnemonicParsing(false);
            item.textProperty().bind(messages.localeProperty().map(tour.tour().title()::in));
            item.setOnAction(event -> tour.begin().run());
            tours.getItems().add(item);
        }
    }
}
