package convolens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sentences for what JavaFX throws where it cannot start; the messages are those it was seen to throw. */
class ToolkitTest {
    private static final String NO_DISPLAY = "Unable to open DISPLAY";

    @Test
    void saysWhatToSet() {
        assertThat(Toolkit.cause(new UnsupportedOperationException(NO_DISPLAY), "", null))
                .startsWith("DISPLAY is not set (set it")
                .contains("xvfb");
        assertThat(Toolkit.cause(new UnsupportedOperationException(NO_DISPLAY), "", ""))
                .startsWith("DISPLAY is not set");
        assertThat(Toolkit.cause(new UnsupportedOperationException(NO_DISPLAY), "", ":77"))
                .startsWith("the display :77 does not answer");
    }

    @Test
    void saysWhatToInstall() {
        assertThat(Toolkit.cause(new UnsupportedOperationException("Unable to load glass GTK library."), "", ":0"))
                .startsWith("GTK 3 is missing: install GTK 3 (on Debian and Ubuntu \"apt install libgtk-3-0\"");
        Throwable noGlass = new RuntimeException(new UnsatisfiedLinkError("no glass in java.library.path: /usr/lib"));
        assertThat(Toolkit.cause(
                        noGlass,
                        "java.lang.UnsatisfiedLinkError: /root/.openjfx/cache/libglass.so: libX11.so.6: cannot open shared"
                                + " object file: No such file or directory",
                        ":0"))
                .startsWith("the library libX11.so.6 is missing: install GTK 3");
        assertThat(Toolkit.cause(noGlass, "", ":0")).startsWith("a library of the desktop is missing");
    }

    @Test
    void anythingElseIsToldInOneLine() {
        assertThat(Toolkit.cause(new RuntimeException("No toolkit found\nat x"), "", ":0"))
                .isEqualTo("JavaFX does not start (No toolkit found)");
        assertThat(Toolkit.cause(new RuntimeException(), "", ":0")).isEqualTo("JavaFX does not start (null)");
    }
}
