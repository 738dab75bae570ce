package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.run.RunState;
import convolens.run.TrainField;
import convolens.view.Styles;
import convolens.view.control.Island;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** While a run is under way, the settings that may change, at hand above all those that may not. */
final class TrainLive extends VBox {
    TrainLive(TrainModel model, Messages messages) {
        setId("train-live");
        getStyleClass().add(Styles.GROUP);
        Label heading = new Label();
        heading.getStyleClass().add(Styles.HEADING);
        heading.textProperty().bind(messages.bind("lesson.train.live"));
        getChildren().add(heading);
        TrainText text = new TrainText(messages);
        for (TrainField field : List.of(TrainField.LEARNING_RATE, TrainField.BATCH_SIZE)) {
            TrainFieldRow row = new TrainFieldRow(field, model, text, messages.localeProperty());
            row.setId("train-live-" + field.stem());
            getChildren().add(row);
            if (field == TrainField.LEARNING_RATE) {
                TrainRate rate = new TrainRate(model, messages);
                Island island = new Island(rate);
                island.managedProperty().bind(rate.managedProperty());
                getChildren().add(island);
            }
        }
        ObservableValue<Boolean> underWay = model.currentProperty()
                .flatMap(RunModel::stateProperty)
                .map(RunState::isUnderWay)
                .orElse(false);
        visibleProperty().bind(underWay);
        managedProperty().bind(visibleProperty());
    }
}
