package convolens.model;

import convolens.lesson.Lesson;
import convolens.model.export.ExportSettings;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the user has chosen once and finds again at the next start. */
public final class SettingsModel {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(this, "language", Locale.getDefault());
    private final ObjectProperty<Lesson> lastLesson = new SimpleObjectProperty<>(this, "lastLesson", Lesson.TRAIN);
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty(this, "reduceMotion");
    private final BooleanProperty motionChosen = new SimpleBooleanProperty(this, "motionChosen");
    private final BooleanProperty coverAtStart = new SimpleBooleanProperty(this, "coverAtStart");
    private final BooleanProperty firstStart = new SimpleBooleanProperty(this, "firstStart");
    private final ObjectProperty<WindowBounds> windowBounds = new SimpleObjectProperty<>(this, "windowBounds");
    private final RecentFiles recentFiles = new RecentFiles();
    private final ZoomModel zoom = new ZoomModel();
    private final ExportSettings exports = new ExportSettings();
    private final PresenterModel presenter = new PresenterModel();
    private final PanelModel navigator = PanelModel.navigator();
    private final PanelModel inspector = PanelModel.inspector();

    /** Settings as they are before anything was chosen. */
    public SettingsModel() {
        navigator.foldedProperty().bind(presenter.here());
        inspector.foldedProperty().bind(presenter.here());
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme getTheme() {
        return theme.get();
    }

    /** The language of the texts; any locale, of which the nearest language is used. */
    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    public Locale getLanguage() {
        return language.get();
    }

    /** The scene that was shown last. */
    public ObjectProperty<Lesson> lastLessonProperty() {
        return lastLesson;
    }

    /** Whether things jump to their place instead of moving there. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    /** Whether the user has said so; else it is as the desktop has it. */
    public BooleanProperty motionChosenProperty() {
        return motionChosen;
    }

    /** The user wants less motion, or not. */
    public void chooseReducedMotion(boolean reduced) {
        reduceMotion.set(reduced);
        motionChosen.set(true);
    }

    /** The desktop wants less motion, or not: what the user has chosen is more. */
    public void followDesktop(boolean reduced) {
        if (!motionChosen.get()) {
            reduceMotion.set(reduced);
        }
    }

    /** Whether every start opens the cover; otherwise only the first does. */
    public BooleanProperty coverAtStartProperty() {
        return coverAtStart;
    }

    /** Whether there were no settings yet. */
    public BooleanProperty firstStartProperty() {
        return firstStart;
    }

    /** Where the window was; null before it was ever open. */
    public ObjectProperty<WindowBounds> windowBoundsProperty() {
        return windowBounds;
    }

    /** The files that were opened last. */
    public RecentFiles recentFiles() {
        return recentFiles;
    }

    /** How large everything is shown. */
    public ZoomModel zoom() {
        return zoom;
    }

    /** How a class is shown the scene. */
    public PresenterModel presenter() {
        return presenter;
    }

    /** How the user exported last. */
    public ExportSettings exports() {
        return exports;
    }

    /** The panel at the left. */
    public PanelModel navigator() {
        return navigator;
    }

    /** The panel at the right. */
    public PanelModel inspector() {
        return inspector;
    }
}
