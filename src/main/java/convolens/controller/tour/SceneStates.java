package convolens.controller.tour;

import convolens.controller.LessonController;
import convolens.data.DataException;
import convolens.interchange.scenario.StateJson;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.model.SceneMemory;
import convolens.model.whatif.Deviation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what a scene shows as a scenario, and puts a scene into the state of one. */
public final class SceneStates {
    private static final int LONGEST = 40;

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
        asked(scene, scenario, place);
        SceneMemory<?> memory = scene.memory()
                .orElseThrow(() -> new DataException(
                        place + ": " + scenario.lesson().stem() + " has no states: expected another scene"));
        take(memory, scenario, place);
    }

    /**
     * What is done otherwise in a scenario; null for nothing.
     *
     * @throws DataException if its scene does not ask that; the message says what it asks
     */
    public @Nullable Deviation asked(Scenario scenario, String place) throws DataException {
        return asked(scenes.apply(scenario.lesson()), scenario, place);
    }

    /**
     * {@link #asked(Scenario, String)} of a scene.
     *
     * @throws DataException likewise
     */
    public static @Nullable Deviation asked(LessonController scene, Scenario scenario, String place)
            throws DataException {
        String wanted = scenario.whatIf();
        if (wanted == null) {
            return null;
        }
        List<Deviation> offered = scene.whatIfs().offered();
        for (Deviation deviation : offered) {
            if (deviation.name().equals(wanted)) {
                return deviation;
            }
        }
        String asks = offered.stream().map(Enum::name).collect(Collectors.joining(", "));
        throw new DataException(place + ", " + scenario.lesson().stem() + ": expected \"whatIf\" "
                + (asks.isEmpty() ? "to be left out" : "to be one of " + asks) + ", but found "
                + (wanted.length() > LONGEST ? wanted.substring(0, LONGEST) + "…" : wanted));
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
