package convolens.controller;

import convolens.i18n.Messages;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import convolens.view.shortcut.Shortcut;
import convolens.view.words.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the window and the scene can do, to be found by its name: the keys of the window, languages, exports. */
final class Commands {
    private static final String ALSO = "words.also.";

    private final ShellController.Models models;
    private final Consumer<Shortcut> act;

    private @Nullable Runnable sheet;

    /** @param act does what a key of the window does */
    Commands(ShellController.Models models, Consumer<Shortcut> act) {
        this.models = models;
        this.act = act;
    }

    /** Says what writes exercises about a scene that can be asked something. */
    void offerSheets(Runnable writes) {
        sheet = writes;
    }

    /** All that can be done now. */
    List<Found> of(@Nullable LessonView scene) {
        List<Found> commands = new ArrayList<>();
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut.isCommand()) {
                commands.add(new Found.Command(
                        shortcut.key(), "words.also." + shortcut.name(), shortcut.hint(), () -> act.accept(shortcut)));
            }
        }
        for (Locale language : Messages.LANGUAGES) {
            commands.add(new Found.Speak(
                    language, () -> models.settings().languageProperty().set(language)));
        }
        commands.add(new Found.Command(
                "words.cover",
                ALSO + "COVER",
                "",
                () -> models.shell().coverProperty().set(true)));
        commands.add(new Found.Command(
                "timeline.reduceMotion",
                ALSO + "REDUCE_MOTION",
                "",
                () -> models.settings()
                        .chooseReducedMotion(
                                !models.settings().reduceMotionProperty().get())));
        if (sheet != null && models.shell().predict().availableProperty().get()) {
            commands.add(new Found.Command("predict.sheet.save", ALSO + "EXPORT", "", sheet));
        }
        if (scene != null) {
            for (ExportAction export : scene.exports()) {
                if (export.available().get()) {
                    commands.add(new Found.Command(export.key(), ALSO + "EXPORT", "", export.action()));
                }
            }
        }
        return commands;
    }
}
