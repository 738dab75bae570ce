package convolens.view.setup;

import convolens.model.Notice;
import convolens.model.setup.NumberBlock;
import convolens.model.setup.RefusedException;
import convolens.model.setup.Setup;
import convolens.view.SceneContext;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/**
 * Pastes numbers. Where their commas can be read in two ways, it takes that of the user's country, says so, and offers the
 * other.
 */
public final class Pasting {
    private final SceneContext context;
    private final ObservableValue<?> state;
    private final Runnable undo;

    /** @param setup what is pasted into, so that one reading can be taken back for the other */
    public Pasting(SceneContext context, Setup<?> setup) {
        this(context, setup.stateProperty(), setup::undo);
    }

    /**
     * Pastes into something.
     *
     * @param state what it holds
     * @param undo takes a change of it back, so that one reading can be taken back for the other
     */
    public Pasting(SceneContext context, ObservableValue<?> state, Runnable undo) {
        this.context = context;
        this.state = state;
        this.undo = undo;
    }

    /**
     * Pastes a text.
     *
     * @param paste takes numbers with decimal points, and refuses what it cannot use
     */
    public void paste(String text, Consumer<String> paste) {
        List<NumberBlock> readings = readings(text);
        if (readings.isEmpty()) {
            paste.accept(text);
            return;
        }
        NumberBlock first = readings.get(0);
        paste.accept(first.text());
        if (readings.size() > 1) {
            NumberBlock other = readings.get(1);
            Object pasted = state.getValue();
            context.status()
                    .tell(Notice.choice(
                            "stage.paste.readAs",
                            "stage.paste.otherwise",
                            () -> {
                                if (state.getValue() == pasted) {
                                    undo.run();
                                }
                                paste.accept(other.text());
                            },
                            first.height(),
                            first.width(),
                            other.height(),
                            other.width()));
        }
    }

    private static List<NumberBlock> readings(String text) {
        char mark = DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT))
                .getDecimalSeparator();
        try {
            return NumberBlock.readings(text, mark == ',');
        } catch (RefusedException e) {
            return List.of();
        }
    }
}
