package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.PanelModel;
import convolens.model.PresenterModel;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.Theme;
import convolens.model.export.ExportModel;
import convolens.view.Styles;
import convolens.view.export.ExportActions;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import convolens.view.shortcut.Hint;
import convolens.view.shortcut.Shortcut;
import convolens.view.whatif.WhatIfMenu;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The name of the scene and its place in the book; at the right what works on the whole window. */
final class TitleBarView extends HBox {
    private final SettingsModel settings;
    private final ShellModel shell;
    private final Messages messages;
    private final Label title = new Label();
    private final Label place = new Label();
    private final MenuButton export = new MenuButton();
    private @Nullable ExportActions exports;

    private final MenuItem sheet = new MenuItem();
    private final MenuItem handout = new MenuItem();
    private final MenuItem exercises = new MenuItem();
    private ObservableBooleanValue tour = new SimpleBooleanProperty(false);

    TitleBarView(ShellModel shell, SettingsModel settings, Messages messages) {
        this.shell = shell;
        this.settings = settings;
        this.messages = messages;
        getStyleClass().add(Styles.TITLE_BAR);
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add(Styles.TITLE);
        title.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().addAll(Styles.MUTE, Styles.MAY_SHORTEN);
        place.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        layoutExport();
        getChildren()
                .addAll(
                        navigatorButton(),
                        backButton(),
                        new OriginBar(shell, messages),
                        title,
                        place,
                        space,
                        predictButton(),
                        new WhatIfMenu(shell.whatIf(), messages),
                        presentButton(),
                        export,
                        panelButton(settings.inspector(), Feather.SLIDERS, Shortcut.INSPECTOR),
                        helpButton(),
                        themeButton(),
                        languageMenu());
        shell.lessonProperty().addListener((observable, old, lesson) -> name(lesson));
    }

    private void name(Lesson lesson) {
        title.textProperty().bind(messages.bind(lesson.titleKey()));
        place.textProperty().bind(FigureText.full(lesson, messages));
    }

    /** Adds something that works on the whole window, before the export menu. */
    void addTool(Node tool) {
        getChildren().add(getChildren().indexOf(export), tool);
    }

    /** Offers what the scene can export. */
    void offer(LessonView scene) {
        export.getItems().setAll(general());
        if (!export.getItems().isEmpty() && !scene.exports().isEmpty()) {
            export.getItems().add(new SeparatorMenuItem());
        }
        for (ExportAction entry : scene.exports()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(messages.bind(entry.key()));
            item.disableProperty().bind(Bindings.not(entry.available()));
            item.setOnAction(event -> entry.action().run());
            export.getItems().add(item);
        }
        offerSheet();
    }

    /** Offers exercise sheets about every scene that can be asked. */
    void offerSheets(Runnable action) {
        sheet.setId("exercise-sheet");
        sheet.textProperty().bind(messages.bind("predict.sheet.save"));
        sheet.setOnAction(event -> action.run());
        shell.predict().availableProperty().addListener(observable -> offerSheet());
        offerSheet();
    }

    /** Offers a hand-out and an exercise sheet of the tour while one is open. */
    void offerTour(ObservableBooleanValue open, Runnable print, Runnable ask) {
        tour = open;
        handout.setId("tour-handout");
        handout.textProperty().bind(messages.bind("tour.handout.save"));
        handout.setOnAction(event -> print.run());
        exercises.setId("tour-exercises");
        exercises.textProperty().bind(messages.bind("tour.exercises.save"));
        exercises.setOnAction(event -> ask.run());
        open.addListener(observable -> offerSheet());
        offerSheet();
    }

    private void offerSheet() {
        export.getItems().removeAll(sheet, handout, exercises);
        if (tour.get()) {
            export.getItems().addAll(handout, exercises);
        }
        if (sheet.getOnAction() != null && shell.predict().availableProperty().get()) {
            export.getItems().add(sheet);
        }
        export.setVisible(!export.getItems().isEmpty());
    }

    /** On while questions are asked; there only where the scene can be asked something. */
    private ToggleButton predictButton() {
        ToggleButton button = new ToggleButton();
        button.setId("predict-button");
        button.getStyleClass().addAll(Styles.TOOL, "predict");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(messages.bind("title.predict"));
        button.setOnAction(event -> {
            shell.predict().toggle();
            button.setSelected(shell.predict().isActive());
        });
        shell.predict().activeProperty().addListener((observable, old, now) -> button.setSelected(now));
        button.visibleProperty().bind(shell.predict().availableProperty());
        button.managedProperty().bind(button.visibleProperty());
        Hint.of(button, messages, Shortcut.PREDICT);
        return button;
    }

