package convolens.model.train;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of an earlier session, in the list of those that are kept.
 *
 * @param run its settings and accuracy, without its numbers; null if its description is damaged
 * @param folder where it lies
 * @param time when it was written last
 * @param bytes what it takes on the disk
 * @param elsewhere whether another window has it open
 */
public record KeptRunEntry(@Nullable RunModel run, Path folder, Instant time, long bytes, boolean elsewhere) {}
