package convolens;

import convolens.cli.SceneCamera.NoPicture;
import convolens.cli.SceneCamera.Shot;
import convolens.controller.tour.TourPrinter;
import convolens.export.ExercisePdf;
import convolens.export.Handout;
import convolens.export.pdf.PdfFile;
import convolens.i18n.Messages;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.Tour;
import convolens.model.predict.PrintedSheet;
import convolens.view.control.NodePainter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Prints tours beside the window: each stop is laid out in a scene of its own that no window shows, one after the other. */
final class TourPress implements TourPrinter {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 720;
    private static final int QUESTIONS = 2;

    private final Path runs;

    /** @param runs where scenes would keep what they train, which they do not here */
    TourPress(Path runs) {
        this.runs = runs;
    }

    @Override
    public CompletableFuture<byte[]> print(
            Tour tour, Kind kind, Locale language, IntConsumer done, BooleanSupplier cancelled) {
        return new Print(tour, kind, language, done, cancelled).begin();
    }

    /** One tour under way. */
    private final class Print {
        private final Tour tour;
        private final Kind kind;
        private final Locale language;
        private final IntConsumer done;
        private final BooleanSupplier cancelled;
        private final Handout handout;
        private final List<PrintedSheet> sheets = new ArrayList<>();
        private final CompletableFuture<byte[]> file = new CompletableFuture<>();

        Print(Tour tour, Kind kind, Locale language, IntConsumer done, BooleanSupplier cancelled) {
            this.tour = tour;
            this.kind = kind;
            this.language = language;
            this.done = done;
            this.cancelled = cancelled;
            this.handout = new Handout(tour, language);
        }

        CompletableFuture<byte[]> begin() {
            // what waits is shown before the first stop is laid out
            AfterFrames.run(1, () -> stop(0));
            return file;
        }

        private void stop(int number) {
            if (cancelled.getAsBoolean()) {
                file.cancel(false);
                return;
            }
            try {
                if (number == tour.stops().size()) {
                    file.complete(written());
                    return;
                }
                Scenario stop = tour.stops().get(number);
                Shot shot = new Shot(stop.lesson().stem(), WIDTH, HEIGHT, false, language, 0);
                Studio studio = new Studio(shot, ShotScene.of(stop, "stop " + (number + 1)), runs);
                studio.take(scene -> scene).whenComplete((scene, error) -> {
                    if (error == null) {
                        add(studio, number);
                    } else {
                        file.completeExceptionally(error);
                    }
                    studio.close();
                });
            } catch (NoPicture | IOException | RuntimeException e) {
                file.completeExceptionally(e);
            }
        }

        private void add(Studio studio, int number) {
            try {
                if (kind == Kind.HANDOUT) {
                    handout.add(number + 1, WIDTH, HEIGHT, ink -> NodePainter.paint(studio.root(), ink));
                } else {
                    PrintedSheet sheet = studio.sheet(QUESTIONS, number + 1L);
                    if (sheet != null) {
                        sheets.add(sheet.titled(
                                (number + 1) + ". " + title(tour.stops().get(number), sheet)));
                    }
                }
                done.accept(number + 1);
                AfterFrames.run(1, () -> stop(number + 1));
            } catch (RuntimeException e) {
                file.completeExceptionally(e);
            }
        }

        private String title(Scenario stop, PrintedSheet sheet) {
            String own = stop.title().in(language);
            return own.isBlank() ? sheet.title() : own;
        }

        private byte[] written() throws IOException {
            if (kind == Kind.HANDOUT) {
                try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                    PdfFile.write(handout.title(), language, handout.pages(), out);
                    return out.toByteArray();
                }
            }
            if (sheets.isEmpty()) {
                throw new IOException(Messages.text(language, "tour.exercises.none"));
            }
            return ExercisePdf.of(tour.title().in(language), sheets, language);
        }
    }
}
