package convolens.view.setup;

import convolens.i18n.Messages;
import convolens.model.setup.Setup;
import convolens.model.sliding.SlidingModel;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Whether a choice is for all samples of a batch, or for the one on the stage alone. */
public final class SampleChoice {
    private final ObservableValue<Integer> onStage;
    private boolean all = true;

    private enum Scope {
        ALL,
        ONE
    }

    /** @param onStage the number of the sample on the stage */
    public SampleChoice(ObservableValue<Integer> onStage) {
        this.onStage = onStage;
    }

    /** Always for all samples. */
    static SampleChoice all() {
        return new SampleChoice(new SimpleObjectProperty<>(0));
    }

    /** The number of the sample on the stage. */
    public ObservableValue<Integer> onStage() {
        return onStage;
    }

    boolean isAll() {
        return all;
    }

    /** The two choices, while there are several samples. */
    public ChoiceRow<?> row(SlidingModel model, Messages messages) {
        Setup<?> setup = model.setup();
        ChoiceRow<Scope> row = new ChoiceRow<>("for", scope -> all = scope == Scope.ALL);
        row.add(Scope.ALL, messages, "input.for.all").tip(messages, "input.for.all.tip");
        row.add(Scope.ONE, messages, "input.for.one").tip(messages, "input.for.one.tip");
        row.managedProperty().bind(row.visibleProperty());
        Runnable show = () -> {
            boolean several = setup.getState().sizes().samples() > 1;
            all |= !several;
            row.show(all ? Scope.ALL : Scope.ONE);
            row.setVisible(several);
        };
        setup.stateProperty().addListener(observable -> show.run());
        show.run();
        return row;
    }
}
