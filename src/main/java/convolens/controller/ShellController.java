package convolens.controller;

import convolens.lesson.Lesson;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.TimelineModel;
import convolens.view.lesson.LessonView;
import convolens.view.shell.ShellView;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Puts scenes onto the stage and drives the timeline of the one that is there. */
public final class ShellController implements AutoCloseable {
    private final ShellModel model;
    private final ShellView view;
    private final FramePump pump;
    private final Function<Lesson, LessonController> scenes;
    private final Map<Lesson, LessonController> opened = new EnumMap<>(Lesson.class);
    private LessonView current;

    /** @param scenes makes the controller of a scene, when it is first opened */
    public ShellController(
            ShellModel model,
            SettingsModel settings,
            ShellView view,
            FramePump pump,
            Function<Lesson, LessonController> scenes) {
        this.model = model;
        this.view = view;
        this.pump = pump;
        this.scenes = scenes;
        pump.addFrame(this::passTime);
        model.lessonProperty().addListener((observable, old, lesson) -> {
            settings.lastLessonProperty().set(lesson);
            show(opened.computeIfAbsent(lesson, scenes).view());
        });
        model.open(settings.lastLessonProperty().get());
    }

    private void show(LessonView scene) {
        if (current != null) {
            current.timeline().pause();
            current.hidden();
        }
        current = scene;
        TimelineModel timeline = scene.timeline();
        timeline.playingProperty().addListener(observable -> pump.request());
        model.timelineProperty().set(timeline);
        view.show(scene);
        scene.shown();
    }

    private boolean passTime(double seconds) {
        TimelineModel timeline = model.getTimeline();
        if (timeline == null) {
            return false;
        }
        timeline.advance(seconds);
        return timeline.isPlaying() && !timeline.isLive();
    }

    /** Closes every scene that was opened. */
    @Override
    public void close() {
        opened.values().forEach(LessonController::close);
    }
}
