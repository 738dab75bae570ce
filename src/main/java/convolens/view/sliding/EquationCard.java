package convolens.view.sliding;

import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.sliding.SlidingModel;
import convolens.view.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Equation 7.1 with the numbers of the moment, for both axes, and what the floor leaves out. */
final class EquationCard extends VBox {
    /** The longest line that fits the card, in characters. */
    private static final int LINE = 27;

    private final SlidingModel model;
    private final Messages messages;

    EquationCard(SlidingModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add(Styles.CARD);
        setId("equation");
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.walk() != now.walk()) {
                show();
            }
        });
        messages.localeProperty().addListener(observable -> show());
        show();
    }

    private void show() {
        WindowGeometry g = model.getFrame().walk().geometry();
        getChildren().clear();
        axis("OH", "H", "FH", new int[] {g.height(), g.paddingY(), g.filterHeight(), g.strideY(), g.outputHeight()});
        axis("OW", "W", "FW", new int[] {g.width(), g.paddingX(), g.filterWidth(), g.strideX(), g.outputWidth()});
        Label note = new Label(
                g.dividesRows() && g.dividesColumns()
                        ? messages.text("equation.exact")
                        : messages.text("equation.floor", LeftOverText.of(messages, g)));
        note.setWrapText(true);
        note.getStyleClass().add(Styles.MUTE);
        getChildren().add(note);
    }

    private void axis(String output, String input, String filter, int[] n) {
        int dividend = n[0] + 2 * n[1] - n[2];
        boolean exact = dividend % n[3] == 0;
        String open = exact ? "(" : "⌊(";
        String close = exact ? " + 1" : "⌋ + 1";
        int length = ("   = " + open + n[0] + " + 2·" + n[1] + " - " + n[2] + ") / " + n[3] + close).length();
        String space = length > LINE ? "" : " ";
        getChildren()
                .add(line(
                        plain(output + " = ("),
                        role(input, Styles.INPUT),
                        plain(" + 2P - "),
                        role(filter, Styles.FILTER),
                        plain(") / S + 1")));
        getChildren()
                .add(line(
                        plain("   = " + open),
                        role(Integer.toString(n[0]), Styles.INPUT),
                        plain(space + "+" + space + "2·" + n[1] + space + "-" + space),
                        role(Integer.toString(n[2]), Styles.FILTER),
                        plain(")" + space + "/" + space + n[3] + close)));
        TextFlow result = line(plain("   = "), role(Integer.toString(n[4]), Styles.OUTPUT));
        result.getChildren().get(1).getStyleClass().add(Styles.STRONG);
        if (!exact) {
            result.getChildren().add(1, plain("⌊" + messages.number((double) dividend / n[3], 2) + "⌋ + 1 = "));
        }
        getChildren().add(result);
    }

    private static TextFlow line(Text... parts) {
        TextFlow flow = new TextFlow(parts);
        List.of(parts).forEach(part -> part.getStyleClass().add(Styles.MONO));
        return flow;
    }

    private static Text plain(String text) {
        Text part = new Text(text);
        part.getStyleClass().addAll(Styles.MONO, "plain");
        return part;
    }

    private static Text role(String text, String style) {
        Text part = new Text(text);
        part.getStyleClass().add(style);
        return part;
    }
}
