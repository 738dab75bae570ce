package convolens.view.sliding.settings;

import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.sliding.Frame;
import convolens.model.sliding.Secret;
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

    /** The numbers of one axis. */
    private record Axis(int extent, int before, int behind, int filter, int dilation, int stride, int output) {

        /** What the window spans: the filter where it has no gaps. */
        int span() {
            return dilation * (filter - 1) + 1;
        }

        String padding(String space) {
            return before == behind ? "2·" + before : before + space + "+" + space + behind;
        }
    }

    EquationCard(SlidingModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add(Styles.CARD);
        setId("equation");
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.walk() != now.walk() || old.hides(Secret.SHAPE) != now.hides(Secret.SHAPE)) {
                show();
            }
        });
        messages.localeProperty().addListener(observable -> show());
        show();
    }

    private void show() {
        WindowGeometry g = model.getFrame().walk().geometry();
        SidePadding p = g.window().padding();
        getChildren().clear();
        Axis rows = new Axis(
                g.height(), p.top(), p.bottom(), g.filterHeight(), g.dilationY(), g.strideY(), g.outputHeight());
        Axis columns =
                new Axis(g.width(), p.left(), p.right(), g.filterWidth(), g.dilationX(), g.strideX(), g.outputWidth());
        axis("H", p.top() == p.bottom() ? "2P" : "PT + PB", rows);
        axis("W", p.left() == p.right() ? "2P" : "PL + PR", columns);
        note(
                g.dividesRows() && g.dividesColumns()
                        ? messages.text("equation.exact")
                        : messages.text("equation.floor", LeftOverText.of(messages, g)));
        if (g.dilationY() > 1 || g.dilationX() > 1) {
            note(messages.text("equation.span"));
        }
    }

    private void note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.getStyleClass().add(Styles.MUTE);
        getChildren().add(note);
    }

    private void axis(String input, String padding, Axis n) {
        String filter = "F" + input;
        if (n.dilation > 1) {
            getChildren()
                    .add(line(
                            role(filter + "′", Styles.FILTER),
                            plain(" = " + n.dilation + "·("),
                            role(Integer.toString(n.filter), Styles.FILTER),
                            plain(" - 1) + 1 = "),
                            role(Integer.toString(n.span()), Styles.FILTER)));
            filter += "′";
        }
        int dividend = n.extent + n.before + n.behind - n.span();
        boolean exact = dividend % n.stride == 0;
        String open = exact ? "(" : "⌊(";
        String close = exact ? " + 1" : "⌋ + 1";
        String whole =
                "   = " + open + n.extent + " + " + n.padding(" ") + " - " + n.span() + ") / " + n.stride + close;
        String space = whole.length() > LINE ? "" : " ";
        String general = "O" + input + " = (" + input + " + " + padding + " - " + filter + ") / S + 1";
        String between = general.length() > LINE ? "" : " ";
        getChildren()
                .add(line(
                        plain("O" + input + " = ("),
                        role(input, Styles.INPUT),
                        plain(between + "+" + between + padding.replace(" ", between) + between + "-" + between),
                        role(filter, Styles.FILTER),
                        plain(")" + between + "/" + between + "S + 1")));
        getChildren()
                .add(line(
                        plain("   = " + open),
                        role(Integer.toString(n.extent), Styles.INPUT),
                        plain(space + "+" + space + n.padding(space) + space + "-" + space),
                        role(Integer.toString(n.span()), Styles.FILTER),
                        plain(")" + space + "/" + space + n.stride + close)));
        boolean hidden = model.getFrame().hides(Secret.SHAPE);
        TextFlow result = line(plain("   = "), role(hidden ? Frame.HIDDEN : Integer.toString(n.output), Styles.OUTPUT));
        result.getChildren().get(1).getStyleClass().add(Styles.STRONG);
        if (!exact && !hidden) {
            result.getChildren().add(1, plain("⌊" + messages.number((double) dividend / n.stride, 2) + "⌋ + 1 = "));
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
