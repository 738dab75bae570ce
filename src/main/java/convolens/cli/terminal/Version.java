package convolens.cli.terminal;

import convolens.engine.gemm.Gemm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: enough to tell why one machine computes faster than another. */
public final class Version implements IVersionProvider {
    private static final String BUILD = "/convolens/build.properties";

    @Override
    public String[] getVersion() {
        Properties build = build();
        return new String[] {
            "Convolens " + build.getProperty("version"),
            java(),
            "Matrix multiply " + Gemm.best().name(),
            "JavaFX " + build.getProperty("javafx") + ", EJML " + build.getProperty("ejml")
        };
    }

    /** The JVM. */
    public static String java() {
        return "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ", "
                + System.getProperty("java.vendor") + ")";
    }

    private static Properties build() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(BUILD)) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build;
    }
}
