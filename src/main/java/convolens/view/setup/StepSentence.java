package convolens.view.setup;

import convolens.view.SceneContext;
import convolens.view.control.code.Token;
import convolens.view.control.code.TokenLine;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.Observable;
import javafx.scene.layout.StackPane;

/** The sentence of a step, in the colours of what its numbers are. */
public final class StepSentence extends StackPane {
    private final TokenLine line = new TokenLine();

    /**
     * A sentence that follows the steps of a scene.
     *
     * @param frame what it speaks of
     * @param words the sentence in at most a number of characters, as far as that is possible
     */
    public StepSentence(SceneContext context, Observable frame, IntFunction<List<Token>> words) {
        setMinWidth(0);
        getChildren().add(line);
        line.paletteProperty().bind(context.palette());
        frame.addListener(observable -> line.show(words));
        context.messages().localeProperty().addListener(observable -> line.show(words));
        line.show(words);
    }

    /** The whole sentence, nothing folded. */
    public String text() {
        return line.text();
    }
}
