package convolens.cli;

import convolens.cli.option.ExitCode;
import convolens.cli.option.Expected;
import convolens.cli.option.HelpOption;
import convolens.cli.option.OutputFile;
import convolens.cli.option.SceneOptions;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code exercises}: questions about a scene to print, with the answers on a page of their own. */
@Command(
        name = "exercises",
        header = "Writes an exercise sheet about a scene, with the answers at its end.",
        description =
                "%nQuestions are made of the scene's own numbers; the same seed gives the same sheet. Needs a display; where"
                        + " there is none, xvfb-run lends one.%n",
        footer = {"", "  convolens exercises --lesson Stride --count 8 --seed 3 --out stride.pdf"},
        sortOptions = false,
        abbreviateSynopsis = true)
final class ExercisesCommand implements Callable<Integer> {
    private static final int MOST = 100;

    @Mixin
    private HelpOption help;

    @Mixin
    private SceneOptions scene;

    @Option(
            names = "--count",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "How many questions, up to 100; fewer where the scene has no more that differ. Default: 8.")
    private int count = 8;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Expected.Seed.class,
            description = "From what the choice of questions follows. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The sheet to write: FILE.pdf, or FILE.md or FILE.txt for Markdown. Required.")
    private Path out;

    private final Terminal terminal;
    private final SceneCamera camera;

    ExercisesCommand(Terminal terminal, SceneCamera camera) {
        this.terminal = terminal;
        this.camera = camera;
    }

    @Override
    public Integer call() throws SceneCamera.NoPicture {
        scene.requireOne("a sheet is about a scene");
        if (count > MOST) {
            throw new WrongInput("--count must be at most " + MOST + ", but is " + count);
        }
        String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean isPdf = name.endsWith(".pdf");
        if (!isPdf && !name.endsWith(".md") && !name.endsWith(".txt")) {
            throw new WrongInput("--out must end in .pdf, .md or .txt, but is " + out);
        }
        SceneCamera.Shot shot = new SceneCamera.Shot(
                scene.stem(camera.lessons()),
                1024,
                720,
                false,
                scene.locale(),
                0,
                0,
                SceneCamera.SavedScene.of(scene.scenario(), 1));
        OutputFile file = OutputFile.required("--out", out);
        byte[] sheet = camera.exercises(shot, count, seed, isPdf);
        file.write(stream -> stream.write(sheet));
        terminal.out().println("wrote " + out);
        return ExitCode.OK;
    }
}
