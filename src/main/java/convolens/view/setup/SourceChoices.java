package convolens.view.setup;

import convolens.i18n.Messages;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPreset;
import convolens.model.setup.Operation;
import convolens.model.setup.Setup;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Rows of choices: what the input and the filters are made of, and how a window is pooled. */
public final class SourceChoices {
    private static final List<FilterPreset> FILTERS =
            List.of(FilterPreset.values()).subList(0, FilterPreset.EDITED.ordinal());

    private final Setup<?> setup;
    private final Messages messages;
    private long seed = 1;

    public SourceChoices(Setup<?> setup, Messages messages) {
        this.setup = setup;
        this.messages = messages;
    }

    /** Max or average. */
    public Node poolings() {
        ChoiceRow<Operation> row = new ChoiceRow<>(setup::setOperation);
        row.add(Operation.MAX_POOLING, messages, "operation.max")
                .add(Operation.AVERAGE_POOLING, messages, "operation.average");
        setup.stateProperty().addListener((observable, old, now) -> row.show(now.operation()));
        row.show(setup.getState().operation());
        return row;
    }

    /**
     * What the input is made of.
     *
     * @param pictures who fetches a handwritten digit
     */
    public Node inputs(PictureRequests pictures) {
        return inputs(pictures, SampleChoice.all());
    }

    /**
     * What the input is made of.
     *
     * @param pictures who fetches a handwritten digit
     * @param samples whether that is for all samples or for the one on the stage
     */
    public Node inputs(PictureRequests pictures, SampleChoice samples) {
        return new InputChoices(setup, messages)
                .ofBook(setup.start().inputSource().preset())
                .row(
                        pictures,
                        samples,
                        InputPreset.RAMP,
                        InputPreset.CHECKERBOARD,
                        InputPreset.IMPULSE,
                        InputPreset.RANDOM,
                        InputPreset.DIGIT);
    }

    /**
     * What a filter is made of.
     *
     * @param chosen the filter's number
     */
    public Node filters(ObservableValue<Integer> chosen) {
        ChoiceRow<FilterPreset> row =
                new ChoiceRow<>(preset -> setup.chooseFilter(chosen.getValue(), new FilterSource(preset, seed++)));
        FILTERS.forEach(
                preset -> row.add(preset, messages, "filter." + preset.name().toLowerCase(Locale.ROOT)));
        Runnable show = () -> {
            List<FilterSource> sources = setup.getState().filterSources();
            row.show(
                    sources.get(Math.min(chosen.getValue(), sources.size() - 1)).preset());
        };
        setup.stateProperty().addListener((observable, old, now) -> show.run());
        chosen.addListener((observable, old, now) -> show.run());
        show.run();
        return row;
    }
}
