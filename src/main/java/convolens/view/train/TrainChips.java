package convolens.view.train;

import convolens.model.train.TrainModel;
import convolens.run.TrainField;
import convolens.view.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** A setting with few options, as a row of pills of which one is chosen. */
final class TrainChips extends FlowPane {
    private final TrainField field;
    private final TrainModel model;
    private final TrainText text;

    TrainChips(TrainField field, int options, TrainModel model, TrainText text, Observable language) {
        this.field = field;
        this.model = model;
        this.text = text;
        setId("train-" + field.stem());
        getStyleClass().add(Styles.CHIPS);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < options; i++) {
            int option = i;
            ToggleButton chip = new ToggleButton();
            chip.getStyleClass().add(Styles.CHIP);
            chip.setId("train-" + field.stem() + "-" + i);
            chip.setToggleGroup(group);
            chip.setOnAction(event -> {
                model.change(field, option);
                show();
            });
            getChildren().add(chip);
        }
        InvalidationListener changed = observable -> show();
        model.settingsProperty().addListener(changed);
        language.addListener(changed);
        show();
    }

    List<ToggleButton> chips() {
        return getChildren().stream().map(ToggleButton.class::cast).toList();
    }

    private void show() {
        int chosen = (int) field.get(model.getSettings());
        for (int i = 0; i < chips().size(); i++) {
            chips().get(i).setText(text.value(field, i));
            chips().get(i).setSelected(i == chosen);
        }
    }
}
