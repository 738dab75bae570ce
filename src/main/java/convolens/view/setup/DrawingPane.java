package convolens.view.setup;

import convolens.engine.tensor.Tensor;
import convolens.view.SceneContext;
import convolens.view.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The drawing pad with pen, eraser and a way to begin again. Every stroke is told at once. */
public final class DrawingPane extends VBox {
    private final SceneContext context;
    private final DrawingPad pad;

    /**
     * @param drawn receives the drawing (1,28,28) whenever it has changed
     * @param ended is called at the end of a stroke
     * @param more what stands under the tools
     */
    public DrawingPane(Consumer<Tensor> drawn, Runnable ended, SceneContext context, Node... more) {
        super(10);
        this.context = context;
        pad = new DrawingPad(drawn, ended);
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
        keys.setWrapText(true);
        getChildren().addAll(pad, new HBox(6, pen, eraser, gap, clear));
        getChildren().addAll(more);
        getChildren().add(keys);
        setMaxWidth(pad.getPrefWidth());
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

    /** Gives the pad the keyboard. */
    public void focus() {
        pad.requestFocus();
    }

    /** Goes on from another drawing. */
    public void show(Tensor drawing) {
        pad.show(drawing);
    }

    /** Goes on from an empty drawing. */
    void wipe() {
        pad.wipe();
    }
}
