package convolens.view;

import javafx.scene.control.Labeled;

/** The names of style classes and pseudo-classes in the style sheet. */
public final class Styles {
    /** Text of second rank. */
    public static final String MUTE = "mute";

    /** Text of third rank. */
    public static final String FAINT = "faint";

    /** Semibold text. */
    public static final String STRONG = "strong";

    /** Numbers, shapes and code. */
    public static final String MONO = "mono";

    /** The title of a scene. */
    public static final String TITLE = "scene-title";

    /** The heading of a group of settings or of a part of the stage. */
    public static final String HEADING = "heading";

    /** A column of groups of settings, with room between them. */
    public static final String SETTINGS = "settings";

    /** A group of settings under its heading. */
    public static final String GROUP = "group";

    /** A box with a quiet background for a formula, a list or an explanation. */
    public static final String CARD = "card";

    /** A toggle button of a group of choices. */
    public static final String CHIP = "chip";

    /** A row of choices. */
    public static final String CHIPS = "chips";

    /** Text that says what is wrong, under its field. */
    public static final String PROBLEM = "problem";

    /** Role colours of text: input and train, filter and test, output, bias and events. */
    public static final String INPUT = "role-input";

    public static final String FILTER = "role-filter";
    public static final String OUTPUT = "role-output";
    public static final String BIAS = "role-bias";

    /** A button without a border until it is pointed at. */
    public static final String QUIET = "quiet";

    /** A button of the title bar. */
    public static final String TOOL = "tool";

    /** A button that shows only an icon. */
    public static final String ICON = "icon";

    /** A label that may be shortened, because a tooltip has the whole text. */
    public static final String MAY_SHORTEN = "may-shorten";

    /** A drawing instead of a text. */
    public static final String GLYPH = "glyph";

    /** A key of the keyboard. */
    public static final String KEY_CAP = "key-cap";

    public static final String NAVIGATOR = "navigator";
    public static final String NAVIGATOR_SECTION = "navigator-section";
    public static final String NAVIGATOR_ENTRY = "navigator-entry";
    public static final String NAVIGATOR_FIGURES = "navigator-figures";
    public static final String TITLE_BAR = "title-bar";
    public static final String STAGE = "stage";
    public static final String STAGE_GROUND = "stage-ground";
    public static final String SENTENCE = "sentence";
    public static final String TIMELINE = "timeline";
    public static final String PLAY = "play";
    public static final String SCRUBBER = "scrubber";
    public static final String COUNTER = "counter";
    public static final String INSPECTOR = "inspector";
    public static final String SCRIM = "scrim";
    public static final String EDGE = "edge";
    public static final String NOTICES = "notices";
    public static final String NOTICE = "notice";
    public static final String KEYBOARD_HELP = "keyboard-help";
    public static final String LOGO = "logo";
    public static final String SEARCH = "search";

    /** The card of search and glossary. */
    public static final String WORDS = "words";

    private Styles() {}

    /** Writes what is a number in the type of numbers, which has no letters of every language. */
    public static void monoUnlessWords(Labeled label, String text) {
        boolean isWord = text.chars().anyMatch(Character::isLetter);
        label.getStyleClass().remove(MONO);
        if (!isWord) {
            label.getStyleClass().add(MONO);
        }
    }
}
