package convolens.view.array;

import convolens.engine.tensor.Tensor;
import convolens.model.array.FourDArrayModel;
import convolens.model.array.FourDArrayModel.Frame;
import convolens.raster.NumberText;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.control.code.Token;
import convolens.view.control.code.TokenLine;
import java.util.List;
import javafx.scene.layout.StackPane;

/** The flat position of the element of the moment, {@code ((n·C + c)·H + h)·W + w} in numbers, and its value. */
public final class FourDArraySentence extends StackPane {
    private final FourDArrayModel model;
    private final SceneContext context;
    private final TokenLine line = new TokenLine();

    public FourDArraySentence(FourDArrayModel model, SceneContext context) {
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

    /** The whole sentence. */
    public String text() {
        return line.text();
    }

    private void show() {
        Frame frame = model.getFrame();
        int spoken = model.spoken();
        boolean pointed = model.pointedProperty().get() != FourDArrayModel.NONE;
        line.show(max -> rest(frame, spoken, pointed ? 1 : frame.run().length()));
    }

    private List<Token> rest(Frame frame, int spoken, int count) {
        Tensor x = frame.x();
        int[] index = x.shape().index(spoken);
        List<Token> tokens = AxisText.nested(
                AxisText.NCHW,
                axis -> AxisText.number(index[AxisText.NCHW.indexOf(axis)], axis),
                x.shape().toArray());
        tokens.add(Token.sign(" = "));
        tokens.add(new Token(Integer.toString(spoken), Role.PLAIN, true, false));
        tokens.add(Token.sign("   "));
        if (count == 1) {
            tokens.addAll(AxisText.subscript("x", AxisText.NCHW, index));
            tokens.add(Token.sign(" = "));
            String value = new NumberText(context.messages().locale()).exact(x.data()[spoken]);
            tokens.add(new Token(value, Role.INPUT, true, false));
        } else {
            tokens.add(Token.words(context.messages().text("array.run", count, Integer.toString(spoken + count - 1))));
        }
        return tokens;
    }
}
