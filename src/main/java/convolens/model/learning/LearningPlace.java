package convolens.model.learning;

/**
 * A moment of a run.
 *
 * @param iteration how many steps were made before
 * @param window the window that was looked at last; as many as there are windows where the step is made
 */
public record LearningPlace(int iteration, int window) {}
