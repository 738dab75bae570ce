package convolens.view.shortcut;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of the window. The overview of the keyboard, the tooltips and the keyboard itself are all made from these. */
public enum Shortcut {
    PLAY(Group.TIMELINE, KeyCode.SPACE),
    BACK(Group.TIMELINE, KeyCode.LEFT),
    FORWARD(Group.TIMELINE, KeyCode.RIGHT),
    FIRST(Group.TIMELINE, KeyCode.HOME),
    LAST(Group.TIMELINE, KeyCode.END),
    FASTER(Group.TIMELINE, KeyCode.UP),
    SLOWER(Group.TIMELINE, KeyCode.DOWN),

    SEARCH(Group.SCENES, KeyCode.K, KeyCombination.SHORTCUT_DOWN),
    OPEN_SCENE(Group.SCENES, KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN),
    PREVIOUS_SCENE(Group.SCENES, KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN),
    NEXT_SCENE(Group.SCENES, KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN),
    GO_BACK(Group.SCENES, KeyCode.LEFT, KeyCombination.ALT_DOWN),
    GO_FORWARD(Group.SCENES, KeyCode.RIGHT, KeyCombination.ALT_DOWN),
    EXPORT(Group.SCENES, KeyCode.E, KeyCombination.SHORTCUT_DOWN),
    UNDO(Group.SCENES, KeyCode.Z, KeyCombination.SHORTCUT_DOWN),
    REDO(Group.SCENES, KeyCode.Y, KeyCombination.SHORTCUT_DOWN),

    PREDICT(Group.PREDICT, KeyCode.P, KeyCombination.SHORTCUT_DOWN),
    REVEAL(Group.PREDICT, KeyCode.H),
    TIP(Group.PREDICT, KeyCode.T),
    WHAT_IF(Group.PREDICT, KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),

    PRESENT(Group.PRESENT, KeyCode.F5),
    PROJECTOR(Group.PRESENT, KeyCode.F5, KeyCombination.SHIFT_DOWN),
    PREVIOUS_STEP(Group.PRESENT, KeyCode.PAGE_UP),
    NEXT_STEP(Group.PRESENT, KeyCode.PAGE_DOWN),
    SPOTLIGHT(Group.PRESENT, KeyCode.S),
    POINTER(Group.PRESENT, KeyCode.P),
    FREEZE(Group.PRESENT, KeyCode.F),
    BLACK(Group.PRESENT, KeyCode.B),
    WHITE(Group.PRESENT, KeyCode.W),

