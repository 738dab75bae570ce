package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.run.RunState;
import convolens.run.TrainField;
import convolens.run.TrainNetwork;
import convolens.view.Styles;
import convolens.view.control.Tip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The settings of the next run. While one is under way, only what may change then can be changed. */
final class TrainForm {
    private final TrainModel model;
    private final Messages messages;
    private final TrainText text;
    private final TrainActions actions;
    private final ObservableValue<Boolean> underWay;
    private final List<Node> groups = new ArrayList<>();

    TrainForm(TrainModel model, Messages messages, TrainActions actions) {
        this.model = model;
        this.messages = messages;
        this.text = new TrainText(messages);
        this.actions = actions;
        this.underWay = model.currentProperty()
                .flatMap(RunModel::stateProperty)
                .map(RunState::isUnderWay)
                .orElse(false);
        VBox data = group("lesson.train.data");
        data.getChildren()
                .addAll(
                        locked(new TrainDataChooser(model, messages, actions.data())),
                        locked(row(TrainField.TRAIN_COUNT)),
                        locked(row(TrainField.TEST_COUNT)));
        VBox network = group("lesson.train.network");
        network.getChildren()
                .addAll(
                        locked(networks()),
                        new TrainSummaryCard(model, messages),
                        more(
                                TrainField.FILTERS,
                                TrainField.FILTER_SIZE,
                                TrainField.STRIDE,
                                TrainField.PAD,
                                TrainField.HIDDEN,
                                TrainField.INIT_STD,
                                TrainField.DROPOUT));
        VBox optimizer = group("lesson.train.optimizer");
        optimizer
                .getChildren()
                .addAll(
                        locked(chips(
                                TrainField.OPTIMIZER, TrainField.optimizers().size())),
                        row(TrainField.LEARNING_RATE),
                        locked(row(TrainField.COOL_DOWN)),
                        more(TrainField.MOMENTUM, TrainField.DECAY, TrainField.BETA1, TrainField.BETA2));
        VBox learning = group("lesson.train.learning");
        learning.getChildren()
                .addAll(
                        row(TrainField.BATCH_SIZE),
                        locked(row(TrainField.EPOCHS)),
                        locked(chips(TrainField.SCHEDULE, 2)),
                        more(TrainField.SEED, TrainField.THREADS));
    }

    List<Node> groups() {
        return groups;
    }

    /** The last chip is the network of the editor, which opens where there is none yet. */
    private TrainChips networks() {
        TrainChips chips = chips(TrainField.NETWORK, TrainNetwork.Kind.values().length);
        ToggleButton own = chips.chips().get(TrainNetwork.Kind.OWN.ordinal());
        Tip.explain(own, messages.bind("train.network.own.tip"));
        EventHandler<ActionEvent> choose = own.getOnAction();
        own.setOnAction(event -> {
            TrainNetwork now = model.getSettings().network();
            if (now.own() == null || now.kind() == TrainNetwork.Kind.OWN) {
                own.setSelected(now.kind() == TrainNetwork.Kind.OWN);
                actions.editNetwork();
            } else {
                choose.handle(event);
            }
        });
        return chips;
    }

    private VBox group(String key) {
        Label heading = new Label();
        heading.getStyleClass().add(Styles.HEADING);
        heading.textProperty().bind(messages.bind(key));
        VBox group = new VBox(heading);
        group.getStyleClass().add(Styles.GROUP);
        groups.add(group);
        return group;
    }

    private TrainFieldRow row(TrainField field) {
        return new TrainFieldRow(field, model, text, messages.localeProperty());
    }

    private TrainChips chips(TrainField field, int options) {
        return new TrainChips(field, options, model, text, messages.localeProperty());
    }

    /** Cannot be used while a run is under way; a disabled node shows no tooltip, so the one around it does. */
    private Region locked(Region node) {
        node.disableProperty().bind(underWay);
        HBox around = new HBox(node);
        HBox.setHgrow(node, Priority.ALWAYS);
        around.visibleProperty().bind(node.visibleProperty());
        around.managedProperty().bind(node.managedProperty());
        ObservableValue<String> why = messages.bind("lesson.train.locked");
        underWay.addListener((observable, old, now) -> {
            if (now) {
                Tip.explain(around, why);
            } else {
                Tip.remove(around);
            }
        });
        return around;
    }

    /** Settings that few need, under a button that shows them. */
    private Node more(TrainField... fields) {
        VBox rows = new VBox();
        rows.getStyleClass().add(Styles.GROUP);
        for (TrainField field : fields) {
            rows.getChildren().add(locked(row(field)));
        }
        rows.setVisible(false);
        rows.managedProperty().bind(rows.visibleProperty());
        FontIcon closed = new FontIcon(Feather.CHEVRON_RIGHT);
        FontIcon open = new FontIcon(Feather.CHEVRON_DOWN);
        Button button = new Button();
        button.getStyleClass().addAll(Styles.QUIET, "more");
        button.setId("train-more-" + fields[0].stem());
        BooleanBinding shown = Bindings.createBooleanBinding(rows::isVisible, rows.visibleProperty());
        button.graphicProperty().bind(shown.map(now -> now ? open : closed));
        button.textProperty()
                .bind(Bindings.when(shown)
                        .then(messages.bind("lesson.train.fewer"))
                        .otherwise(messages.bind("lesson.train.more")));
        button.setOnAction(event -> rows.setVisible(!rows.isVisible()));
        VBox box = new VBox(button, rows);
        box.visibleProperty()
                .bind(model.settingsProperty().map(s -> Arrays.stream(fields).anyMatch(field -> field.isUsedBy(s))));
        box.managedProperty().bind(box.visibleProperty());
        box.getStyleClass().add(Styles.GROUP);
        return box;
    }
}
