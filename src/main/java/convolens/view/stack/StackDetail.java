package convolens.view.stack;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.stack.Side;
import convolens.model.stack.StackFlow;
import convolens.model.stack.StackFrame;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.VectorView;
import convolens.view.control.code.MarkedLine;
import convolens.view.control.wall.FilterWall;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** One row of a stack at large: the formulas of its shape and parameters, and what came out of it. */
final class StackDetail extends VBox {
    private final SceneContext context;
    private final StackFormula formula;
    private final StackText text;
    private final Label title = new Label();
    private final MarkedLine shape = line();
    private final MarkedLine parameters = line();
    private final FilterWall maps = new FilterWall();
    private final VectorView vector = new VectorView();
    private final Label waiting = new Label();

    StackDetail(SceneContext context, String id) {
        this.context = context;
        this.formula = new StackFormula(context.messages());
        this.text = new StackText(context.messages());
        setId(id);
        getStyleClass().add("stack-detail");
        title.getStyleClass().addAll(Styles.STRONG, Styles.MAY_SHORTEN);
        title.setMinWidth(0);
        maps.paletteProperty().bind(context.palette());
        maps.localeProperty().bind(context.messages().localeProperty());
        maps.signedProperty().set(true);
        maps.sharedProperty().set(true);
        maps.setMinSize(0, 0);
        maps.setId(id + "-maps");
        maps.describeProperty().set(cell -> {
            Tensor seen = maps.weightsProperty().get();
            float value = seen.get(cell.filter(), 0, cell.y(), cell.x());
            return "y[0, " + cell.filter() + ", " + cell.y() + ", " + cell.x() + "] = "
                    + new NumberText(context.messages().locale()).exact(value);
        });
        vector.paletteProperty().bind(context.palette());
        vector.localeProperty().bind(context.messages().localeProperty());
        vector.setMinSize(0, 0);
        vector.setId(id + "-vector");
        waiting.getStyleClass().addAll(Styles.MUTE, Styles.MAY_SHORTEN);
        waiting.setWrapText(true);
        StackPane picture = new StackPane(maps, vector, waiting);
        picture.setAlignment(Pos.TOP_LEFT);
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        getChildren().addAll(title, shape, parameters, picture);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private static MarkedLine line() {
        MarkedLine line = new MarkedLine();
        line.getStyleClass().add("formula");
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    /**
     * Shows a row.
     *
     * @param output what came out of it; null where the data have not come yet
     */
    void show(StackFrame frame, Side side, int row, @Nullable Tensor output) {
        StackFlow flow = frame.flow(side);
        Shape now = flow.shapes().get(row);
        title.setText(context.messages().text("stack.detail", text.name(flow, row), now.toString()));
        shape.setText(formula.shape(flow, row));
        parameters.setText(formula.parameters(flow, row));
        boolean images = now.rank() == 4;
        maps.setVisible(output != null && images);
        vector.setVisible(output != null && !images);
        waiting.setVisible(output == null);
        waiting.setText(context.messages().text(frame.isSmall() ? "stack.waiting" : "stack.sizesOnly"));
        if (output == null) {
            return;
        }
        if (images) {
            maps.signedProperty().set(row != StackFlow.INPUT);
            maps.weightsProperty().set(output.view(output.dim(1), 1, output.dim(2), output.dim(3)));
            maps.setAccessibleText(title.getText());
        } else {
            vector.barsProperty().set(row == flow.softmax());
            vector.valuesProperty().set(output);
            vector.setAccessibleText(title.getText());
        }
    }
}
