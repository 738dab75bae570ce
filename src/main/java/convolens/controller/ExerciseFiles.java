package convolens.controller;

import convolens.controller.predict.SheetController;
import convolens.interchange.WholeFile;
import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.view.SceneContext;
import convolens.view.predict.SheetWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Saves exercise sheets about the scene on the stage, each from another seed. */
public final class ExerciseFiles {
    private static final int QUESTIONS = 10;

    private final ShellController shell;
    private final SceneContext context;
    private final FileDialogs dialogs;
    private final TaskRunner runner;
    private long seed = 1;

    public ExerciseFiles(ShellController shell, SceneContext context, FileDialogs dialogs, TaskRunner runner) {
        this.shell = shell;
        this.context = context;
        this.dialogs = dialogs;
        this.runner = runner;
    }

    /** Asks where to, and writes PDF, or Markdown if the name ends in .md or .txt. */
    public void save(Lesson lesson) {
        dialogs.save("predict.sheet.save", lesson.stem().toLowerCase(Locale.ROOT) + "-exercises.pdf")
                .ifPresent(file -> write(lesson, file));
    }

    private void write(Lesson lesson, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean isPdf = !name.endsWith(".md") && !name.endsWith(".txt");
        try {
            byte[] sheet = SheetController.sheet(
                    shell.scene(lesson).questions(),
                    new SheetWords(context.messages()),
                    lesson.titleKey(),
                    QUESTIONS,
                    seed++,
                    isPdf,
                    context.messages().locale());
            dialogs.write(runner, file, target -> WholeFile.write(target, stream -> stream.write(sheet)));
        } catch (IOException | IllegalArgumentException e) {
            context.status().tell(Notice.error("file.unsaved", String.valueOf(e.getMessage())));
        }
    }
}
