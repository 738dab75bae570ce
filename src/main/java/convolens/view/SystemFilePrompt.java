package convolens.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Asks with the dialogs of the platform. Remembers the last folder. */
public final class SystemFilePrompt implements FilePrompt {
    private static final Duration UNTIL_FREE = Duration.millis(100);

    private @Nullable File lastFolder;
    private @Nullable StringProperty remembered;

    @Override
    public Optional<Path> folder(Window owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(startingFolder());
        File folder = whileAsked(owner, () -> chooser.showDialog(owner));
        note(folder);
        return Optional.ofNullable(folder).map(File::toPath);
    }

    @Override
    public Optional<Path> existing(Window owner, String title, String kind, List<String> endings) {
        FileChooser chooser = fileChooser(title);
        List<String> patterns = endings.stream()
                .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT)))
                .toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        return remembered(whileAsked(owner, () -> chooser.showOpenDialog(owner)));
    }

    @Override
    public Optional<Path> target(Window owner, String title, String name) {
        return target(owner, title, name, List.of(name.substring(name.lastIndexOf('.') + 1)));
    }

    @Override
    public Optional<Path> target(Window owner, String title, String name, List<String> endings) {
        FileChooser chooser = fileChooser(title);
        chooser.setInitialFileName(name);
        for (String ending : endings) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        }
        File file = whileAsked(owner, () -> chooser.showSaveDialog(owner));
        return remembered(file == null ? null : withEnding(file, chooser.getSelectedExtensionFilter(), endings));
    }

    /** Some platforms leave the ending of the chosen format to the user. */
    private static File withEnding(File file, FileChooser.@Nullable ExtensionFilter chosen, List<String> endings) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        if (endings.stream().anyMatch(ending -> name.endsWith("." + ending))
                && (chosen == null || endings.size() == 1)) {
            return file;
        }
        String wanted =
                chosen == null ? endings.get(0) : chosen.getExtensions().get(0).substring(2);
        if (name.endsWith("." + wanted)) {
            return file;
        }
        String plain = endings.stream()
                .filter(ending -> name.endsWith("." + ending))
                .findFirst()
                .map(ending -> file.getName().substring(0, name.length() - ending.length() - 1))
                .orElse(file.getName());
        return new File(file.getParentFile(), plain + "." + wanted);
    }

    @Override
    public void remember(StringProperty folder) {
        lastFolder = folder.get().isEmpty() ? lastFolder : new File(folder.get());
        remembered = folder;
    }

    /**
     * Asks, and leaves the window as it was: while a dialog is open, JavaFX on Linux allows it one size only, so that window
     * managers end it being maximised.
     */
    static @Nullable File whileAsked(Window owner, Supplier<@Nullable File> question) {
        if (!(owner instanceof Stage stage)) {
            return question.get();
        }
        boolean maximised = stage.isMaximized();
        boolean full = stage.isFullScreen();
        File answer = question.get();
        // later, when the window may have any size again
        PauseTransition pause = new PauseTransition(UNTIL_FREE);
        pause.setOnFinished(event -> {
            if (full) {
                stage.setFullScreen(false);
            }
            if (maximised) {
                stage.setMaximized(false);
                stage.setMaximized(true);
            }
            stage.setFullScreen(full);
        });
        pause.play();
        return answer;
    }

    private FileChooser fileChooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(startingFolder());
        return chooser;
    }

    /** Null where it is gone, which a dialog of the platform would answer with an exception. */
    private @Nullable File startingFolder() {
        return lastFolder != null && lastFolder.isDirectory() ? lastFolder : null;
    }

    private Optional<Path> remembered(@Nullable File file) {
        note(file == null ? null : file.getParentFile());
        return Optional.ofNullable(file).map(File::toPath);
    }

    private void note(@Nullable File folder) {
        if (folder != null) {
            lastFolder = folder;
            if (remembered != null) {
                remembered.set(folder.getPath());
            }
        }
    }
}
