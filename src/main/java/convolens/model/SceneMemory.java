package convolens.model;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The state of a scene as a value: all that decides what it shows. Saving, pasting, tours and questions are written once for
 * all scenes on top of this.
 *
 * @param <S> what a state is: a record of primitive numbers, words, enums, lists, tensors and such records. Immutable
 */
public final class SceneMemory<S extends Record> {
    private final Class<S> type;
    private final Supplier<S> now;
    private final Consumer<S> take;
    private final S opening;

    /**
     * The memory of a scene that has just been made.
     *
     * @param type what a state is
     * @param now the state of the moment
     * @param take puts the scene into a state, as one change that can be undone where the scene has a history. Throws {@link
     *     IllegalArgumentException} for one that the scene cannot be in, with a message that says what would be right, and
     *     then has changed nothing
     */
    public SceneMemory(Class<S> type, Supplier<S> now, Consumer<S> take) {
        this(type, now, take, now.get());
    }

    /**
     * The memory of a scene that shows at first what there was before it, such as a run.
     *
     * @param opening what is left out of a file is as it is there
     */
    public SceneMemory(Class<S> type, Supplier<S> now, Consumer<S> take, S opening) {
        this.type = type;
        this.now = now;
        this.take = take;
        this.opening = opening;
    }

    /** What a state is. */
    public Class<S> type() {
        return type;
    }

    /** The state of the moment. */
    public S now() {
        return now.get();
    }

    /** The state with which the scene opens. */
    public S opening() {
        return opening;
    }

    /**
     * Puts the scene into a state.
     *
     * @throws IllegalArgumentException if the scene cannot be in it; nothing has changed then
     */
    public void take(S state) {
        take.accept(state);
    }
}
