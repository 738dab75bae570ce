package convolens.view.why;

import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.why.WhyResult;
import convolens.model.why.WhyThisAnswerModel;
import convolens.view.Styles;
import convolens.view.control.Tip;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** The layers from the scores back to the picture, each with the mean magnitude of the gradient by its output. */
final class LayerChain extends FlowPane {
    private final WhyThisAnswerModel model;
    private final Messages messages;
    private final WhyText text;
    private final List<ToggleButton> chips = new ArrayList<>();
    private @Nullable WhyResult shown;
    private boolean hidden;

    LayerChain(WhyThisAnswerModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.text = new WhyText(model, messages);
        setId("why-chain");
        getStyleClass().add(Styles.CHIPS);
        setMinHeight(USE_PREF_SIZE);
        messages.localeProperty().addListener(observable -> {
            shown = null;
            show();
        });
    }

    /** Shows what the model has now. */
    void show() {
        WhyResult result = model.getResult();
        if (result == null || !isVisible()) {
            return;
        }
        if (chips.size() != result.layers() + 1) {
            list(result);
        }
        for (int i = 0; i < chips.size(); i++) {
            int layer = result.layers() - 1 - i;
            if (shown != result || hidden != model.answer().isHidden()) {
                String name = layer < 0 ? messages.text("network.picture") : result.layerName(layer);
                chips.get(i)
                        .setText(
                                model.answer().isHidden()
                                        ? name
                                        : name + "  " + text.number(mean(result.gradient(layer))));
            }
            chips.get(i).setSelected(layer == model.layer());
        }
        shown = result;
        hidden = model.answer().isHidden();
    }

    private void list(WhyResult result) {
        chips.clear();
        for (int i = 0; i <= result.layers(); i++) {
            int step = i;
            ToggleButton chip = new ToggleButton();
            chip.setId("why-step-" + i);
            chip.getStyleClass().add(Styles.CHIP);
            Tip.explain(chip, messages.bind("why.chain.tip"));
            chip.setOnAction(event -> {
                model.timeline().seek(step);
                show();
            });
            chips.add(chip);
        }
        getChildren().setAll(chips);
    }

    private static double mean(Tensor values) {
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += Math.abs(values.data()[i]);
        }
        return sum / values.size();
    }
}
