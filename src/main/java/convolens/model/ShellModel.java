package convolens.model;

import convolens.lesson.Lesson;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which scene the window shows, which it showed before, and what lies over it. */
public final class ShellModel {
    private final ReadOnlyObjectWrapper<Lesson> lesson = new ReadOnlyObjectWrapper<>(this, "lesson");
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");
    private final ObjectProperty<TimelineModel> timeline = new SimpleObjectProperty<>(this, "timeline");
    private final BooleanProperty keyboardHelp = new SimpleBooleanProperty(this, "keyboardHelp");
    private final BooleanProperty cover = new SimpleBooleanProperty(this, "cover");
    private final Deque<Lesson> past = new ArrayDeque<>();
    private final Deque<Lesson> future = new ArrayDeque<>();

    // Properties

    /** The scene on the stage. */
    public ReadOnlyObjectProperty<Lesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    public Lesson getLesson() {
        return lesson.get();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
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

    // Commands

    /** Shows a scene and remembers the one before. What could be gone forward to is forgotten. */
    public void open(Lesson target) {
        cover.set(false);
        if (target == lesson.get()) {
            return;
        }
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
    }
}
