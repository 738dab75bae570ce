package convolens.view.setup;

import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.setup.Quantity;
import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import convolens.run.KeyName;
import convolens.view.Styles;
import convolens.view.control.Attached;
import convolens.view.control.Tip;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What the chapter does not set: dilation, groups, padding of each side, and where its values come from. Folded away, and
 * open where any of it is not as in the book.
 */
public final class MoreSettings extends TitledPane {
    private static final List<Quantity> SIDES =
            List.of(Quantity.PADDING_TOP, Quantity.PADDING_BOTTOM, Quantity.PADDING_LEFT, Quantity.PADDING_RIGHT);

    private final Setup<?> setup;
    private final Messages messages;

    /**
     * @param numbers what is set by numbers
     * @param sides whether the padding of each side is
     * @param fills whether a padding can have its values from elsewhere
     */
    public MoreSettings(Setup<?> setup, List<Quantity> numbers, boolean sides, boolean fills, Messages messages) {
        this.setup = setup;
        this.messages = messages;
        setId("more-settings");
        textProperty().bind(messages.bind("settings.more"));
        setAnimated(false);
        setMinWidth(0);
        getStyleClass().add("folded");
        VBox content = new VBox(8);
        content.getStyleClass().add(Styles.GROUP);
        content.getChildren().add(SizesPane.withoutProblem(setup, numbers, messages));
        if (sides) {
            content.getChildren().add(sides());
        }
        if (fills) {
            content.getChildren().add(fills());
        }
        setContent(content);
        setExpanded(!setup.getState().isPlain());
        Attached.whileExpanded(this);
        setup.stateProperty().addListener((observable, old, now) -> {
            if (old.isPlain() && !now.isPlain()) {
                setExpanded(true);
            }
        });
    }

    /** The padding of the four sides, and the one that Keras calls SAME. */
    private Node sides() {
        CheckBox apart = new CheckBox();
        apart.setId("sides-apart");
        apart.textProperty().bind(messages.bind("settings.sides"));
        apart.setSelected(!isEven(setup.getState()));
        Button same = new Button("SAME");
        same.setId("padding-same");
        same.getStyleClass().add(Styles.CHIP);
        Tip.explain(same, messages.bind("settings.same.tip"));
        same.setOnAction(event -> setup.padSame());
        SizesPane fields = SizesPane.withoutProblem(setup, SIDES, messages);
        fields.visibleProperty().bind(apart.selectedProperty());
        fields.managedProperty().bind(fields.visibleProperty());
        setup.stateProperty().addListener((observable, old, now) -> {
            if (isEven(old) && !isEven(now)) {
                apart.setSelected(true);
            }
        });
        HBox row = new HBox(8, apart, same);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Label size = new Label();
        size.setId("padding-same-size");
        size.getStyleClass().addAll(Styles.MUTE, "small");
        size.setWrapText(true);
        size.textProperty().bind(setup.stateProperty().map(MoreSettings::sameSize));
        return new VBox(8, row, size, fields);
    }

    /** How large the output becomes by it: SAME: OH = ⌈7 / 2⌉ = 4, OW = ⌈7 / 2⌉ = 4. */
    private static String sameSize(SlidingState state) {
        WindowGeometry g = state.geometry();
        return "SAME: " + rounded("OH", g.height(), g.strideY()) + ", " + rounded("OW", g.width(), g.strideX());
    }

    /** In one line: the spaces do not break. */
    private static String rounded(String name, int extent, int stride) {
        String equation = name + " = ⌈" + extent + " / " + stride + "⌉ = " + (extent + stride - 1) / stride;
        return equation.replace(' ', '\u00A0');
    }

    private static boolean isEven(SlidingState state) {
        return state.window().padding().isEven();
    }

    private Node fills() {
        Label name = new Label();
        name.textProperty().bind(messages.bind("settings.fill"));
        ChoiceRow<PaddingFill> row = new ChoiceRow<>("fill", setup::setFill);
        for (PaddingFill fill : PaddingFill.values()) {
            row.add(fill, messages, "fill." + KeyName.of(fill));
        }
        setup.stateProperty().addListener((observable, old, now) -> row.show(now.fill()));
        row.show(setup.getState().fill());
        return new VBox(4, name, row);
    }
}
