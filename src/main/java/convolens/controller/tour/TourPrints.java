package convolens.controller.tour;

import convolens.controller.FileDialogs;
import convolens.controller.TaskRunner;
import convolens.interchange.WholeFile;
import convolens.lesson.tour.Tour;
import convolens.model.Notice;
import convolens.model.tour.PrintModel;
import convolens.model.tour.TourModel;
import convolens.view.SceneContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Saves the tour of the window as a hand-out or an exercise sheet: asks where to, tells how far it is, can be ended. */
final class TourPrints {
    private final TourModel tour;
    private final TourPrinter printer;
    private final SceneContext context;
    private final TaskRunner runner;
    private final FileDialogs dialogs;
    private final PrintModel model = new PrintModel();

    TourPrints(TourModel tour, TourPrinter printer, SceneContext context, TaskRunner runner, FileDialogs dialogs) {
        this.tour = tour;
        this.printer = printer;
        this.context = context;
        this.runner = runner;
        this.dialogs = dialogs;
    }

    PrintModel model() {
        return model;
    }

    /** Saves one, unless another is still being made. */
    void save(TourPrinter.Kind kind) {
        Tour now = tour.getTour();
        if (now == null || model.isPrinting()) {
            return;
        }
        Locale language = context.messages().locale();
        String title = now.title().in(language).strip().replaceAll("[^\\p{L}\\p{N}.]+", "-");
        boolean isSheet = kind == TourPrinter.Kind.EXERCISES;
        String name = (title.isBlank() || title.equals("-") ? "tour" : title) + (isSheet ? "-exercises.pdf" : ".pdf");
        dialogs.save(isSheet ? "tour.exercises.save" : "tour.handout.save", name, List.of("pdf"))
                .ifPresent(file -> print(now, kind, language, file));
    }

    private void print(Tour printed, TourPrinter.Kind kind, Locale language, Path file) {
        model.begin(printed.stops().size());
        printer.print(printed, kind, language, model::advance, model::isCancelled)
                .whenComplete((made, error) -> {
                    model.end();
                    if (made != null) {
                        dialogs.write(runner, file, target -> WholeFile.write(target, out -> out.write(made)));
                    } else {
                        refuse(error);
                    }
                });
    }

    private void refuse(@Nullable Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof CancellationException) {
            context.status().tell(Notice.info("export.cancelled"));
        } else {
            context.status()
                    .tell(Notice.error("file.unsaved", cause == null ? "" : String.valueOf(cause.getMessage())));
        }
    }
}
