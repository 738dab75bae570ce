package convolens;

import convolens.cli.SceneCamera.NoPicture;
import convolens.cli.SceneCamera.SavedScene;
import convolens.cli.SceneCamera.Shot;
import convolens.controller.LessonController;
import convolens.controller.tour.SceneStates;
import convolens.controller.tour.ShippedTours;
import convolens.data.DataException;
import convolens.interchange.scenario.ScenarioFile;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.SceneDocument;
import convolens.lesson.tour.Tour;
import convolens.model.whatif.Deviation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which scene a picture is of, and in which state: as it opens, or as a file says. */
final class ShotScene {
    private final Scenario scenario;
    private final String place;

    private ShotScene(Scenario scenario, String place) {
        this.scenario = scenario;
        this.place = place;
    }

    /**
     * A scene in a state.
     *
     * @param place what the message of an error begins with
     */
    static ShotScene of(Scenario scenario, String place) {
        return new ShotScene(scenario, place);
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
            SceneDocument document = document(saved.file());
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

    /**
     * Reads a file; where there is none, the tour of a section, such as 7.3, that comes with the program.
     *
     * @throws DataException as {@link ScenarioFile#read(Path)}
     */
    static SceneDocument document(Path file) throws DataException {
        if (Files.notExists(file)) {
            try {
                Optional<Tour> shipped = ShippedTours.read(String.valueOf(file));
                if (shipped.isPresent()) {
                    return shipped.get();
                }
            } catch (IOException e) {
                throw new DataException(String.valueOf(e.getMessage()), e);
            }
        }
        return ScenarioFile.read(file);
    }

    Lesson lesson() {
        return scenario.lesson();
    }

    /** What is done otherwise in it; null for nothing. */
    @Nullable
    Deviation asked(LessonController scene) throws NoPicture {
        try {
            return SceneStates.asked(scene, scenario, place);
        } catch (DataException e) {
            throw new NoPicture(String.valueOf(e.getMessage()));
        }
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
