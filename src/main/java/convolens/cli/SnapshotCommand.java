package convolens.cli;

import convolens.cli.option.ExitCode;
import convolens.cli.option.Expected;
import convolens.cli.option.HelpOption;
import convolens.cli.option.OutputFile;
import convolens.cli.option.SceneName;
import convolens.cli.terminal.Terminal;
import convolens.export.Png;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convolens snapshot}: a scene as a picture, for slides. */
@Command(
        name = "snapshot",
        header = "Writes a scene as a picture.",
        description =
                "%nThe scene as it opens or at a step, with its sentence and without the panels around it. Needs a display;"
                        + " where there is none, xvfb-run lends one.%n",
        footer = {"", "  convolens snapshot --lesson Stride --position 5 --theme dark --out stride.png"},
        sortOptions = false,
        abbreviateSynopsis = true)
final class SnapshotCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Option(
            names = "--lesson",
            required = true,
            paramLabel = "STEM",
            description = "The scene, for example Stride. Required; a wrong one lists those there are.")
    private String lesson;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            converter = Expected.PictureFile.class,
            description = "The picture to write: FILE.png for pixels, FILE.svg for shapes and text. Required.")
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
            names = "--lang",
            paramLabel = "CODE",
            converter = Expected.Language.class,
            completionCandidates = Expected.LanguageTags.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: en.")
    private String language = "en";

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

    private final Terminal terminal;
    private final SceneCamera camera;

    SnapshotCommand(Terminal terminal, SceneCamera camera) {
        this.terminal = terminal;
        this.camera = camera;
    }

    @Override
    public Integer call() throws SceneCamera.NoPicture {
        String stem = SceneName.of(lesson, camera.lessons());
        OutputFile file = OutputFile.of("--out", out);
        SceneCamera.Shot shot = new SceneCamera.Shot(
                stem,
                size.width(),
                size.height(),
                "dark".equals(theme),
                Locale.forLanguageTag(language),
                position,
                epochs);
        if (out.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            file.writeText(camera.draw(shot));
        } else {
            SceneCamera.Picture picture = camera.take(shot);
            file.write(stream -> Png.write(picture.width(), picture.height(), picture.argb(), stream));
        }
        terminal.out().println("wrote " + out);
        return ExitCode.OK;
    }
}
