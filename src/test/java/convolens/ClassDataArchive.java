package convolens;

import convolens.interchange.AppFolders;
import convolens.lesson.Lesson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** The Java of the build. */
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final long PATIENCE_SECONDS = 300;

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
        Path archive = lib.resolve("convolens.jsa");
        List<String> options = List.of(
                "@" + lib.resolve("java.options"),
                "--module-path",
                lib.resolve("javafx").toString());
        boolean made = make(JAVA, options, jars(lib), jars(lib.resolve("javafx")), archive);
        System.out.println(
                made
                        ? "class-data archive: " + (Files.size(archive) >> 20) + " MB"
                        : "no class-data archive: the program starts as fast as Java reads its classes");
    }

    /**
     * Makes an archive.
     *
     * @param java the one that will start the program
     * @param options those that it will be started with, but for the class path
     * @param classPath the jars that it will be started with, in their order; an archive fits no others
     * @param toolkit jars that hold JavaFX
     * @param archive overwritten
     * @return whether it worked out
     */
    static boolean make(Path java, List<String> options, List<Path> classPath, List<Path> toolkit, Path archive)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("class-data");
        try {
            Path classes = folder.resolve("classes");
            Files.deleteIfExists(archive);
            if (!run(recording(folder, classes))) {
                return false;
            }
            complete(classes, toolkit);
            List<String> dump = new ArrayList<>(List.of(
                    java.toString(),
                    "-Xshare:dump",
                    "-Xlog:disable",
                    "-XX:SharedClassListFile=" + classes,
                    "-XX:SharedArchiveFile=" + archive));
            dump.addAll(options);
            dump.add("-cp");
            dump.add(String.join(
                    File.pathSeparator, classPath.stream().map(Path::toString).toList()));
            return run(dump) && Files.exists(archive);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** The life of a window in which one scene of each room is opened and painted, and those with code. */
    private static void record() {
        Platform.startup(() -> {});
        Platform.runLater(() -> {
            ConvolensApp app = new ConvolensApp();
            app.start(new Stage());
            Map<String, Lesson> rooms = new LinkedHashMap<>();
            for (Lesson lesson : Lesson.values()) {
                rooms.putIfAbsent(lesson.room(), lesson);
            }
            List<Lesson> lessons = new ArrayList<>(rooms.values());
            lessons.addAll(
                    List.of(Lesson.CONVOLUTION_FORWARD, Lesson.GRADIENT_CHECK, Lesson.TRANSPOSE, Lesson.MISTAKES));
            AfterFrames.run(3, () -> open(app, lessons.iterator()));
        });
    }

    private static void open(ConvolensApp app, Iterator<Lesson> lessons) {
        if (!lessons.hasNext()) {
            Runtime.getRuntime().exit(0);
        }
        app.open(lessons.next());
        AfterFrames.run(3, () -> open(app, lessons));
    }

    private static List<String> recording(Path home, Path classes) {
        return List.of(
                JAVA.toString(),
                "-XX:DumpLoadedClassList=" + classes,
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms700m",
                "-Djavafx.animation.pulse=240",
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

    private static void complete(Path classes, List<Path> toolkit) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(classes)) {
            if (!line.matches(OF_TESTS)) {
                lines.add(line);
            }
        }
        for (Path jar : toolkit) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.matches(OF_DESKTOPS))
                        .map(name -> name.replace(".class", ""))
                        .forEach(lines::add);
            }
        }
        Files.write(classes, lines);
    }

    /** The jars of a folder, in the order of their names. */
    static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Runs a command without a word. Returns whether it went well. */
    static boolean run(List<String> command) throws IOException, InterruptedException {
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
