package convolens;

import java.awt.AWTError;
import java.awt.Toolkit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets Korean, Japanese and Chinese be typed on Linux.
 *
 * <p>JavaFX before 24 asks X for an input method without having set X's locale modifiers, so that it never finds the one of
 * the desktop, which XMODIFIERS names (JDK-8305418). AWT sets them for the whole process when it starts.
 */
final class InputMethods {
    private static final String VARIABLE = "XMODIFIERS";

    private InputMethods() {}

    /** Makes the desktop's input method known, if it has one; to be called before a text field gets the focus. */
    static void find() {
        if (areWanted(System.getProperty("os.name"), System.getenv(VARIABLE))) {
            Thread thread = new Thread(InputMethods::startAwt, "input methods");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** @param modifiers the value of XMODIFIERS; null for none */
    static boolean areWanted(String system, @Nullable String modifiers) {
        return system.toLowerCase(Locale.ROOT).contains("linux")
                && modifiers != null
                && modifiers.contains("@im=")
                && !modifiers.contains("@im=none");
    }

    private static void startAwt() {
        try {
            Toolkit.getDefaultToolkit();
        } catch (AWTError | LinkageError e) {
            System.getLogger(InputMethods.class.getName())
                    .log(System.Logger.Level.DEBUG, "no input method can be used", e);
        }
    }
}
