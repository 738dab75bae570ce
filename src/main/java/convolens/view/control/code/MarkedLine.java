package convolens.view.control.code;

import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * A line of text with numbers set apart: {@code [14 / 20]} is written in the bold type of numbers, {@code
 * [input|0.977]} also in the colour of a role. Labels are kept from text to text, those without a part out of sight, for
 * making or styling one costs more than all else: so a line may change every pulse.
 */
public final class MarkedLine extends HBox {
    private static final Pattern PART = Pattern.compile("\\[(?:(input|filter|output|bias)\\|)?([^\\]]*)\\]|([^\\[]+)");
    private static final Pattern WORDS = Pattern.compile("([%1$s]+)|[^%1$s]+".formatted(Typography.EAST_ASIAN));

    private record Part(String text, List<String> styles) {}

    /** An empty line. */
    public MarkedLine() {
        getStyleClass().add("marked-line");
        setAlignment(Pos.BASELINE_CENTER);
        setMinWidth(0);
        setMaxHeight(USE_PREF_SIZE);
    }

    /** Shows a text. Screen readers hear it without the marks. */
    public void setText(String marked) {
        StringBuilder heard = new StringBuilder();
        int next = 0;
        for (Part part : parse(marked)) {
            while (next < getChildren().size()
                    && !getChildren().get(next).getStyleClass().equals(part.styles)) {
                show(getChildren().get(next++), false);
            }
            if (next == getChildren().size()) {
                getChildren().add(label(part.styles));
            }
            Label label = (Label) getChildren().get(next++);
            label.setText(part.text);
            show(label, true);
            heard.append(part.text);
        }
        getChildren().subList(next, getChildren().size()).forEach(left -> show(left, false));
        setAccessibleText(heard.toString());
    }

    /** A text without its marks. */
    public static String plain(String marked) {
        return parse(marked).stream().map(Part::text).collect(Collectors.joining());
    }

    private static Label label(List<String> styles) {
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().setAll(styles);
        return label;
    }

    private static void show(Node label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    private static List<Part> parse(String marked) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(marked);
        while (matcher.find()) {
            if (matcher.group(3) != null) {
                parts.add(new Part(matcher.group(3), List.of("label", "mute")));
            } else {
                String role = matcher.group(1);
                List<String> styles = role == null
                        ? List.of("label", "mono", "strong")
                        : List.of("label", "mono", "strong", "role-" + role);
                addWords(matcher.group(2), styles, parts);
            }
        }
        return parts;
    }

    /** The type of numbers has no letters of East Asia: what counts them, as in 12초 or 12秒, is written in the type of texts. */
    private static void addWords(String text, List<String> styles, List<Part> parts) {
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            boolean isEastAsian = matcher.group(1) != null;
            parts.add(new Part(
                    matcher.group(),
                    isEastAsian
                            ? styles.stream()
                                    .filter(style -> !style.equals("mono"))
                                    .toList()
                            : styles));
        }
    }
}
