package convolens.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.stage.Window;

/** Asks the user for files and folders. Each answer is empty where the user thinks better of it. */
public interface FilePrompt {
    /** A folder that exists. */
    Optional<Path> folder(Window owner, String title);

    /**
     * A file that exists.
     *
     * @param kind what such files are called
     * @param endings of their names, without a dot
     */
    Optional<Path> existing(Window owner, String title, String kind, List<String> endings);

    /**
     * A file to write.
     *
     * @param name the name it is offered, with its ending
     */
    Optional<Path> target(Window owner, String title, String name);

    /**
     * A file to write, in one of several formats.
     *
     * @param name the name it is offered, with the first ending
     * @param endings without a dot
     */
    default Optional<Path> target(Window owner, String title, String name, List<String> endings) {
        return target(owner, title, name);
    }

    /** Begins in a folder, which is kept up to date; empty for none. */
    default void remember(StringProperty folder) {}
}
