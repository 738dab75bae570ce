package convolens.model;

import convolens.lesson.Lesson;
import convolens.model.predict.PredictModel;
import convolens.model.whatif.WhatIfModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Which scene the window shows, which it showed before, and what lies over it. */
public final class ShellModel {
    /**
     * What the scene on the stage is a closer look at.
     *
     * @param lesson the scene from which it was opened
     * @param place what was chosen there, such as "Conv 4 [29]"
     */
    public record Origin(Lesson lesson, String place) {}

    private final ReadOnlyObjectWrapper<Lesson> lesson = new ReadOnlyObjectWrapper<>(this, "lesson");
    private final ObjectProperty<@Nullable Lesson> aimed = new SimpleObjectProperty<>(this, "aimed");
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");
    private final ObjectProperty<TimelineModel> timeline = new SimpleObjectProperty<>(this, "timeline");
    private final BooleanProperty keyboardHelp = new SimpleBooleanProperty(this, "keyboardHelp");
    private final BooleanProperty exporting = new SimpleBooleanProperty(this, "exporting");
    private final BooleanProperty cover = new SimpleBooleanProperty(this, "cover");
    private final ReadOnlyObjectWrapper<@Nullable Origin> origin = new ReadOnlyObjectWrapper<>(this, "origin");
    private final PredictModel predict = new PredictModel();
    private final WhatIfModel whatIf = new WhatIfModel();
    private final Map<Lesson, Origin> origins = new EnumMap<>(Lesson.class);
    private final Deque<Lesson> past = new ArrayDeque<>();
    private final Deque<Lesson> future = new ArrayDeque<>();

    private final WordsModel words = new WordsModel();

    /** Nothing is open. */
    public ShellModel() {
        predict.activeProperty().addListener((observable, old, now) -> whatIf.suspend(now));
    }

    /** What is looked up. */
    public WordsModel words() {
        return words;
    }

    // Properties

    /** The scene on the stage. */
    public ReadOnlyObjectProperty<Lesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    public Lesson getLesson() {
        return lesson.get();
    }

    /** The scene that the reader is about to open: pointed at or chosen in a list; null for none. */
    public ObjectProperty<@Nullable Lesson> aimedProperty() {
        return aimed;
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Whether the window asks how to export, or does. */
    public BooleanProperty exportingProperty() {
        return exporting;
    }

    /** The timeline of the scene on the stage. Set by whoever puts the scene there. */
    public ObjectProperty<TimelineModel> timelineProperty() {
        return timeline;
    }

    public TimelineModel getTimeline() {
        return timeline.get();
    }

    /** Whether the overview of all keys is shown. */
    public BooleanProperty keyboardHelpProperty() {
        return keyboardHelp;
    }

    /** Whether the cover lies over the scenes, which the first start opens. */
    public BooleanProperty coverProperty() {
        return cover;
    }

    /** What the scene on the stage is a closer look at; null if it was opened for itself. */
    public ReadOnlyObjectProperty<@Nullable Origin> originProperty() {
        return origin.getReadOnlyProperty();
    }

    /** Questions about the scene on the stage. */
    public PredictModel predict() {
        return predict;
    }

    /** What is done otherwise in the scene on the stage. Not while questions are asked: it would give answers away. */
    public WhatIfModel whatIf() {
        return whatIf;
    }

    // Commands

    /** Says what the scene on the stage is a closer look at. Coming back to it by the history, it still is. */
    public void comeFrom(Origin from) {
        origins.put(lesson.get(), from);
        origin.set(from);
    }

    /** Shows a scene and remembers the one before. What could be gone forward to is forgotten. */
    public void open(Lesson target) {
        cover.set(false);
        if (target == lesson.get()) {
            return;
        }
        origins.remove(target);
        if (lesson.get() != null) {
            past.push(lesson.get());
        }
        future.clear();
        show(target);
    }

    /** Shows the scene before, if there is one. */
    public void goBack() {
        travel(past, future);
    }

    /** Undoes {@link #goBack}, if there is something to undo. */
    public void goForward() {
        travel(future, past);
    }

    private void travel(Deque<Lesson> from, Deque<Lesson> to) {
        if (!from.isEmpty()) {
            to.push(lesson.get());
            show(from.pop());
        }
    }

    private void show(Lesson target) {
        canGoBack.set(!past.isEmpty());
        canGoForward.set(!future.isEmpty());
        lesson.set(target);
        origin.set(origins.get(target));
    }
}
