package convolens.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * A line of text with numbers set apart: {@code [14 / 20]} is written in the bold type of numbers, {@code
 * [input|0.977]} also in the colour of a role. Labels are kept from text to text, so that a line may change every pulse.
 */
public final class MarkedLine extends HBox {
    private static final Pattern PART = Pattern.compile("\\[(?:(input|filter|output|bias)\\|)?([^\\]]*)\\]|([^\\[]+)");

    private final List<List<Label>> places = new ArrayList<>();
    private String shown;

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
        if (marked.equals(shown)) {
            return;
        }
        shown = marked;
        List<Part> parts = parse(marked);
        StringBuilder heard = new StringBuilder();
        for (int i = 0; i < Math.max(parts.size(), places.size()); i++) {
            if (i == places.size()) {
                places.add(new ArrayList<>());
            }
            Label label = i < parts.size() ? label(i, parts.get(i).styles) : null;
            for (Label other : places.get(i)) {
                other.setVisible(other == label);
                other.setManaged(other == label);
            }
            if (label != null) {
                label.setText(parts.get(i).text);
                heard.append(parts.get(i).text);
            }
        }
        setAccessibleText(heard.toString());
    }

    /** The label of a place that has a style: to be styled anew costs more than to be shown again. */
    private Label label(int place, List<String> styles) {
        for (Label label : places.get(place)) {
            if (label.getStyleClass().equals(styles)) {
                return label;
            }
        }
        Label added = new Label();
        added.setMinWidth(USE_PREF_SIZE);
        added.getStyleClass().setAll(styles);
        int index = 0;
        for (List<Label> labels : places.subList(0, place + 1)) {
            index += labels.size();
        }
        getChildren().add(index, added);
        places.get(place).add(added);
        return added;
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
                parts.add(new Part(matcher.group(2), styles));
            }
        }
        return parts;
    }
}
