package convolens.view.array;

import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.model.array.TransposeModel;
import convolens.model.array.Transposed;
import convolens.raster.NumberText;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.control.code.Token;
import convolens.view.control.code.TokenLine;
import convolens.view.control.shelf.ArrayAxis;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.StackPane;

/** The element of the moment in both arrays: its indices, its value, and its flat positions. */
public final class TransposeSentence extends StackPane {
    private final TransposeModel model;
    private final SceneContext context;
    private final TokenLine line = new TokenLine();

    public TransposeSentence(TransposeModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        setMinWidth(0);
        getChildren().add(line);
        line.paletteProperty().bind(context.palette());
        model.frameProperty().addListener(observable -> show());
        model.pointedProperty().addListener(observable -> show());
        context.messages().localeProperty().addListener(observable -> show());
        show();
    }

    private void show() {
        Transposed arrays = model.getFrame().arrays();
        int target = model.spoken();
        line.show(max -> words(arrays, target, max));
    }

    private List<Token> words(Transposed arrays, int target, int max) {
        Shape x = arrays.x().shape();
        Permutation order = arrays.order();
        int source = arrays.source(target);
        List<ArrayAxis> axes = AxisText.channelsLast(model.getFrame().ofFilters());
        List<ArrayAxis> after = AxisText.in(order, axes);
        List<Token> tokens = AxisText.subscript("y", after, order.shape(x).index(target));
        tokens.add(Token.sign(" = "));
        tokens.addAll(AxisText.subscript("x", axes, x.index(source)));
        tokens.add(Token.sign(" = "));
        String value =
                new NumberText(context.messages().locale()).exact(arrays.y().data()[target]);
        tokens.add(new Token(value, Role.OUTPUT, true, false));
        List<Token> positions = new ArrayList<>();
        positions.add(Token.sign("   "));
        positions.add(Token.words(
                context.messages().text("transpose.positions", Integer.toString(source), Integer.toString(target))));
        if (Token.length(tokens) + Token.length(positions) <= max) {
            tokens.addAll(positions);
        }
        return tokens;
    }
}
