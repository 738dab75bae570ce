package convolens.view.unfold;

import convolens.model.unfold.UnfoldModel;
import convolens.view.SceneContext;
import convolens.view.control.code.Token;
import convolens.view.control.code.TokenLine;
import convolens.view.unfold.text.StepText;
import java.util.List;
import javafx.scene.layout.StackPane;

/** The sentence of a step of a chain. */
public final class UnfoldSentence extends StackPane {
    private final UnfoldModel model;
    private final SceneContext context;
    private final TokenLine line = new TokenLine();

    public UnfoldSentence(UnfoldModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        setMinWidth(0);
        getChildren().add(line);
        line.paletteProperty().bind(context.palette());
        model.frameProperty().addListener(observable -> show());
        context.messages().localeProperty().addListener(observable -> show());
        show();
    }

    /** The whole sentence, nothing folded. */
    public String text() {
        return line.text();
    }

    private void show() {
        line.show(max -> model.getFrame().isSecret()
                ? List.of(Token.words("?"))
                : new StepText(model.getFrame(), context.messages()).of(max));
    }
}
