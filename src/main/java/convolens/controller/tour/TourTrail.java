package convolens.controller.tour;

import convolens.data.DataException;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the scenes of a tour were like before it came to them, so that it leaves nothing behind. */
final class TourTrail {
    private final SceneStates states;
    private final Map<Lesson, Scenario> before = new EnumMap<>(Lesson.class);

    TourTrail(SceneStates states) {
        this.states = states;
    }

    /** A scene that is about to be changed; its state counts if the tour comes to it for the first time. */
    void enter(Scenario now) {
        before.putIfAbsent(now.lesson(), now);
    }

    /** A scene is no longer the tour's. */
    void release(Lesson lesson) {
        before.remove(lesson);
    }

    /**
     * Lets all scenes be what they were before.
     *
     * @return what they were until now
     */
    List<Scenario> goBack() {
        List<Scenario> until = before.keySet().stream()
                .flatMap(lesson -> states.of(lesson).stream())
                .toList();
        List<Scenario> own = List.copyOf(before.values());
        before.clear();
        show(own);
        return until.stream().filter(scene -> !own.contains(scene)).toList();
    }

    /** Shows scenes in their states. One in which something is under way now stays as it is. */
    void show(Collection<Scenario> scenes) {
        for (Scenario scene : scenes) {
            try {
                states.show(scene, "");
            } catch (DataException e) {
                // a run that was begun on the way goes on
                continue;
            }
        }
    }
}
