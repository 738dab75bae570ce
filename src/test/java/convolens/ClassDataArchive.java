package convolens;

import convolens.interchange.AppFolders;
import convolens.lesson.Lesson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Makes the class-data archive of the packaged program, with which Java need not read, check and link its classes anew at
 * every start. A part of the build, run with the tests' class path: it opens the window without a display, notes which
 * classes that takes, and has Java write them beside the jars. What does not work out is said, and the program starts
 * without; so it does with another Java than this one, or where its folder has been moved.
 *
 * <pre>
 * ClassDataArchive APP     makes APP/lib/convolens.jsa
 * </pre>
 */
public final class ClassDataArchive {
    private static final String RECORD = "record";
    private static final long PATIENCE_SECONDS = 120;

    /** Opened without a display are other classes of the toolkit than those of a desktop; these stand in for them. */
    private static final String OF_DESKTOPS =
            "com/sun/(glass/ui/gtk|prism/sw|javafx/font/freetype|javafx/tk/quantum)/[^/]+\\.class";

    private static final String OF_TESTS = ".*(monocle|testfx|ClassDataArchive|junit).*";

    private ClassDataArchive() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args[0].equals(RECORD)) {
            record();
            return;
        }
        Path lib = Path.of(args[0], "lib").toAbsolutePath();
        Path folder = Files.createTempDirectory("class-data");
        try {
            Path classes = folder.resolve("classes");
            Path archive = lib.resolve("convolens.jsa");
            Files.deleteIfExists(archive);
            boolean made =
                    run(recording(folder, classes)) && complete(classes, lib) && run(dumping(lib, classes, archive));
            System.out.println(
                    made && Files.exists(archive)
                            ? "class-data archive: " + (Files.size(archive) >> 20) + " MB"
                            : "no class-data archive: the program starts as fast as Java reads its classes");
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** The life of a window in which one scene of each kind is opened. */
    private static void record() {
        Platform.startup(() -> {});
        Platform.runLater(() -> {
            ConvolensApp app = new ConvolensApp();
            app.start(new Stage());
            AfterFrames.run(3, () -> {
                for (Lesson lesson : List.of(Lesson.SLIDING_WINDOW, Lesson.IM2COL, Lesson.FILTERS, Lesson.TRAIN)) {
                    app.open(lesson);
                }
                AfterFrames.run(3, () -> Runtime.getRuntime().exit(0));
            });
        });
    }

    private static List<String> recording(Path home, Path classes) {
        return List.of(
                java(),
                "-XX:DumpLoadedClassList=" + classes,
                "--add-modules",
                "jdk.incubator.vector",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-D" + AppFolders.HOME_PROPERTY + "=" + home.resolve("home"),
                "-cp",
                System.getProperty("java.class.path"),
                ClassDataArchive.class.getName(),
                RECORD);
    }

    private static boolean complete(Path classes, Path lib) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(classes)) {
            if (!line.matches(OF_TESTS)) {
                lines.add(line);
            }
        }
        for (Path jar : jars(lib.resolve("javafx"))) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.matches(OF_DESKTOPS))
                        .map(name -> name.replace(".class", ""))
                        .forEach(lines::add);
            }
        }
        Files.write(classes, lines);
        return true;
    }

    /** The options and the class path are those of the script that starts the program: an archive fits no others. */
    private static List<String> dumping(Path lib, Path classes, Path archive) throws IOException {
        String classPath = String.join(
                File.pathSeparator, jars(lib).stream().map(Path::toString).toList());
        return List.of(
                java(),
                "-Xshare:dump",
                "-Xlog:disable",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + archive,
                "@" + lib.resolve("java.options"),
                "--module-path",
                lib.resolve("javafx").toString(),
                "-cp",
                classPath);
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
