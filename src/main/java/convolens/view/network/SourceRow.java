package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkSource;
import convolens.model.train.RunModel;
import convolens.view.Styles;
import convolens.view.train.TrainText;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** Networks to look into: those that come with the program, those of runs, one from a file. */
final class SourceRow extends FlowPane {
    private final NetworkModel model;
    private final ObservableList<RunModel> runs;
    private final Messages messages;
    private final NetworkActions actions;

    SourceRow(NetworkModel model, ObservableList<RunModel> runs, Messages messages, NetworkActions actions) {
        this.model = model;
        this.runs = runs;
        this.messages = messages;
        this.actions = actions;
        getStyleClass().add(Styles.CHIPS);
        InvalidationListener changed = observable -> show();
        runs.addListener((ListChangeListener<RunModel>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(run -> follow(run, changed));
            }
            show();
        });
        runs.forEach(run -> follow(run, changed));
        messages.localeProperty().addListener(changed);
        model.sourceProperty().addListener(changed);
        show();
    }

    /** Adding the same listener again, when a run comes back, is prevented by taking it away first. */
    private static void follow(RunModel run, InvalidationListener changed) {
        run.nameProperty().removeListener(changed);
        run.nameProperty().addListener(changed);
        run.stateProperty().removeListener(changed);
        run.stateProperty().addListener(changed);
    }

    private void show() {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> chips = new ArrayList<>();
        NetworkSource now = model.sourceProperty().get();
        for (NetworkSource.Shipped shipped : model.shipped()) {
            chips.add(chip(group, shipped.title(), shipped, now, "network.shipped.tip"));
        }
        TrainText text = new TrainText(messages);
        for (RunModel run : runs) {
            NetworkSource source = new NetworkSource.Trained(run);
            String name = text.name(run, runs);
            chips.add(chip(
                    group,
                    run.getState().isUnderWay() ? messages.text("network.live", name) : name,
                    source,
                    now,
                    "network.run.tip"));
        }
        if (now instanceof NetworkSource.Opened opened) {
            chips.add(chip(group, opened.name(), opened, now, "network.opened.tip"));
        }
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setId("network-source-" + i);
        }
        ToggleButton open = new ToggleButton(messages.text("network.open"));
        open.setId("network-open");
        open.getStyleClass().add(Styles.CHIP);
        open.setTooltip(new Tooltip(messages.text("network.open.tip")));
        open.setOnAction(event -> {
            open.setSelected(false);
            actions.openNetwork();
        });
        chips.add(open);
        getChildren().setAll(chips);
    }

    private ToggleButton chip(ToggleGroup group, String name, NetworkSource source, NetworkSource now, String tip) {
        ToggleButton chip = new ToggleButton(name);
        chip.getStyleClass().add(Styles.CHIP);
        chip.setToggleGroup(group);
        chip.setSelected(source.equals(now));
        chip.setTooltip(new Tooltip(messages.text(tip)));
        chip.setOnAction(event -> {
            chip.setSelected(true);
            actions.choose(source);
        });
        return chip;
    }
}
