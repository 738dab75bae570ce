package convolens.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFoldersTest {
    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    private static AppFolders on(String system, Map<String, String> environment) {
        return AppFolders.of(system, HOME, environment::get);
    }

    @Test
    void linuxFollowsXdg() {
        assertThat(on("Linux", Map.of()))
                .isEqualTo(new AppFolders(HOME.resolve(".config/convolens"), HOME.resolve(".local/share/convolens")));
        Path elsewhere = HOME.resolveSibling("elsewhere");
        assertThat(on("Linux", Map.of("XDG_CONFIG_HOME", elsewhere.toString(), "XDG_DATA_HOME", elsewhere.toString())))
                .isEqualTo(new AppFolders(elsewhere.resolve("convolens"), elsewhere.resolve("convolens")));
    }

    @Test
    void relativeOrEmptyVariablesAreIgnored() {
        assertThat(on("Linux", Map.of("XDG_CONFIG_HOME", "some/where", "XDG_DATA_HOME", " ")))
                .isEqualTo(on("Linux", Map.of()));
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        Path support = HOME.resolve("Library/Application Support/Convolens");
        assertThat(on("Mac OS X", Map.of())).isEqualTo(new AppFolders(support, support));
        assertThat(on("Windows 11", Map.of()))
                .isEqualTo(new AppFolders(
                        HOME.resolve("AppData/Roaming/Convolens"), HOME.resolve("AppData/Local/Convolens")));
        Path roaming = HOME.resolve("roaming");
        assertThat(on("Windows 11", Map.of("APPDATA", roaming.toString())).config())
                .isEqualTo(roaming.resolve("Convolens"));
    }
}
