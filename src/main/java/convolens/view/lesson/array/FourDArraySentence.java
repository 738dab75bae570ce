package convolens.view.lesson.array;

import convolens.engine.tensor.Tensor;
import convolens.model.FourDArrayModel;
import convolens.model.FourDArrayModel.Frame;
import convolens.view.SceneContext;
import convolens.view.control.ArrayAxis;
import convolens.view.control.Token;
import convolens.view.control.TokenLine;
import convolens.view.paint.NumberText;
import convolens.view.paint.Role;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.StackPane;

/** The flat position of the element of the moment: {@code ((n·C + c)·H + h)·W + w} with its numbers, and its value. */
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
        line.show(most -> {
            List<Token> letters = letters();
            List<Token> rest = rest(frame, spoken, pointed ? 1 : frame.run().length());
            if (Token.length(letters) + Token.length(rest) <= most) {
                letters.addAll(rest);
                return letters;
            }
            return rest;
        });
    }

    private static List<Token> letters() {
        List<Token> tokens = nested(Axes.NCHW, axis -> new Token(axis.index(), axis.role(), false, false), null);
        tokens.add(Token.sign(" = "));
        return tokens;
    }

    private List<Token> rest(Frame frame, int spoken, int count) {
        Tensor x = frame.x();
        int[] index = x.shape().index(spoken);
        List<Token> tokens = nested(
                Axes.NCHW, axis -> Axes.number(index[Axes.NCHW.indexOf(axis)], axis), x.shape().toArray());
        tokens.add(Token.sign(" = "));
        tokens.add(new Token(Integer.toString(spoken), Role.PLAIN, true, false));
        tokens.add(Token.sign("   "));
        if (count == 1) {
            tokens.addAll(Axes.subscript("x", Axes.NCHW, index));
            tokens.add(Token.sign(" = "));
            String value = new NumberText(context.messages().locale()).exact(x.data()[spoken]);
            tokens.add(new Token(value, Role.INPUT, true, false));
        } else {
            tokens.add(Token.words(context.messages().text("array.run", count, Integer.toString(spoken + count - 1))));
        }
        return tokens;
    }

    private interface Letter {
        Token of(ArrayAxis axis);
    }

    /** ((n·C + c)·H + h)·W + w, with names or with numbers of the extents. */
    private static List<Token> nested(List<ArrayAxis> axes, Letter letter, int[] extents) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(Token.sign("(".repeat(axes.size() - 2)));
        for (int k = 0; k < axes.size(); k++) {
            if (k > 0) {
                String extent = extents == null ? axes.get(k).name() : Integer.toString(extents[k]);
                tokens.add(Token.sign("·"));
                tokens.add(new Token(extent, extents == null ? axes.get(k).role() : Role.PADDING, false, false));
                tokens.add(Token.sign(" + "));
            }
            tokens.add(letter.of(axes.get(k)));
            if (k > 0 && k < axes.size() - 1) {
                tokens.add(Token.sign(")"));
            }
        }
        return tokens;
    }
}
