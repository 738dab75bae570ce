package convolens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes what installs the program on a computer without Java: a runtime cut by {@code jlink} from the building JDK and
 * JavaFX, the program with its class-data archive, and around both a package of the system that this runs on, by {@code
 * jpackage}: a {@code .deb} and, where rpmbuild is, an {@code .rpm} on Linux, an {@code .msi} on Windows, a {@code .dmg} on
 * macOS. A part of the build with {@code -Pinstaller}.
 *
 * <pre>
 * Installer PROJECT APP VERSION OUT     makes packages in OUT of the folder APP, which package leaves
 * </pre>
 */
public final class Installer {
    private static final String NAME = "convolens";
    private static final String MODULES = "java.desktop,java.logging,java.management,java.naming,java.sql,"
            + "jdk.management,jdk.unsupported,jdk.localedata,jdk.incubator.vector,javafx.controls,javafx.swing";

    private final Path project;
    private final Path app;
    private final String version;
    private final Path out;
    private final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private Installer(Path project, Path app, String version, Path out) {
        this.project = project;
        this.app = app;
        this.version = version;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path out = Path.of(args[3]).toAbsolutePath();
        if (Files.exists(out)) {
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(out);
        new Installer(Path.of(args[0]), Path.of(args[1]).toAbsolutePath(), args[2], out).make();
    }

    private void make() throws IOException, InterruptedException {
        Path image = image(runtime());
        archive(image);
        for (String type : types()) {
            pack(image, type);
        }
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                System.out.println(file + ": " + (Files.size(file) >> 20) + " MB");
            }
        }
    }

    /** Java and JavaFX, and of both only what the program uses. */
    private Path runtime() throws IOException, InterruptedException {
        Path runtime = out.resolve("work/runtime");
        run(
                "jlink",
                "--module-path",
                app.resolve("lib/javafx").toString(),
                "--add-modules",
                MODULES,
                "--include-locales=en,ko,ja,de,fr,es,zh,ru",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString());
        return runtime;
    }

    private Path image(Path runtime) throws IOException, InterruptedException {
        Path input = Files.createDirectories(out.resolve("work/input"));
        for (Path jar : jars()) {
            Files.copy(jar, input.resolve(jar.getFileName()));
        }
        List<String> command = new ArrayList<>(List.of(
                "jpackage",
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                packageVersion(),
                "--vendor",
                "The Convolens authors",
                "--description",
                "Watch, step and train a convolutional neural network",
                "--copyright",
                "MIT License",
                "--icon",
                icon().toString(),
                "--runtime-image",
                runtime.toString(),
                "--input",
                input.toString(),
                "--main-jar",
                programJar().getFileName().toString(),
                "--main-class",
                "convolens.Launcher",
                "--dest",
                out.resolve("work").toString()));
        for (String option : javaOptions()) {
            command.add("--java-options");
            command.add(option);
        }
        command.add("--java-options");
        command.add("-XX:SharedArchiveFile=$APPDIR/convolens.jsa");
        command.add("--java-options");
        command.add("-Xlog:disable");
        command.add("--java-options");
        command.add("-Xlog:all=error,cds=off:stderr");
        command.add("--java-options");
        command.add("-Dconvolens.call=\"" + NAME + " WORDS\"");
        run(command);
        return out.resolve("work").resolve(isMac() ? NAME + ".app" : NAME);
    }

    /** Java 19 or newer finds the jars again where the package is installed; an older one goes on without the archive. */
    private void archive(Path image) throws IOException, InterruptedException {
        Path content = isMac() ? image.resolve("Contents") : isLinux() ? image.resolve("lib") : image;
        Path java = content.resolve(isMac() ? "runtime/Contents/Home/bin/java" : "runtime/bin/java");
        Path folder = content.resolve("app");
        List<Path> jars = classPath(folder);
        boolean made = ClassDataArchive.make(
                java,
                javaOptions(),
                jars,
                ClassDataArchive.jars(app.resolve("lib/javafx")),
                folder.resolve("convolens.jsa"));
        System.out.println(made ? "with a class-data archive" : "without a class-data archive");
    }

    /** jpackage's launcher names the jar of the program first, and then the others as it found them. */
    private static List<Path> classPath(Path folder) throws IOException {
        String prefix = "app.classpath=$APPDIR";
        try (Stream<String> lines = Files.lines(folder.resolve(NAME + ".cfg"))) {
            return lines.filter(line -> line.startsWith(prefix))
                    .map(line -> folder.resolve(line.substring(prefix.length() + 1)))
                    .toList();
        }
    }

    private void pack(Path image, String type) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "jpackage",
                "--type",
                type,
                "--app-image",
                image.toString(),
                "--name",
                NAME,
                "--app-version",
                packageVersion(),
                "--vendor",
                "The Convolens authors",
                "--license-file",
                project.resolve("LICENSE").toString(),
                "--file-associations",
                fileType().toString(),
                "--resource-dir",
                resources().toString(),
                "--dest",
                out.toString()));
        if (isLinux()) {
            command.addAll(List.of(
                    "--linux-shortcut",
                    "--linux-menu-group",
                    "Education;Science",
                    "--linux-app-category",
                    "education",
                    "--linux-deb-maintainer",
                    "convolens@localhost",
                    // JavaFX carries its libraries within a jar, where jpackage does not see what they need
                    "--linux-package-deps",
                    type.equals("rpm") ? "gtk3" : "libgtk-3-0"));
        } else if (!isMac()) {
            command.addAll(List.of("--win-menu", "--win-shortcut", "--win-dir-chooser", "--win-per-user-install"));
        }
        run(command);
    }

    private List<String> types() {
        if (isMac()) {
            return List.of("dmg");
        }
        if (!isLinux()) {
            return List.of("msi");
        }
        List<String> types = new ArrayList<>();
        if (isOnPath("dpkg-deb")) {
            types.add("deb");
        }
        if (isOnPath("rpmbuild")) {
            types.add("rpm");
        }
        return types;
    }

    private static boolean isOnPath(String command) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private Path fileType() throws IOException {
        return Files.writeString(
                out.resolve("work/convolens.properties"),
                "extension=convolens\nmime-type=application/x-convolens\ndescription=Convolens scene\n");
    }

    /** What jpackage itself has no option for: the name in the menu, and that a file is handed over. */
    private Path resources() throws IOException {
        Path folder = Files.createDirectories(out.resolve("work/resources"));
        Files.writeString(folder.resolve(NAME + ".desktop"), """
                [Desktop Entry]
                Name=Convolens
                Comment=Watch, step and train a convolutional neural network
                Exec=APPLICATION_LAUNCHER %f
                Icon=APPLICATION_ICON
                Terminal=false
                Type=Application
                Categories=DEPLOY_BUNDLE_CATEGORY
                DESKTOP_MIMES
                """);
        return folder;
    }

    /** The options of the script that starts the program, but for the modules, which are in the runtime. */
    private List<String> javaOptions() throws IOException {
        List<String> options = new ArrayList<>();
        options.add("--add-modules=jdk.incubator.vector,javafx.controls,javafx.swing");
        for (String line : Files.readAllLines(app.resolve("lib/java.options"))) {
            if (!line.startsWith("--add-modules")) {
                options.add(line.replaceFirst("^(--add-\\w+) ", "$1="));
            }
        }
        return options;
    }

    private List<Path> jars() throws IOException {
        return ClassDataArchive.jars(app.resolve("lib"));
    }

    private Path programJar() throws IOException {
        return jars().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("convolens-"))
                .findFirst()
                .orElseThrow();
    }

    /** macOS takes no version that begins with 0. */
    private String packageVersion() {
        return isMac() && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    private boolean isMac() {
        return system.contains("mac");
    }

    private boolean isLinux() {
        return system.contains("linux");
    }

    private Path icon() throws IOException {
        SystemIcon icon = new SystemIcon(project.resolve("assets/icons"));
        Path folder = out.resolve("work");
        return isLinux() ? icon.png() : isMac() ? icon.icns(folder) : icon.ico(folder);
    }

    private void run(String... command) throws IOException, InterruptedException {
        run(List.of(command));
    }

    /** Runs one of the building JDK's own tools. */
    private static void run(List<String> command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.set(0, ClassDataArchive.JAVA.resolveSibling(command.get(0)).toString());
        int code = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(command.get(0) + " ended with " + code);
        }
    }
}
