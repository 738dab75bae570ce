package convolens.controller;

import convolens.controller.predict.PredictController;
import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.model.PresenterModel;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.StatusModel;
import convolens.model.TimelineModel;
import convolens.view.lesson.LessonView;
import convolens.view.shell.ShellView;
import convolens.view.shortcut.Shortcut;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Puts scenes onto the stage, drives the timeline of the one that is there, and does what the keys say. */
public final class ShellController implements AutoCloseable {
    /** What works while the overview of the keys lies over everything. */
    private static final Set<Shortcut> WITH_HELP = EnumSet.of(Shortcut.HELP, Shortcut.CLOSE, Shortcut.QUIT);

    /** What works while the cover lies over the scenes. */
    private static final Set<Shortcut> WITH_COVER = EnumSet.of(
            Shortcut.HELP,
            Shortcut.CLOSE,
            Shortcut.QUIT,
            Shortcut.SEARCH,
            Shortcut.GLOSSARY,
            Shortcut.THEME,
            Shortcut.LANGUAGE,
            Shortcut.ENLARGE,
            Shortcut.SHRINK,
            Shortcut.USUAL_SIZE,
            Shortcut.FULL_SCREEN,
            Shortcut.OPEN,
            Shortcut.PASTE_STATE,
            Shortcut.OPEN_SCENE);

    /** What works while the window asks how to export. */
    private static final Set<Shortcut> WITH_EXPORT = EnumSet.of(
            Shortcut.THEME,
            Shortcut.LANGUAGE,
            Shortcut.ENLARGE,
            Shortcut.SHRINK,
            Shortcut.USUAL_SIZE,
            Shortcut.FULL_SCREEN,
            Shortcut.QUIT);

