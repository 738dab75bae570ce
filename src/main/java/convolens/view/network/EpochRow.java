package convolens.view.network;

import atlantafx.base.controls.ProgressSliderSkin;
import convolens.i18n.Messages;
import convolens.model.network.EpochChoice;
import convolens.model.train.RunModel;
import convolens.view.control.Tip;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Goes back through the epochs that a run has kept; hidden for other networks. */
public final class EpochRow extends HBox {
    private static final double WORDS = 96;

    private final EpochChoice epochs;
    private final Messages messages;
    private final IntConsumer seek;
    private final Slider slider = new Slider();
    private final Label words = new Label();
    private final InvalidationListener learned = observable -> say();
    private @Nullable RunModel followed;
    private boolean showing;

    /**
     * @param id of the slider
     * @param seek takes the place of the moment that is wanted
     */
    public EpochRow(String id, EpochChoice epochs, Messages messages, IntConsumer seek) {
        this.epochs = epochs;
        this.messages = messages;
        this.seek = seek;
        getStyleClass().add("quantity");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        slider.setId(id);
        slider.setMinWidth(40);
        slider.setPrefWidth(100);
        slider.setBlockIncrement(1);
        slider.getStyleClass().add("progress-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.accessibleTextProperty().bind(messages.bind("network.epoch"));
        Tip.explain(slider, messages.bind("network.epoch.tip"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        words.setId(id + "-words");
        words.setMinWidth(WORDS);
        words.setPrefWidth(WORDS);
        words.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(slider, words);
        slider.valueProperty().addListener((observable, old, now) -> moved());
        InvalidationListener changed = observable -> show();
        List.of(epochs.momentProperty(), epochs.countProperty(), messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private void moved() {
        int position = (int) Math.round(slider.getValue());
        if (!showing && position != epochs.position()) {
            seek.accept(position);
        }
    }

    private void show() {
        showing = true;
        int count = epochs.countProperty().get();
        setVisible(count > 1);
        setManaged(count > 1);
        slider.setMax(Math.max(0, count - 1));
        slider.setValue(epochs.position());
        showing = false;
        follow(epochs.run());
        say();
    }

    private void follow(@Nullable RunModel run) {
        if (followed != null) {
            followed.epochsProperty().removeListener(learned);
        }
        if (run != null) {
            run.epochsProperty().addListener(learned);
        }
        followed = run;
    }

    private void say() {
        double at = epochs.epochs();
        if (!Double.isNaN(at)) {
            words.setText(messages.text("network.epoch.at", words(messages, at)));
        }
    }

    /** How many epochs, as short as they can be said. */
    public static String words(Messages messages, double epochs) {
        return messages.number(epochs, epochs == Math.rint(epochs) ? 0 : 1);
    }
}
