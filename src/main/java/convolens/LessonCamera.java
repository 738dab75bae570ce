package convolens;

import convolens.cli.SceneCamera;
import convolens.data.DataException;
import convolens.export.Handout;
import convolens.export.SvgInk;
import convolens.export.pdf.PdfFile;
import convolens.export.pdf.PdfInk;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Tour;
import convolens.view.control.NodePainter;
import convolens.view.control.StagePicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Takes pictures of scenes that no window shows. JavaFX starts with the first picture, not before. */
final class LessonCamera implements SceneCamera {
    private final Set<String> remarks = new LinkedHashSet<>();

    @Override
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public List<String> lessons() {
        return Arrays.stream(Lesson.values()).map(Lesson::stem).toList();
    }

    @Override
    public Picture take(Shot shot, double scale) throws NoPicture {
        try (Session session = new Session(shot, remarks)) {
            WritableImage image = session.take(scene -> image(scene, scale));
            return new Picture((int) image.getWidth(), (int) image.getHeight(), argb(image));
        }
    }

    @Override
    public String draw(Shot shot) throws NoPicture {
        try (Session session = new Session(shot, remarks)) {
            return session.take(scene -> {
                SvgInk ink = new SvgInk(shot.width(), shot.height());
                NodePainter.paint(scene.getRoot(), ink);
                return ink.document();
            });
        }
    }

    @Override
    public byte[] print(Shot shot) throws NoPicture {
        try (Session session = new Session(shot, remarks)) {
            PdfInk page = session.take(scene -> {
                PdfInk ink = new PdfInk(shot.width(), shot.height());
                NodePainter.paint(scene.getRoot(), ink);
                return ink;
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfFile.write(shot.lesson(), shot.language(), List.of(page), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] exercises(Shot shot, int count, long seed, boolean isPdf) throws NoPicture {
        try (Session session = new Session(shot, remarks)) {
            // a scene knows its numbers when it has been laid out
            session.take(scene -> scene);
            return Session.call(() -> session.studio.exercises(count, seed, isPdf));
        }
    }

    @Override
    public byte[] handout(Shot shot) throws NoPicture {
        SceneCamera.SavedScene saved = Objects.requireNonNull(shot.saved());
        Handout handout = new Handout(tour(saved.file()), shot.language());
        int stops = tour(saved.file()).stops().size();
        for (int stop = 1; stop <= stops; stop++) {
            int number = stop;
            Shot one = shot.at(stop);
            try (Session session = new Session(one, remarks)) {
                session.take(scene -> {
                    handout.add(number, shot.width(), shot.height(), ink -> NodePainter.paint(scene.getRoot(), ink));
                    return number;
                });
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfFile.write(handout.title(), shot.language(), handout.pages(), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tour tour(Path file) throws NoPicture {
        try {
            if (ShotScene.document(file) instanceof Tour tour) {
                return tour;
            }
            throw new NoPicture(file + " is one scene: expected a tour, or --handout left out");
        } catch (DataException e) {
            throw new NoPicture(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Film film(Shot shot, Steps steps, double scale) throws NoPicture {
        Session session = new Session(shot, remarks);
        try {
            return new Reel(session, steps, scale);
        } catch (NoPicture | RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    private static WritableImage image(Scene scene, double scale) {
        if (scale == 1) {
            return scene.snapshot(null);
        }
        Parent root = scene.getRoot();
        return StagePicture.of(root, Color.WHITE, scale);
    }

    private static int[] argb(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }

    /** A studio, from a thread that waits for it. */
    private static final class Session implements AutoCloseable {
        private final Path runs;
        private final Studio studio;
        private final Set<String> remarks;

        Session(Shot shot, Set<String> remarks) throws NoPicture {
            this.remarks = remarks;
            Optional<String> noDisplay = Toolkit.start();
            if (noDisplay.isPresent()) {
                throw new NoPicture(noDisplay.get().replace("No window can be opened", "no picture can be taken"));
            }
            runs = temporaryFolder();
            try {
                studio = call(() -> new Studio(shot, runs));
            } catch (NoPicture | RuntimeException | Error e) {
                delete(runs);
                throw e;
            }
        }

        <P> P take(Function<Scene, P> film) throws NoPicture {
            return await(call(() -> studio.take(film)));
        }

        static <T> T call(Callable<T> task) throws NoPicture {
            CompletableFuture<T> result = new CompletableFuture<>();
            Platform.runLater(() -> {
                try {
                    result.complete(task.call());
                } catch (Exception | Error e) {
                    result.completeExceptionally(e);
                }
            });
            return await(result);
        }

        private static <T> T await(CompletableFuture<T> result) throws NoPicture {
            try {
                return result.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof NoPicture sentence) {
                    throw sentence;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NoPicture("no picture was taken because the program was interrupted");
            }
        }

        /** What is trained for a picture is not kept among the user's runs. */
        private static Path temporaryFolder() throws NoPicture {
            try {
                return Files.createTempDirectory("convolens-picture-");
            } catch (IOException e) {
                throw new NoPicture("no picture can be taken: the folder for temporary files cannot be written to");
            }
        }

        @Override
        public void close() {
            try {
                remarks.addAll(call(studio::remarks));
            } catch (NoPicture e) {
                // interrupted: the picture was not taken either
            }
            Platform.runLater(studio::close);
            delete(runs);
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                // the system will
            }
        }
    }

    /** The steps of a scene, one picture after the other. */
    private static final class Reel implements Film {
        private final Session session;
        private final Steps steps;
        private final double scale;
        private final int count;
        private int taken;

        Reel(Session session, Steps steps, double scale) throws NoPicture {
            this.session = session;
            this.steps = steps;
            this.scale = scale;
            // a scene knows its steps when it has been laid out and trained
            session.take(scene -> scene);
            int all = Session.call(session.studio::steps);
            int last = steps.to() == 0 ? all : steps.to();
            if (last > all || steps.from() > last) {
                throw new NoPicture("--steps must be among the " + all + " steps of the scene, but are " + steps.from()
                        + " to " + last);
            }
            count = (last - steps.from()) / steps.every() + 1;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public convolens.raster.Picture next() throws IOException {
            int step = steps.from() + taken * steps.every();
            taken++;
            try {
                Session.call(() -> {
                    session.studio.seek(step);
                    return step;
                });
                WritableImage image = session.take(scene -> image(scene, scale));
                return new convolens.raster.Picture((int) image.getWidth(), (int) image.getHeight(), argb(image));
            } catch (NoPicture e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