    /** Offers what can be exported of every scene. */
    void offer(ExportActions actions) {
        exports = actions;
    }

    private List<MenuItem> general() {
        if (exports == null) {
            return List.of();
        }
        return List.of(
                item("export-picture", "export.menu.picture", ExportModel.Kind.PICTURE, exports),
                item("export-animation", "export.menu.animation", ExportModel.Kind.ANIMATION, exports),
                item("export-numbers", "export.menu.numbers", ExportModel.Kind.NUMBERS, exports));
    }

    private MenuItem item(String id, String key, ExportModel.Kind kind, ExportActions actions) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(messages.bind(key));
        item.setOnAction(event -> actions.open(kind));
        return item;
    }

    private void layoutExport() {
        export.setId("export");
        export.getStyleClass().add(Styles.TOOL);
        export.setMinWidth(USE_PREF_SIZE);
        export.textProperty().bind(messages.bind("title.export"));
        export.managedProperty().bind(export.visibleProperty());
        export.setVisible(false);
        Hint.of(export, messages, Shortcut.EXPORT);
    }

    private Button presentButton() {
        Button button = new Button();
        button.setId("present");
        button.getStyleClass().add(Styles.TOOL);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(messages.bind("present.name"));
        button.setOnAction(event -> settings.presenter().toggle(PresenterModel.Place.HERE));
        Hint.of(button, messages, Shortcut.PRESENT);
        return button;
    }

    /** Needed only while the navigator, which has its own, is not in sight. */
    private Button navigatorButton() {
        Button button = panelButton(settings.navigator(), Feather.SIDEBAR, Shortcut.NAVIGATOR);
        button.visibleProperty().bind(settings.navigator().docked().not());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    /** Dim until there is a scene to go back to, so that the title stays where it is. */
    private Button backButton() {
        Button button = iconButton(new FontIcon(Feather.ARROW_LEFT), Shortcut.GO_BACK);
        button.disableProperty().bind(shell.canGoBackProperty().not());
        button.setOnAction(event -> shell.goBack());
        return button;
    }

    private Button panelButton(PanelModel panel, Feather icon, Shortcut shortcut) {
        Button button = iconButton(new FontIcon(icon), shortcut);
        button.setOnAction(event -> panel.toggle());
        return button;
    }

    private Button helpButton() {
        Button button = iconButton(new FontIcon(Feather.HELP_CIRCLE), Shortcut.HELP);
        button.setOnAction(event -> shell.keyboardHelpProperty().set(true));
        return button;
    }

    private Button themeButton() {
        FontIcon moon = new FontIcon(Feather.MOON);
        FontIcon sun = new FontIcon(Feather.SUN);
        Button button = iconButton(moon, Shortcut.THEME);
        button.graphicProperty().bind(settings.themeProperty().map(theme -> theme == Theme.LIGHT ? moon : sun));
        button.setOnAction(
                event -> settings.themeProperty().set(settings.getTheme().other()));
        return button;
    }

    private Button iconButton(FontIcon icon, Shortcut shortcut) {
        Button button = new Button();
        button.setGraphic(icon);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.TOOL, Styles.ICON);
        button.setId(shortcut.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-button");
        Hint.of(button, messages, shortcut);
        return button;
    }

    private MenuButton languageMenu() {
        MenuButton menu = new MenuButton();
        menu.setId("language-menu");
        menu.getStyleClass().add(Styles.TOOL);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.textProperty().bind(messages.bind("language.short"));
        ToggleGroup group = new ToggleGroup();
        for (Locale language : Messages.LANGUAGES) {
            // a language is called what its own speakers call it
            RadioMenuItem item = new RadioMenuItem(Messages.text(language, "language.name"));
            item.setToggleGroup(group);
            item.setSelected(language.equals(messages.locale()));
            messages.localeProperty().addListener((observable, old, now) -> item.setSelected(language.equals(now)));
            item.setOnAction(event -> settings.languageProperty().set(language));
            menu.getItems().add(item);
        }
        Hint.of(menu, messages, Shortcut.LANGUAGE);
        return menu;
    }
}
