package convolens.controller;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of layouts without Latin letters, or without digits in the first row, by their places: Ctrl with the key on
 * which Z lies in the United States is Ctrl+Z, whatever letter is printed there. JavaFX knows such keys by no code.
 */
final class LatinKeys {
    private static final String[][] LAYOUTS = {
        {"йцукенгшщзфывапролдячсмить", "QWERTYUIOPASDFGHJKLZXCVBNM"},
        {"ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "QWERTYUIOPASDFGHJKLZXCVBNM"},
        {"ςερτυθιοπασδφγηξκλζχψωβνμ", "WERTYUIOPASDFGHJKLZXCVBNM"},
        {"たていすかんなにらせちとしはきくまのりつさそひこみも", "QWERTYUIOPASDFGHJKLZXCVBNM"}
    };

    /** The first row of French and Belgian keyboards, from the key of the 1 to that of the 0. */
    private static final String FRENCH_ROW = "&é\"'(-è_çà";

    /** What only a French first row gives without Shift, or where else it is no key of a shortcut. */
    private static final String ONLY_FRENCH = "&éèçà";

    private static final Map<String, KeyCode> LETTERS = letters();

    private boolean frenchRow;

    private static Map<String, KeyCode> letters() {
        Map<String, KeyCode> letters = new HashMap<>();
        for (String[] layout : LAYOUTS) {
            for (int i = 0; i < layout[0].length(); i++) {
                letters.put(layout[0].substring(i, i + 1), KeyCode.valueOf(layout[1].substring(i, i + 1)));
            }
        }
        return letters;
    }

    /**
     * The key with a modifier that this event stands for; null where it stands for itself.
     *
     * @param event a key that was pressed
     */
    @Nullable
    KeyEvent latin(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return null;
        }
        String text = event.getText().toLowerCase(Locale.ROOT);
        if (text.length() != 1) {
            return null;
        }
        frenchRow |= !event.isShiftDown() && ONLY_FRENCH.contains(text);
        KeyCode code = event.getCode();
        if (!code.isLetterKey() && LETTERS.containsKey(text)) {
            return with(event, LETTERS.get(text), event.isShiftDown());
        }
        if (!code.isDigitKey() && text.matches("[0-9]")) {
            return with(event, digit(text.charAt(0) - '0'), false);
        }
        boolean isInRow = frenchRow && !event.isShiftDown() && FRENCH_ROW.contains(text);
        return isInRow ? with(event, digit((FRENCH_ROW.indexOf(text) + 1) % 10), false) : null;
    }

    /** The letter that a key without a modifier stands for, where nobody writes text; null where it stands for itself. */
    @Nullable
    KeyEvent letter(KeyEvent event) {
        KeyCode letter = LETTERS.get(event.getText().toLowerCase(Locale.ROOT));
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        return letter != null && isPlain && !event.getCode().isLetterKey()
                ? with(event, letter, event.isShiftDown())
                : null;
    }

    private static KeyCode digit(int number) {
        return KeyCode.valueOf("DIGIT" + number);
    }

    private static KeyEvent with(KeyEvent event, KeyCode code, boolean shift) {
        return new KeyEvent(
                event.getSource(),
                event.getTarget(),
                event.getEventType(),
                event.getCharacter(),
                code.getChar(),
                code,
                shift,
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown());
    }
}
