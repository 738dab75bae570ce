package convolens.ui.access;

import convolens.view.control.Tip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;

/**
 * What a screen reader has of the controls of a part of a window: each has a role, words in the language of the window,
 * and, where it shows only an icon, a tooltip. A field in which something stands is called by a label, because words of
 * its own would be read instead of what stands in it.
 */
final class SpokenAudit {
    private static final Set<AccessibleRole> NO_ROLE = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);
    private static final Pattern CLASS_OR_KEY = Pattern.compile("@[0-9a-f]{5,}|[a-z]\\w*\\.[a-z]\\w*\\.[\\w.]+|^!");
    private static final Pattern SENTENCE = Pattern.compile("([a-z]{2,}[ ,]+){3}");

    /** Names of which the words beside them say more in other languages. */
    private static final Set<String> NAMES = Set.of("English", "SimpleConvNet", "AlexNet", "Adam", "Grad-CAM", "RGB");

    private final Set<String> english = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private SpokenAudit(Locale language) {
        ResourceBundle texts = bundle(Locale.ROOT);
        ResourceBundle translated = bundle(language);
        keys.addAll(texts.keySet());
        for (String key : keys) {
            if (!texts.getString(key).equals(translated.getString(key))) {
                english.add(texts.getString(key));
            }
        }
        english.removeAll(NAMES);
    }

    /** What is missing, one sentence each. Only on the FX thread. */
    static List<String> faultsOf(Parent part, Locale language) {
        SpokenAudit audit = new SpokenAudit(language);
        audit.visit(part);
        return audit.faults;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "convolens.i18n.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What is missing in whatever is open. Only on the FX thread. */
    static List<String> faults(Locale language) {
        List<String> all = new ArrayList<>();
        for (javafx.stage.Window open : javafx.stage.Window.getWindows()) {
            all.addAll(faultsOf(open.getScene().getRoot(), language));
        }
        return all;
    }

    private void visit(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() && !(node.getParent() instanceof Spinner)) {
            check(node);
        }
        if (node instanceof MenuButton menu) {
            menu.getItems().forEach(item -> check(item, describe(menu)));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private void check(Node node) {
        if (node.getAccessibleRole() == null || NO_ROLE.contains(node.getAccessibleRole())) {
            faults.add("no role: " + describe(node));
        }
        if (isField(node)) {
            Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
            words(label instanceof Labeled labeled ? labeled.getText() : null, node);
            if (node.getAccessibleText() != null && !node.getAccessibleText().isEmpty()) {
                faults.add("its name is read instead of its content: " + describe(node));
            }
        } else {
            words((String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT), node);
        }
        if (node.getAccessibleHelp() != null) {
            words(node.getAccessibleHelp(), node);
        }
        if (node instanceof ButtonBase button && isIcon(button) && !Tip.isOn(button)) {
            faults.add("an icon without a tooltip: " + describe(node));
        }
    }

    private static boolean isField(Node node) {
        return node instanceof TextInputControl || node instanceof ComboBoxBase<?> || node instanceof Spinner<?>;
    }

    private static boolean isIcon(ButtonBase button) {
        Stream<String> own = button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                ? Stream.empty()
                : Stream.ofNullable(button.getText());
        return Stream.concat(own, texts(button.getGraphic()))
                .noneMatch(text -> text.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private static Stream<String> texts(Node node) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return Stream.of(labeled.getText());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(SpokenAudit::texts)
                : Stream.empty();
    }

    private void words(String words, Node node) {
        // code is the same in every language
        String problem = node.getStyleClass().contains("code-area") && words != null ? null : problem(words);
        if (problem != null) {
            faults.add(problem + ": " + describe(node));
        }
    }

    private void check(MenuItem item, String where) {
        if (item instanceof SeparatorMenuItem || !item.isVisible()) {
            return;
        }
        if (item instanceof CustomMenuItem custom) {
            visit(custom.getContent());
            return;
        }
        String problem = problem(item.getText());
        if (problem != null) {
            faults.add(problem + ": an entry of " + where);
        }
        if (item instanceof Menu menu) {
            menu.getItems().forEach(entry -> check(entry, where));
        }
    }

    private String problem(String words) {
        if (words == null || words.isBlank()) {
            return "nothing to hear";
        }
        if (CLASS_OR_KEY.matcher(words).find() || keys.contains(words)) {
            return "no words of a language: “" + words + "”";
        }
        if (!english.isEmpty()
                && (english.contains(words) || SENTENCE.matcher(words).find())) {
            return "another language: “" + words + "”";
        }
        return null;
    }

    private static String describe(Node node) {
        StringBuilder path = new StringBuilder();
        Node at = node;
        for (int i = 0; i < 4 && at != null; i++) {
            path.append(i == 0 ? "" : " in ")
                    .append(at.getClass().getSimpleName())
                    .append(at.getId() == null ? "" : "#" + at.getId())
                    .append(i == 0 ? at.getStyleClass() + " “" + at.getAccessibleText() + "”" : "");
            at = at.getParent();
        }
        return path.toString();
    }
}
