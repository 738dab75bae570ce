package convolens.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopMotionTest {
    @TempDir
    private Path folder;

    private Path config;

    @BeforeEach
    void find() {
        config = folder.resolve("convolens");
    }

    private static Function<List<String>, Optional<String>> saying(String program, String answer) {
        return command -> command.get(0).equals(program) ? Optional.of(answer) : Optional.empty();
    }

    private void gtk(String version, String line) throws IOException {
        Path gtk = Files.createDirectories(folder.resolve("gtk-" + version));
        Files.writeString(gtk.resolve("settings.ini"), "[Settings]\ngtk-theme-name=Adwaita\n" + line + "\n");
    }

    @ParameterizedTest
    @CsvSource({"0,true", "false,true", "FALSE,true", "1,false", "true,false"})
    void gtkSaysIt(String value, boolean reduced) throws IOException {
        gtk("3.0", "gtk-enable-animations=" + value);
        assertThat(DesktopMotion.isReduced("Linux", config, command -> Optional.empty()))
                .isEqualTo(reduced);
    }

    @Test
    void theFileOfTheNewerGtkComesFirstAndGnomeIsAskedLast() throws IOException {
        assertThat(DesktopMotion.isReduced("Linux", config, saying("gsettings", "false\n")))
                .isTrue();
        assertThat(DesktopMotion.isReduced("Linux", config, saying("gsettings", "true\n")))
                .isFalse();
        gtk("3.0", "gtk-enable-animations = 0");
        gtk("4.0", "gtk-cursor-theme-size=24");
        assertThat(DesktopMotion.isReduced("Linux", config, saying("gsettings", "true\n")))
                .isTrue();
        gtk("4.0", "gtk-enable-animations = 1");
        assertThat(DesktopMotion.isReduced("Linux", config, saying("gsettings", "false\n")))
                .isFalse();
    }

    @Test
    void otherSystemsAreAsked() {
        assertThat(DesktopMotion.isReduced("Mac OS X", config, saying("defaults", "1\n")))
                .isTrue();
        assertThat(DesktopMotion.isReduced("Mac OS X", config, saying("defaults", "0\n")))
                .isFalse();
        String mask =
                "\r\nHKEY_CURRENT_USER\\Control Panel\\Desktop\r\n    UserPreferencesMask    REG_BINARY    %s\r\n";
        assertThat(DesktopMotion.isReduced("Windows 11", config, saying("reg", mask.formatted("9E1E078012000000"))))
                .isFalse();
        assertThat(DesktopMotion.isReduced("Windows 11", config, saying("reg", mask.formatted("9012038010000000"))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Linux", "Mac OS X", "Windows 11"})
    void whoeverSaysNothingAsksForNothing(String system) {
        assertThat(DesktopMotion.isReduced(system, config, command -> Optional.empty()))
                .isFalse();
        assertThat(DesktopMotion.isReduced(system, config, command -> Optional.of("no such key")))
                .isFalse();
    }
}
