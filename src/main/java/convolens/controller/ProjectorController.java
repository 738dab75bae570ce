package convolens.controller;

import convolens.lesson.Lesson;
import convolens.model.PresenterModel;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.view.Look;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.shell.ProjectorView;
import convolens.view.shell.ShellView;
import convolens.view.whatif.WhatIfCard;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The second window, at which a class looks while the teacher keeps the first: on another screen, which it fills, or else
 * an ordinary window. It shows a second view on the models of the scene in the first.
 */
public final class ProjectorController {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private final Stage owner;
    private final SettingsModel settings;
    private final PresenterModel presenter;
    private final SceneContext context;
    private final ObservableValue<Lesson> lesson;
    private final Function<Lesson, LessonController> scenes;
    private final Consumer<Scene> keys;
    private final Map<Lesson, LessonView> views = new EnumMap<>(Lesson.class);
    private final ProjectorView view;
    private @Nullable Stage stage;

    /**
     * Opens the window whenever the presenter asks for it.
     *
     * @param owner the first window
     * @param shown what it shows
     * @param shell the scene that both show, and what is done otherwise in it
     * @param scenes what runs a scene
     * @param keys lets a window listen to the keyboard
     */
    public ProjectorController(
            Stage owner,
            ShellView shown,
            SettingsModel settings,
            SceneContext context,
            ShellModel shell,
            Function<Lesson, LessonController> scenes,
            Consumer<Scene> keys) {
        this.owner = owner;
        this.settings = settings;
        this.presenter = settings.presenter();
        this.context = context.bold();
        this.lesson = shell.lessonProperty();
        this.scenes = scenes;
        this.keys = keys;
        this.view = new ProjectorView(
                presenter, new WhatIfCard(shell.whatIf(), this.context.palette(), context.messages()).withoutButton());
        presenter.apart().addListener((observable, old, now) -> {
            if (now) {
                open();
            } else {
                close();
            }
        });
        lesson.addListener(observable -> show());
        settings.themeProperty().addListener(observable -> wear());
        shown.onStagePointed((from, place) -> {
            if (presenter.apart().get()) {
                view.point(from, place);
            }
        });
    }

    private void open() {
        show();
        Stage window = stage == null ? made() : stage;
        stage = window;
        wear();
        place(window);
        window.show();
        // no part of the stage is to look chosen
        view.requestFocus();
        // the teacher goes on in the first window, over which the second never lies
        owner.toFront();
        owner.requestFocus();
    }

    private Stage made() {
        Stage window = new Stage();
        window.titleProperty().bind(context.messages().bind("present.window"));
        window.getIcons().setAll(owner.getIcons());
        window.setFullScreenExitHint("");
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        window.setScene(scene);
        keys.accept(scene);
        window.setOnCloseRequest(event -> {
            event.consume();
            presenter.leave();
        });
        return window;
    }

    /** Fills another screen; where there is none, stands where the first window leaves most room. */
    private void place(Stage window) {
        Screen first = screenOf(owner);
        Optional<Screen> other = Screen.getScreens().stream()
                .filter(screen -> !screen.equals(first))
                .findFirst();
        Rectangle2D free = WindowPlacement.beside(
                first.getVisualBounds(),
                new Rectangle2D(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()),
                new Rectangle2D(0, 0, WIDTH, HEIGHT));
        Rectangle2D bounds = other.map(Screen::getBounds).orElse(free);
        window.setX(bounds.getMinX());
        window.setY(bounds.getMinY());
        window.setWidth(bounds.getWidth());
        window.setHeight(bounds.getHeight());
        window.setFullScreen(other.isPresent());
    }

    private static Screen screenOf(Stage window) {
        double x = window.getX() + window.getWidth() / 2;
        double y = window.getY() + window.getHeight() / 2;
        return Screen.getScreensForRectangle(x, y, 1, 1).stream().findFirst().orElse(Screen.getPrimary());
    }

    private void show() {
        if (presenter.apart().get()) {
            views.computeIfAbsent(
                    lesson.getValue(),
                    wanted -> scenes.apply(wanted)
                            .anotherView(context)
                            .orElseThrow(() -> new IllegalStateException(wanted + " has one view only")));
            view.show(views.get(lesson.getValue()));
        }
    }

    private void wear() {
        if (stage != null) {
            stage.getScene().getStylesheets().setAll(List.of(Look.boldStylesheet(settings.getTheme())));
        }
    }

    /** Closes the window, if it is open. */
    public void close() {
        if (stage != null && stage.isShowing()) {
            stage.hide();
            owner.requestFocus();
        }
    }
}
