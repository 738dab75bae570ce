package convolens.view.unfold;

import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.setup.SlidingState;
import convolens.model.unfold.UnfoldModel;
import convolens.view.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How many numbers im2col makes of those of the input: with this stride, and with one at which windows do not overlap. */
final class MemoryCard extends VBox {
    private final UnfoldModel model;
    private final Messages messages;

    MemoryCard(UnfoldModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add(Styles.CARD);
        setId("memory");
        model.setup().stateProperty().addListener(observable -> show());
        messages.localeProperty().addListener(observable -> show());
        show();
    }

    private void show() {
        SlidingState state = model.setup().getState();
        Window w = state.window();
        Window apart = w.strided(w.spanY(), w.spanX());
        getChildren().setAll(line(state, w, true));
        if (!apart.equals(w)) {
            getChildren().addAll(note(messages.text("unfold.memory.apart", strides(apart))), line(state, apart, false));
        }
        getChildren().add(note(digit()));
    }

    private static String strides(Window window) {
        return window.strideY() == window.strideX()
                ? Integer.toString(window.strideY())
                : window.strideY() + "×" + window.strideX();
    }

    private Label line(SlidingState state, Window window, boolean strong) {
        WindowGeometry g = window.over(state.input().dim(2), state.input().dim(3));
        long before = state.input().size();
        long after = (long) state.input().dim(0) * state.input().dim(1) * g.windows() * g.cells();
        Label label =
                new Label(messages.number(before) + " → " + messages.number(after) + "  " + ratio(before, after) + "×");
        label.getStyleClass().add(Styles.MONO);
        if (strong) {
            label.getStyleClass().add(Styles.STRONG);
        }
        return label;
    }

    /** The example of the book's network: its first layer, over one image of MNIST. */
    private String digit() {
        WindowGeometry g = Window.square(5, 1, 0).over(28, 28);
        long before = (long) g.height() * g.width();
        long after = (long) g.windows() * g.cells();
        return messages.text(
                "unfold.memory.digit", messages.number(before), messages.number(after), ratio(before, after));
    }

    private String ratio(long before, long after) {
        double ratio = (double) after / before;
        return messages.number(ratio, ratio < 10 ? 2 : 1);
    }

    private static Label note(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.MUTE);
        return label;
    }
}
