package convolens.view.tour;

import convolens.view.Styles;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A text in short Markdown: {@code **strong**}, {@code *emphasis*}, {@code `code`}, a formula between dollars as text, and
 * lines that begin with a dash as a list. All else stands as it is typed.
 */
final class MarkdownText extends TextFlow {
    private static final Pattern MARKED =
            Pattern.compile("\\*\\*(?<strong>[^*\\n]+)\\*\\*|\\*(?<em>[^*\\s][^*\\n]*)\\*|`(?<code>[^`\\n]+)`"
                    + "|\\$(?<formula>[^$\\s][^$\\n]*)\\$");

    MarkdownText() {
        getStyleClass().add("markdown");
    }

    void show(String markdown) {
        getChildren().clear();
        String text = markdown.strip().replaceAll("(?m)^[-*] ", "•  ");
        Matcher marked = MARKED.matcher(text);
        int end = 0;
        while (marked.find()) {
            add(text.substring(end, marked.start()), "plain");
            if (marked.group("strong") != null) {
                add(marked.group("strong"), Styles.STRONG);
            } else if (marked.group("em") != null) {
                add(marked.group("em"), "em");
            } else if (marked.group("code") != null) {
                add(marked.group("code"), Styles.MONO);
            } else {
                add(marked.group("formula"), Styles.MONO);
            }
            end = marked.end();
        }
        add(text.substring(end), "plain");
        setAccessibleText(plain());
    }

    /** The text without its marks. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        getChildren().forEach(part -> plain.append(((Text) part).getText()));
        return plain.toString();
    }

    private void add(String words, String style) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().addAll("markdown-text", style);
            getChildren().add(text);
        }
    }
}
