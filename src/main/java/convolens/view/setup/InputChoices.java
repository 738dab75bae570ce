package convolens.view.setup;

import convolens.i18n.Messages;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSetup;
import convolens.model.setup.InputSource;
import java.util.Locale;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A row of choices: what an input is made of. */
public final class InputChoices {
    private final InputSetup setup;
    private final Messages messages;
    private @Nullable InputPreset book;
    private long seed = 1;

    public InputChoices(InputSetup setup, Messages messages) {
        this.setup = setup;
        this.messages = messages;
    }

    /** Offers what the book prints, too. */
    InputChoices ofBook(InputPreset printed) {
        book = printed;
        return this;
    }

    /**
     * The row for all samples.
     *
     * @param pictures who fetches a handwritten digit
     */
    public Node row(PictureRequests pictures, InputPreset... presets) {
        return row(pictures, SampleChoice.all(), presets);
    }

    /** @param samples whether choices are for all samples or for the one on the stage */
    Node row(PictureRequests pictures, SampleChoice samples, InputPreset... presets) {
        ChoiceRow<InputPreset> row = new ChoiceRow<>(preset -> choose(preset, pictures, samples));
        if (book != null) {
            row.add(book, messages, "input.book");
        }
        for (InputPreset preset : presets) {
            row.add(preset, messages, "input." + preset.name().toLowerCase(Locale.ROOT));
        }
        Runnable show = () ->
                row.show(setup.inputSource().of(samples.onStage().getValue()).preset());
        setup.stateProperty().addListener(observable -> show.run());
        samples.onStage().addListener(observable -> show.run());
        show.run();
        return row;
    }

    private void choose(InputPreset preset, PictureRequests pictures, SampleChoice samples) {
        int sample = samples.onStage().getValue();
        if (preset == InputPreset.DIGIT && samples.isAll()) {
            pictures.digit();
        } else if (preset == InputPreset.DIGIT) {
            pictures.digit(sample);
        } else if (samples.isAll()) {
            setup.chooseInput(InputSource.of(preset, seed++));
        } else {
            setup.chooseInput(sample, InputSource.of(preset, seed++));
        }
    }
}
