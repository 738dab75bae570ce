package convolens.view.setup;

import convolens.model.setup.InputPicture;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Setup;
import convolens.view.SceneContext;
import convolens.view.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** The drawing pad with pen, eraser and a way to begin again. The sample on the stage follows every stroke. */
final class DrawingPopup {
    private final Popup popup = new Popup();
    private final Setup setup;
    private final SceneContext context;
    private final ObservableValue<Integer> sample;
    private final DrawingPad pad;
    private @Nullable InputPicture told;

    DrawingPopup(Setup setup, ObservableValue<Integer> sample, SceneContext context) {
        this.setup = setup;
        this.sample = sample;
        this.context = context;
        pad = new DrawingPad(
                pixels -> {
                    told = new InputPicture(pixels);
                    setup.draw(sample.getValue(), told);
                },
                setup::endGesture);
        pad.paletteProperty().bind(context.palette());
        pad.accessibleTextProperty().bind(context.messages().bind("draw.pad"));
        pad.accessibleHelpProperty().bind(context.messages().bind("draw.keys"));
        ToggleGroup tools = new ToggleGroup();
        ToggleButton pen = tool(tools, "draw.pen", "draw-pen", false);
        ToggleButton eraser = tool(tools, "draw.eraser", "draw-eraser", true);
        pen.setSelected(true);
        Button clear = new Button();
        clear.setId("draw-clear");
        clear.textProperty().bind(context.messages().bind("draw.clear"));
        clear.setOnAction(event -> pad.clear());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label keys = new Label();
        keys.setId("draw-keys");
        keys.getStyleClass().add(Styles.MUTE);
        keys.textProperty().bind(context.messages().bind("draw.keys"));
        VBox content = new VBox(10, pad, new HBox(6, pen, eraser, gap, clear), keys);
        content.getStyleClass().addAll("popover");
        popup.getContent().add(content);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        setup.stateProperty().addListener(observable -> follow());
        sample.addListener(observable -> follow());
    }

    private ToggleButton tool(ToggleGroup tools, String key, String id, boolean erases) {
        ToggleButton tool = new ToggleButton();
        tool.setId(id);
        tool.textProperty().bind(context.messages().bind(key));
        tool.getStyleClass().add(Styles.CHIP);
        tool.setToggleGroup(tools);
        tool.setOnAction(event -> {
            tool.setSelected(true);
            pad.setErases(erases);
        });
        return tool;
    }

    /** Opens beside a node, to its left, and gives the pad the keyboard. */
    void showBeside(Node node) {
        Bounds at = node.localToScreen(node.getBoundsInLocal());
        popup.show(node, at.getMinX() - 308, Math.max(8, at.getMinY() - 200));
        pad.requestFocus();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }

    /** What was undone or chosen elsewhere is what the pen goes on from; a sample that is no drawing, from nothing. */
    private void follow() {
        InputSource source = setup.getState().inputSource();
        boolean drawn = source.of(sample.getValue()).preset() == InputPreset.DRAWN;
        InputPicture picture = drawn ? source.picture(sample.getValue()) : null;
        if (picture != told) {
            told = picture;
            if (picture == null) {
                pad.wipe();
            } else {
                pad.show(picture.pixels());
            }
        }
    }
}
