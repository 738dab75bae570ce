package convolens;

import convolens.cli.SceneCamera.NoPicture;
import convolens.cli.SceneCamera.SavedScene;
import convolens.cli.SceneCamera.Shot;
import convolens.controller.LessonController;
import convolens.controller.tour.SceneStates;
import convolens.data.DataException;
import convolens.interchange.scenario.ScenarioFile;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.SceneDocument;
import convolens.lesson.tour.Tour;
import java.util.Arrays;
import java.util.List;

/** Which scene a picture is of, and in which state: as it opens, or as a file says. */
final class ShotScene {
    private final Scenario scenario;
    private final String place;

    private ShotScene(Scenario scenario, String place) {
        this.scenario = scenario;
        this.place = place;
    }

    static ShotScene of(Shot shot) throws NoPicture {
        SavedScene saved = shot.saved();
        if (saved != null) {
            return saved(saved);
        }
        return Arrays.stream(Lesson.values())
                .filter(candidate -> candidate.stem().equals(shot.lesson()))
                .findFirst()
                .map(lesson -> new ShotScene(Scenario.of(lesson, "{}"), ""))
                .orElseThrow();
    }

    private static ShotScene saved(SavedScene saved) throws NoPicture {
        try {
            SceneDocument document = ScenarioFile.read(saved.file());
            List<Scenario> stops = document instanceof Tour tour ? tour.stops() : List.of((Scenario) document);
            if (saved.stop() > stops.size()) {
                throw new NoPicture("--stop must be from 1 to " + stops.size() + ", the number of stops of "
                        + saved.file() + ", but is " + saved.stop());
            }
            return new ShotScene(
                    stops.get(saved.stop() - 1), String.valueOf(saved.file().getFileName()));
        } catch (DataException e) {
            throw new NoPicture(String.valueOf(e.getMessage()));
        }
    }

    Lesson lesson() {
        return scenario.lesson();
    }

    /** Puts the scene into its state, unless that is the one in which it opens. */
    void take(LessonController scene) throws NoPicture {
        if (!place.isEmpty()) {
            try {
                SceneStates.show(scene, scenario, place);
            } catch (DataException e) {
                throw new NoPicture(String.valueOf(e.getMessage()));
            }
        }
    }
}
