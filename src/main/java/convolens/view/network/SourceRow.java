package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.NetworkSource;
import convolens.model.train.RunModel;
import convolens.view.Styles;
import convolens.view.control.Tip;
import convolens.view.train.TrainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** Networks to look into: those that come with the program, those of runs, one from a file. */
public final class SourceRow extends FlowPane {
    private final String id;
    private final ObservableValue<? extends @Nullable NetworkSource> source;
    private final List<NetworkSource.Shipped> shipped;
    private final ObservableList<RunModel> runs;
    private final Messages messages;
    private Consumer<NetworkSource> choose = chosen -> {};
    private @Nullable Runnable open;
    private @Nullable ObservableValue<? extends @Nullable NetworkSource> taken;

    /**
     * @param id what the ids of its chips begin with
     * @param source the one that is taken
     * @param shipped those that come with the program
     * @param runs those that were trained
     */
    public SourceRow(
            String id,
            ObservableValue<? extends @Nullable NetworkSource> source,
            List<NetworkSource.Shipped> shipped,
            ObservableList<RunModel> runs,
            Messages messages) {
        this.id = id;
        this.source = source;
        this.shipped = shipped;
        this.runs = runs;
        this.messages = messages;
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
        source.addListener(changed);
        show();
    }

    /** What is done with a network that is chosen. */
    public SourceRow onChoose(Consumer<NetworkSource> action) {
        choose = action;
        return this;
    }

    /** Offers files, too. */
    public SourceRow onOpen(Runnable action) {
        open = action;
        show();
        return this;
    }

    /** Leaves out a network that is chosen elsewhere, unless it can be looked at at another epoch. */
    SourceRow without(ObservableValue<? extends @Nullable NetworkSource> other) {
        taken = other;
        other.addListener((observable, old, now) -> show());
        show();
        return this;
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
        NetworkSource now = source.getValue();
        for (NetworkSource.Shipped each : shipped) {
            chips.add(chip(group, each.title(), each, now, "network.shipped.tip"));
        }
        TrainText text = new TrainText(messages);
        for (RunModel run : runs) {
            NetworkSource trained = new NetworkSource.Trained(run);
            String name = text.name(run, runs);
            chips.add(chip(
                    group,
                    run.getState().isUnderWay() ? messages.text("network.live", name) : name,
                    trained,
                    now,
                    "network.run.tip"));
        }
        if (now instanceof NetworkSource.Opened opened) {
            chips.add(chip(group, opened.name(), opened, now, "network.opened.tip"));
        }
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setId(id + "-" + i);
        }
        NetworkSource elsewhere = taken == null ? null : taken.getValue();
        chips.removeIf(chip -> chip.getUserData().equals(elsewhere) && !hasEpochs(elsewhere));
        if (open != null) {
            chips.add(file(open));
        }
        if (!isOf(chips)) {
            getChildren().setAll(chips);
            return;
        }
        // a chip that is pressed, or has the focus, stays the one it is
        for (int i = 0; i < chips.size(); i++) {
            chip(i).setSelected(chips.get(i).isSelected());
        }
    }

    private ToggleButton chip(int index) {
        return (ToggleButton) getChildren().get(index);
    }

    /** Whether the row has these chips already. */
    private boolean isOf(List<ToggleButton> chips) {
        boolean same = chips.size() == getChildren().size();
        for (int i = 0; same && i < chips.size(); i++) {
            ToggleButton old = chip(i);
            ToggleButton now = chips.get(i);
            same = Objects.equals(old.getUserData(), now.getUserData())
                    && old.getId().equals(now.getId())
                    && old.getText().equals(now.getText())
                    && Objects.equals(Tip.words(old), Tip.words(now));
        }
        return same;
    }

    private static boolean hasEpochs(@Nullable NetworkSource of) {
        return of instanceof NetworkSource.Trained trained
                && trained.run().snapshots().getEntries().size() > 1;
    }

    private ToggleButton file(Runnable action) {
        ToggleButton file = new ToggleButton(messages.text("network.open"));
        file.setId(id + "-open");
        file.getStyleClass().add(Styles.CHIP);
        Tip.explain(file, messages.bind("network.open.tip"));
        file.setOnAction(event -> {
            file.setSelected(false);
            action.run();
        });
        return file;
    }

    private ToggleButton chip(
            ToggleGroup group, String name, NetworkSource of, @Nullable NetworkSource now, String tip) {
        ToggleButton chip = new ToggleButton(name);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().add(Styles.CHIP);
        chip.setToggleGroup(group);
        chip.setUserData(of);
        chip.setSelected(of.equals(now));
        Tip.explain(chip, messages.bind(tip));
        chip.setOnAction(event -> {
            chip.setSelected(true);
            choose.accept(of);
            chip.setSelected(of.equals(source.getValue()));
        });
        return chip;
    }
}
