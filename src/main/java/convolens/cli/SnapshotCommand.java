package convolens.cli;

import convolens.cli.option.ExitCode;
import convolens.cli.option.Expected;
import convolens.cli.option.Failure;
import convolens.cli.option.HelpOption;
import convolens.cli.option.OutputFile;
import convolens.cli.option.SceneOptions;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import convolens.export.Png;
import convolens.export.animation.FrameFolder;
import convolens.export.animation.FramePace;
import convolens.export.animation.GifFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convolens snapshot}: a scene as a picture, for slides. */
@Command(
        name = "snapshot",
        header = "Writes a scene as a picture or an animation.",
        description =
                "%nThe scene as it opens or at a step, with its sentence and without the panels around it. Needs a display;"
                        + " where there is none, xvfb-run lends one.%n",
        footer = {
            "",
            "  convolens snapshot --lesson Stride --position 5 --theme dark --out stride.png",
            "  convolens snapshot --lesson Padding --steps all --speed 3 --out padding.gif",
            "  convolens snapshot --scenario 7.3 --handout --lang ja --out pooling.pdf"
        },
        sortOptions = false,
        abbreviateSynopsis = true)
final class SnapshotCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private SceneOptions scene;

    @Option(
            names = "--stop",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Which stop, where FILE.convolens is a tour. Default: the first.")
    private int stop = 1;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            converter = Expected.PictureFile.class,
            description =
                    "The picture to write: FILE.png for pixels, FILE.svg or FILE.pdf for shapes and text, FILE.gif for"
                            + " an animation; a name without an ending becomes a folder of PNG pictures, one a step. Required.")
    private Path out;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = Expected.Size.class,
            description = "Width and height in pixels, from 640x500 to 7680x4320. Default: 1024x720.")
    private Expected.Extent size = new Expected.Extent(1024, 720);

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            converter = Expected.Theme.class,
            description = "light or dark. Default: light.")
    private String theme = "light";

    @Option(
            names = "--position",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "The step, counted from 1 as the timeline does. Default: the one the scene opens with.")
    private int position;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Let a scene that trains (Train, ShuffledPixels) learn so many epochs first. Default: none.")
    private int epochs;

    @Option(
            names = "--scale",
            paramLabel = "F",
            converter = Expected.Scale.class,
            description = "Pixels for each unit of --size, from 0.25 to 16: lines and letters get sharper. Default: 1.")
    private double scale = 1;

    @Option(
            names = "--steps",
            paramLabel = "A-B",
            converter = Expected.Steps.class,
            description = "The steps of an animation: all, 1-20, or 1-20/3 for each third of them. Default: all.")
    private Expected.@Nullable StepRange steps;

    @Option(
            names = "--speed",
            paramLabel = "N",
            converter = Expected.FrameRate.class,
            description = "Steps a second of an animation, from 0.1 to 50. Default: 2.")
    private @Nullable Double speed;

    @Option(names = "--once", description = "Let an animation stop at its end. Default: it begins again.")
    private boolean once;

    @Option(
            names = "--handout",
            description =
                    "All stops of a tour as a PDF, a page each with title, picture, text and notes. Default: one stop.")
    private boolean handout;

    private final Terminal terminal;
    private final SceneCamera camera;

    SnapshotCommand(Terminal terminal, SceneCamera camera) {
        this.terminal = terminal;
        this.camera = camera;
    }

    @Override
    public Integer call() throws SceneCamera.NoPicture {
        scene.requireOne("a picture is taken of a scene");
        SceneCamera.Shot shot = new SceneCamera.Shot(
                scene.stem(camera.lessons()),
                size.width(),
                size.height(),
                "dark".equals(theme),
                scene.locale(),
                position,
                epochs,
                SceneCamera.SavedScene.of(scene.scenario(), stop));
        String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
        Kind kind = Kind.of(name);
        refuseUnheard(kind);
        Path written = kind == Kind.FRAMES ? FrameFolder.free(out) : out;
        if (kind == Kind.FRAMES) {
            writeFrames(shot, written);
        } else {
            write(shot, kind, OutputFile.required("--out", out));
        }
        camera.remarks().forEach(remark -> terminal.err().println("convolens: " + Sentences.oneLine(remark)));
        terminal.out().println("wrote " + written);
        return ExitCode.OK;
    }

    /** What is written. */
    private enum Kind {
        PNG,
        SVG,
        PDF,
        GIF,
        FRAMES;

        static Kind of(String name) {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? FRAMES : valueOf(name.substring(dot + 1).toUpperCase(Locale.ROOT));
        }

        boolean moves() {
            return this == GIF || this == FRAMES;
        }
    }

    private void refuseUnheard(Kind kind) {
        Map<String, Object> animated = new LinkedHashMap<>();
        animated.put("--steps", steps);
        animated.put("--speed", speed);
        animated.put("--once", once ? once : null);
        if (!kind.moves()) {
            WrongInput.unlessAbsent(animated, "belongs to an animation: expected --out with a name such as stride.gif");
        } else if (position > 0) {
            throw new WrongInput("--position belongs to one picture: an animation has --steps");
        }
        if (handout && (kind != Kind.PDF || scene.scenario() == null)) {
            throw new WrongInput(
                    "--handout makes a PDF of a tour: expected --scenario FILE and --out with a name such as"
                            + " tour.pdf");
        }
        if (scale != 1 && (kind == Kind.SVG || kind == Kind.PDF)) {
            throw new WrongInput("--scale belongs to pixels: a drawing is sharp at any size, expected --size");
        }
    }

    private void write(SceneCamera.Shot shot, Kind kind, OutputFile file) throws SceneCamera.NoPicture {
        switch (kind) {
            case SVG -> file.writeText(camera.draw(shot));
            case PDF -> {
                byte[] page = handout ? camera.handout(shot) : camera.print(shot);
                file.write(stream -> stream.write(page));
            }
            case GIF -> {
                try (SceneCamera.Film film = film(shot)) {
                    FramePace pace = new FramePace(speed == null ? 2 : speed, !once);
                    file.write(stream -> GifFile.write(film, pace, stream));
                }
            }
            default -> {
                SceneCamera.Picture picture = camera.take(shot, scale);
                file.write(stream -> Png.write(picture.width(), picture.height(), picture.argb(), stream));
            }
        }
    }

    private void writeFrames(SceneCamera.Shot shot, Path folder) throws SceneCamera.NoPicture {
        try (SceneCamera.Film film = film(shot)) {
            FrameFolder.write(film, folder);
        } catch (IOException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    private SceneCamera.Film film(SceneCamera.Shot shot) throws SceneCamera.NoPicture {
        Expected.StepRange range = steps == null ? new Expected.StepRange(1, 0, 1) : steps;
        return camera.film(shot, new SceneCamera.Steps(range.from(), range.to(), range.every()), scale);
    }
}
