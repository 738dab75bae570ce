package convolens.controller.export;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.PictureFile;
import convolens.controller.TaskRunner;
import convolens.export.ArrayText;
import convolens.export.animation.FrameFolder;
import convolens.export.animation.FramePace;
import convolens.export.animation.GifFile;
import convolens.interchange.ArrayFile;
import convolens.interchange.WholeFile;
import convolens.model.Notice;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.TimelineModel;
import convolens.model.export.AnimationFormat;
import convolens.model.export.ArrayFormat;
import convolens.model.export.ExportModel;
import convolens.model.export.ExportModel.Kind;
import convolens.model.export.ExportSettings;
import convolens.raster.NamedArray;
import convolens.view.SceneContext;
import convolens.view.control.ArraySource;
import convolens.view.control.StagePicture;
import convolens.view.export.ExportActions;
import convolens.view.lesson.LessonView;
import convolens.view.shell.ScenePicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Exports the scene on the stage: as a picture, as an animation of its steps, and the numbers of its arrays. */
public final class ExportController implements ExportActions {
    private final ExportModel model;
    private final ShellModel shell;
    private final SettingsModel settings;
    private final SceneContext context;
    private final FramePump pump;
    private final TaskRunner runner;
    private final FileDialogs dialogs;
    private final Supplier<@Nullable LessonView> scene;
    private final Supplier<ScenePicture> picture;
    private TaskRunner.@Nullable Job job;
    private Runnable stop = () -> {};

    /** The models that exporting has to do with. */
    public record Models(ExportModel exports, ShellModel shell, SettingsModel settings) {}

    /**
     * The window.
     *
     * @param scene what is on the stage
     * @param picture what of it is exported
     * @param owner a node over which dialogs open
     */
    public record Window(Supplier<@Nullable LessonView> scene, Supplier<ScenePicture> picture, Supplier<Node> owner) {}

    /** Nothing is exported yet. */
    public ExportController(Models models, SceneContext context, FramePump pump, TaskRunner runner, Window window) {
        this.model = models.exports;
        this.shell = models.shell;
        this.settings = models.settings;
        this.context = context;
        this.pump = pump;
        this.runner = runner;
        this.scene = window.scene;
        this.picture = window.picture;
        this.dialogs = new FileDialogs(context, window.owner);
    }

    private ExportSettings choices() {
        return model.settings();
    }

    private String name() {
        return shell.getLesson().stem().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public void open(Kind kind) {
        TimelineModel timeline = shell.getTimeline();
        model.open(kind, timeline == null ? 0 : timeline.getCount());
    }

    @Override
    public double[] pictureSize() {
        return new double[] {picture.get().width(), picture.get().height()};
    }

    private Color ground() {
        return context.palette().getValue().stage();
    }

    private FileDialogs.Painted painted() {
        ScenePicture shown = picture.get();
        shown.settle();
        return new FileDialogs.Painted(shown.width(), shown.height(), ground(), ink -> shown.paint(ink, ground()));
    }

    @Override
    public void savePicture() {
        String ending = choices().pictureProperty().get().ending();
        Optional<Path> file = dialogs.save("export.picture.title", name() + "." + ending, List.of(ending));
        file.ifPresent(target -> {
            dialogs.write(runner, target, PictureFile.of(target, name(), painted(), context, scale()));
            model.close();
        });
    }

    private double scale() {
        return choices().scaleProperty().get();
    }

    @Override
    public void copyPicture() {
        FileDialogs.Painted painted = painted();
        Image image = StagePicture.of(painted.width(), painted.height(), ground(), scale(), painted.painting());
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
        context.status().tell(Notice.info("export.copied.picture"));
        model.close();
    }

    @Override
    public void saveAnimation() {
        if (choices().animationProperty().get() == AnimationFormat.GIF) {
            dialogs.save("export.animation.title", name() + ".gif", List.of("gif"))
                    .ifPresent(file -> {
                        FramePace pace = new FramePace(
                                choices().speedProperty().get(),
                                choices().loopsProperty().get());
                        animate(file, frames -> WholeFile.write(file, out -> GifFile.write(frames, pace, out)));
                    });
        } else {
            dialogs.openFolder("export.frames.title").ifPresent(parent -> {
                Path folder = FrameFolder.free(parent.resolve(name() + "-frames"));
                animate(folder, frames -> FrameFolder.write(frames, folder));
            });
        }
    }

    @FunctionalInterface
    private interface Film {
        void write(FrameCapture frames) throws IOException;
    }

    /** Goes through the steps; when it ends, however it ends, the scene is where it was. */
    private void animate(Path target, Film film) {
        LessonView shown = scene.get();
        if (shown == null || model.frames() == 0) {
            return;
        }
        TimelineModel timeline = shown.timeline();
        if (!timeline.isLive()) {
            timeline.pause();
        }
        int before = timeline.getPosition();
        boolean reduced = settings.reduceMotionProperty().get();
        settings.reduceMotionProperty().set(true);
        model.progress(0);
        int first = model.stepOf(0);
        int every = model.everyProperty().get();
        FrameCapture.Frames frames = new FrameCapture.Frames(
                model.frames(),
                frame -> first + frame * every,
                choices().frameScaleProperty().get(),
                ground(),
                this::progress);
        Runnable restore = () -> {
            job = null;
            model.end();
            settings.reduceMotionProperty().set(reduced);
            timeline.seek(before);
        };
        job = runner.run(
                cancelled -> {
                    film.write(new FrameCapture(shown, picture.get(), pump, frames, cancelled));
                    return null;
                },
                done -> {
                    restore.run();
                    context.status().tell(Notice.info("file.saved", String.valueOf(target.getFileName())));
                },
                error -> {
                    restore.run();
                    context.status().tell(Notice.error("file.unsaved", String.valueOf(error.getMessage())));
                });
        stop = () -> {
            restore.run();
            context.status().tell(Notice.info("export.cancelled"));
        };
    }

    private void progress(int frames) {
        if (model.isUnderWay()) {
            model.progress(frames);
        }
    }

    @Override
    public void cancel() {
        if (job != null) {
            job.cancel();
            stop.run();
        } else {
            model.close();
        }
    }

    @Override
    public List<NamedArray> arrays() {
        LessonView shown = scene.get();
        return shown == null ? List.of() : ArraySource.all(shown.stage());
    }

    @Override
    public String text(NamedArray array, ArrayFormat format) {
        return ArrayText.of(array.values().get(), format);
    }

    @Override
    public void copy(NamedArray array, ArrayFormat format) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text(array, format));
        Clipboard.getSystemClipboard().setContent(content);
        context.status()
                .tell(Notice.info(
                        "export.copied",
                        array.name() + " " + array.values().get().shape()));
        model.close();
    }

    @Override
    public void save(NamedArray array, ArrayFormat format) {
        String file = name() + "-" + fileName(array.name()) + "." + format.ending();
        dialogs.save("export.numbers.title", file, List.of(format.ending())).ifPresent(target -> {
            var values = array.values().get();
            dialogs.write(
                    runner,
                    target,
                    format == ArrayFormat.NPY
                            ? place -> WholeFile.write(place, out -> ArrayFile.write(out, values))
                            : place -> WholeFile.writeText(place, ArrayText.of(values, format)));
            model.close();
        });
    }

    /** What of a name can stand in that of a file; letters of all languages can. */
    private static String fileName(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String trimmed = plain.replaceAll("^-|-$", "");
        return trimmed.isEmpty() ? "array" : trimmed;
    }
}