    private final Models models;
    private final ShellView view;
    private final FramePump pump;
    private final Function<Lesson, LessonController> scenes;
    private final Map<Lesson, LessonController> opened = new EnumMap<>(Lesson.class);
    private final Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);
    private final InvalidationListener playing;
    private final PredictController predict;
    private @Nullable LessonView current;
    private @Nullable Runnable sheet;

    /** The models of the window. */
    public record Models(ShellModel shell, SettingsModel settings, StatusModel status, Messages messages) {}

    /**
     * Shows the scene that was shown last.
     *
     * @param scenes makes the controller of a scene, when it is first opened
     */
    public ShellController(Models models, ShellView view, FramePump pump, Function<Lesson, LessonController> scenes) {
        this.models = models;
        this.view = view;
        this.pump = pump;
        this.scenes = scenes;
        playing = observable -> pump.request();
        predict = new PredictController(models.shell.predict(), view.predictCard());
        pump.addFrame(this::passTime);
        models.messages.localeProperty().bind(models.settings.languageProperty().map(Messages::nearest));
        models.shell.lessonProperty().addListener((observable, old, lesson) -> show(lesson));
        models.shell.open(models.settings.lastLessonProperty().get());
        models.shell
                .coverProperty()
                .set(models.settings.firstStartProperty().get()
                        || models.settings.coverAtStartProperty().get());
    }

    /** Listens to the keyboard of the window. */
    public void listenTo(Scene scene, WindowController window) {
        listenToKeys(scene, window);
        models.settings.presenter().here().addListener((observable, old, now) -> {
            window.present(now);
            view.focusStage();
        });
        Commands commands = new Commands(models, shortcut -> act(shortcut, null, window));
        if (sheet != null) {
            commands.offerSheets(sheet);
        }
        view.search().offer(() -> commands.of(current));
        if (models.shell.coverProperty().get()) {
            view.cover().begin();
        } else {
            view.focusStage();
        }
    }

    /** Does what the keys of a window say. */
    public void listenToKeys(Scene scene, WindowController window) {
        new ComposedText(scene);
        new Keyboard(scene, this::isOffered, (shortcut, event) -> act(shortcut, event, window));
    }

    /** Says what a key does that is not about the window or the scene alone. */
    public void on(Shortcut shortcut, Runnable action) {
        actions.put(shortcut, action);
    }

    /** Says what writes exercises about the scene on the stage. Call before {@link #listenTo}. */
    public void offerSheets(Runnable writes) {
        sheet = writes;
        view.offerSheets(writes);
    }

    /** What runs a scene, on the stage or not. */
    public LessonController scene(Lesson lesson) {
        return opened.computeIfAbsent(lesson, scenes);
    }

    /** What is on the stage; null before the first scene. */
    public @Nullable LessonView view() {
        return current;
    }

    /** Opens a scene and returns what runs it. */
    public LessonController open(Lesson lesson) {
        models.shell.open(lesson);
        return scene(lesson);
    }

    private void show(Lesson lesson) {
        if (current != null) {
            predict.detach();
            leave(current);
            models.status.leaveScene();
        }
        LessonController scene = scene(lesson);
        current = scene.view();
        current.timeline().playingProperty().addListener(playing);
        models.shell.timelineProperty().set(current.timeline());
        models.settings.lastLessonProperty().set(lesson);
        models.settings.navigator().dismiss();
        view.show(current);
        current.shown();
        predict.attach(scene.questions(), current.timeline());
        models.shell.whatIf().attach(scene.whatIfs());
    }

    /** What moves by the clock rests while nobody looks; work under way goes on. */
    private void leave(LessonView scene) {
        scene.timeline().playingProperty().removeListener(playing);
        if (!scene.timeline().isLive()) {
            scene.timeline().pause();
        }
        scene.hidden();
    }

    private boolean passTime(double seconds) {
        TimelineModel timeline = models.shell.getTimeline();
        if (timeline == null) {
            return false;
        }
        timeline.advance(seconds);
        return timeline.isPlaying() && !timeline.isLive();
    }

    private boolean isOffered(Shortcut shortcut) {
        if (models.shell.exportingProperty().get() && !WITH_EXPORT.contains(shortcut)) {
            return false;
        }
        return !shortcut.isOfPresenter() || models.settings.presenter().on().get();
    }

    private void act(Shortcut shortcut, @Nullable KeyEvent event, WindowController window) {
        ShellModel shell = models.shell;
        SettingsModel settings = models.settings;
        if (shell.keyboardHelpProperty().get() && !WITH_HELP.contains(shortcut)) {
            return;
        }
        if (shell.coverProperty().get() && !WITH_COVER.contains(shortcut)) {
            if (shortcut == Shortcut.FORWARD || shortcut == Shortcut.BACK) {
                view.cover().move(shortcut == Shortcut.FORWARD ? 1 : -1);
            }
            return;
        }
        TimelineModel timeline = shell.getTimeline();
        switch (shortcut) {
            case PLAY -> timeline.togglePlay();
            case BACK -> timeline.back();
            case FORWARD -> timeline.forward();
            case FIRST -> timeline.first();
            case LAST -> timeline.last();
            case FASTER -> timeline.faster();
            case SLOWER -> timeline.slower();
            case SEARCH -> shell.words().search();
            case GLOSSARY -> shell.words().explain(null);
            case OPEN_SCENE ->
                openNumber(Objects.requireNonNull(event).getCode().getChar().charAt(0) - '1');
            case PREVIOUS_SCENE -> openNumber(shell.getLesson().ordinal() - 1);
            case NEXT_SCENE -> openNumber(shell.getLesson().ordinal() + 1);
            case GO_BACK -> shell.goBack();
            case GO_FORWARD -> shell.goForward();
            case PREDICT -> predict.toggle();
            case REVEAL -> predict.reveal();
            case TIP -> shell.predict().hint();
            case WHAT_IF -> whatIf();
            case PRESENT -> settings.presenter().toggle(PresenterModel.Place.HERE);
            case PROJECTOR -> settings.presenter().toggle(PresenterModel.Place.PROJECTOR);
            case PREVIOUS_STEP -> timeline.back();
            case NEXT_STEP -> timeline.forward();
            case SPOTLIGHT -> toggle(settings.presenter().spotlightProperty());
            case POINTER -> toggle(settings.presenter().pointerProperty());
            case FREEZE -> toggle(settings.presenter().frozenProperty());
            case BLACK -> settings.presenter().toggle(PresenterModel.Curtain.BLACK);
            case WHITE -> settings.presenter().toggle(PresenterModel.Curtain.WHITE);
            case NAVIGATOR -> settings.navigator().toggle();
            case INSPECTOR -> settings.inspector().toggle();
            case THEME -> settings.themeProperty().set(settings.getTheme().other());
            case LANGUAGE -> nextLanguage();
            case ENLARGE -> settings.zoom().enlarge();
            case SHRINK -> settings.zoom().shrink();
            case USUAL_SIZE -> settings.zoom().reset();
            case FULL_SCREEN -> window.toggleFullScreen();
            case HELP ->
                shell.keyboardHelpProperty().set(!shell.keyboardHelpProperty().get());
            case CLOSE -> closeTopmost(window);
            case QUIT -> window.close();
            default -> actions.getOrDefault(shortcut, () -> {}).run();
        }
    }

    private void whatIf() {
        if (!models.shell.whatIf().next()) {
            models.status.tell(Notice.advice("whatif.nothing"));
        }
    }

    private static void toggle(BooleanProperty what) {
        what.set(!what.get());
    }

    private void openNumber(int index) {
        if (index >= 0 && index < Lesson.values().length) {
            models.shell.open(Lesson.values()[index]);
        }
    }

    private void nextLanguage() {
        int now = Messages.LANGUAGES.indexOf(models.messages.locale());
        models.settings.languageProperty().set(Messages.LANGUAGES.get((now + 1) % Messages.LANGUAGES.size()));
    }

    private void closeTopmost(WindowController window) {
        if (models.shell.keyboardHelpProperty().get()) {
            models.shell.keyboardHelpProperty().set(false);
        } else if (models.shell.words().close()) {
            return;
        } else if (models.settings.presenter().openCurtain()) {
            view.focusStage();
        } else if (models.settings.navigator().floating().get()
                || models.settings.inspector().floating().get()) {
            models.settings.navigator().dismiss();
            models.settings.inspector().dismiss();
        } else if (models.shell.whatIf().close()) {
            view.focusStage();
        } else if (!models.status.getNotices().isEmpty()) {
            models.status.dismiss(
                    models.status.getNotices().get(models.status.getNotices().size() - 1));
        } else if (models.settings.presenter().on().get()) {
            models.settings.presenter().leave();
        } else {
            window.leaveFullScreen();
            view.focusStage();
        }
    }

    /** Closes every scene that was opened. */
    @Override
    public void close() {
        opened.values().forEach(LessonController::close);
    }
}