    OPEN(Group.FILES, KeyCode.O, KeyCombination.SHORTCUT_DOWN),
    SAVE(Group.FILES, KeyCode.S, KeyCombination.SHORTCUT_DOWN),
    COPY_STATE(Group.FILES, KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    PASTE_STATE(Group.FILES, KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    ADD_STOP(Group.FILES, KeyCode.D, KeyCombination.SHORTCUT_DOWN),
    NEXT_STOP(Group.FILES, KeyCode.PAGE_DOWN, KeyCombination.ALT_DOWN),
    PREVIOUS_STOP(Group.FILES, KeyCode.PAGE_UP, KeyCombination.ALT_DOWN),
    STOPS(Group.FILES, KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),

    NAVIGATOR(Group.WINDOW, KeyCode.B, KeyCombination.SHORTCUT_DOWN),
    INSPECTOR(Group.WINDOW, KeyCode.I, KeyCombination.SHORTCUT_DOWN),
    THEME(Group.WINDOW, KeyCode.T, KeyCombination.SHORTCUT_DOWN),
    LANGUAGE(Group.WINDOW, KeyCode.L, KeyCombination.SHORTCUT_DOWN),
    ENLARGE(Group.WINDOW, KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN),
    SHRINK(Group.WINDOW, KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN),
    USUAL_SIZE(Group.WINDOW, KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN),
    FULL_SCREEN(Group.WINDOW, KeyCode.F11),
    HELP(Group.WINDOW, KeyCode.F1),
    GLOSSARY(Group.WINDOW, KeyCode.F3),
    CLOSE(Group.WINDOW, KeyCode.ESCAPE),
    QUIT(Group.WINDOW, KeyCode.Q, KeyCombination.SHORTCUT_DOWN),

    CELL(Group.STAGE, KeyCode.ENTER),
    NEIGHBOUR(Group.STAGE, List.of("← ↑ ↓ →")),
    CLEAR(Group.STAGE, KeyCode.DELETE),
    COPY(Group.STAGE, KeyCode.C, KeyCombination.SHORTCUT_DOWN),
    PASTE(Group.STAGE, KeyCode.V, KeyCombination.SHORTCUT_DOWN),
    RENAME(Group.STAGE, KeyCode.F2),
    MOVE_LAYER(Group.STAGE, List.of("Alt", "↑ ↓")),
    SHIFT_INPUT(Group.STAGE, List.of("Shift", "← ↑ ↓ →")),
    ZOOM(Group.STAGE, List.of("+", "−", "0"));

    /** The headings of the overview. */
    public enum Group {
        TIMELINE,
        SCENES,
        /** States of scenes in files, and tours of them. */
        FILES,
        PREDICT,
        WINDOW,
        /** What works while something is presented, but for the keys that begin it. */
        PRESENT,
        /** What the part of a scene does with a key that has the focus. */
        STAGE;

        /** The bundle key of the heading. */
        public String key() {
            return "keys.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<KeyCode> ZEROS = EnumSet.of(KeyCode.DIGIT0, KeyCode.NUMPAD0);

    /** The keys of the zoom, also those of the numbers at the right. */
    private static final Map<Shortcut, Set<KeyCode>> ZOOMS = Map.of(
            ENLARGE, EnumSet.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD),
            SHRINK, EnumSet.of(KeyCode.MINUS, KeyCode.SUBTRACT),
            USUAL_SIZE, ZEROS);

    private final Group group;
    private final @Nullable KeyCodeCombination combination;
    private final List<String> several;

    Shortcut(Group group, KeyCode code, Modifier... modifiers) {
        this.group = group;
        combination = new KeyCodeCombination(code, modifiers);
        several = List.of();
    }

    /** Several keys that belong together, by their names. */
    Shortcut(Group group, List<String> several) {
        this.group = group;
        combination = null;
        this.several = several;
    }

    public Group group() {
        return group;
    }

    /** The bundle key of what it does. */
    public String key() {
        return "keys." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it works only while something is presented: as a presentation remote sends it, or a letter. */
    public boolean isOfPresenter() {
        return group == Group.PRESENT && this != PRESENT && this != PROJECTOR;
    }

    /** Whether the window does it whenever it is asked to, so that it can be found by its name. */
    public boolean isCommand() {
        return group != Group.STAGE
                && !isOfPresenter()
                && this != OPEN_SCENE
                && this != UNDO
                && this != REDO
                && this != SEARCH
                && this != CLOSE;
    }

    /** Whether it turns the page, which nothing else on a stage does. */
    public boolean turnsPage() {
        return this == PREVIOUS_STEP || this == NEXT_STEP;
    }

    /** Whether a pressed key is this one. What scenes and fields have of their own is never the window's. */
    public boolean matches(KeyEvent event) {
        if (this == UNDO || this == REDO || group == Group.STAGE) {
            return false;
        }
        if (this == OPEN_SCENE) {
            return event.getCode().isDigitKey()
                    && !ZEROS.contains(event.getCode())
                    && event.isShortcutDown()
                    && !event.isAltDown()
                    && !event.isShiftDown();
        }
        if (ZOOMS.containsKey(this)) {
            // a plus needs Shift on many keyboards
            return Objects.requireNonNull(ZOOMS.get(this)).contains(event.getCode())
                    && event.isShortcutDown()
                    && !event.isAltDown();
        }
        return combination != null && combination.match(event);
    }

    /** Whether it is pressed without a modifier, as keys are that write text or work a control. */
    public boolean isPlain() {
        return combination != null
                && combination.getControl() != KeyCombination.ModifierValue.DOWN
                && combination.getShortcut() != KeyCombination.ModifierValue.DOWN
                && combination.getAlt() != KeyCombination.ModifierValue.DOWN
                && !combination.getCode().isFunctionKey()
                && combination.getCode() != KeyCode.ESCAPE;
    }

    /** The names of the keys to press together, as printed on a keyboard. */
    public List<String> caps() {
        if (this == OPEN_SCENE) {
            return List.of(modifierName(), "1 … 9");
        }
        if (this == HELP) {
            return List.of("?");
        }
        if (this == ENLARGE) {
            return List.of(modifierName(), "+");
        }
        if (this == SHRINK) {
            return List.of(modifierName(), "−");
        }
        if (combination == null) {
            return several;
        }
        return Arrays.stream(combination.getDisplayText().split("\\+"))
                .map(name -> switch (name) {
                    case "Escape" -> "Esc";
                    case "↵" -> "Enter";
                    case "Left" -> "←";
                    case "Right" -> "→";
                    case "Up" -> "↑";
                    case "Down" -> "↓";
                    case "Page Up" -> "PgUp";
                    case "Page Down" -> "PgDn";
                    default -> name;
                })
                .toList();
    }

    /** The keys in one line, for a tooltip. */
    public String hint() {
        return caps().stream().collect(Collectors.joining(" "));
    }

    private static String modifierName() {
        return new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN)
                .getDisplayText()
                .replaceAll("\\+?A$", "");
    }
}
