package convolens.controller.tour;

import convolens.controller.LessonController;
import convolens.data.DataException;
import convolens.interchange.scenario.StateJson;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.model.SceneMemory;
import java.util.Optional;
import java.util.function.Function;

/** Writes what a scene shows as a scenario, and puts a scene into the state of one. */
public final class SceneStates {
    private final Function<Lesson, LessonController> scenes;

    /** @param scenes what runs a scene, whether or not it is on the stage */
    public SceneStates(Function<Lesson, LessonController> scenes) {
        this.scenes = scenes;
    }

    /** What a scene shows; empty where it has no state to speak of. */
    public Optional<Scenario> of(Lesson lesson) {
        return scenes.apply(lesson).memory().map(memory -> Scenario.of(lesson, StateJson.write(memory.now())));
    }

    /**
     * Puts the scene of a scenario into its state.
     *
     * @param place what the message of an error begins with
     * @throws DataException if the scene cannot be in it; the message says what would be right, and nothing has changed
     */
    public void show(Scenario scenario, String place) throws DataException {
        show(scenes.apply(scenario.lesson()), scenario, place);
    }

    /**
     * Puts a scene into the state of a scenario.
     *
     * @throws DataException as {@link #show(Scenario, String)} does
     */
    public static void show(LessonController scene, Scenario scenario, String place) throws DataException {
        SceneMemory<?> memory = scene.memory()
                .orElseThrow(() -> new DataException(
                        place + ": " + scenario.lesson().stem() + " has no states: expected another scene"));
        take(memory, scenario, place);
    }

    private static <S extends Record> void take(SceneMemory<S> memory, Scenario scenario, String place)
            throws DataException {
        String at = place + ", " + scenario.lesson().stem();
        S state = StateJson.read(scenario.state(), memory.type(), memory.opening(), at);
        try {
            memory.take(state);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw new DataException(at + " cannot be shown: " + e.getMessage(), e);
        }
    }
}
