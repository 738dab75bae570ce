package convolens.view.sliding;

import convolens.model.sliding.Pane;
import convolens.model.sliding.SlidingModel;
import convolens.view.SceneContext;
import convolens.view.control.code.TokenLine;
import javafx.scene.layout.StackPane;

/** The sentence of a step, in the colours of what its numbers are. */
public final class SumSentence extends StackPane {
    private final SlidingModel model;
    private final SceneContext context;
    private final TokenLine line = new TokenLine();

    public SumSentence(SlidingModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        setMinWidth(0);
        getChildren().add(line);
        line.visibleProperty().bind(model.panesProperty().map(panes -> panes.contains(Pane.SENTENCE)));
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
        line.show(max -> new SumText(context.messages()).of(model.getFrame(), max));
    }
}
