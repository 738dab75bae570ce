package convolens.view.shell.timeline;

import convolens.i18n.Messages;
import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import convolens.view.Styles;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/**
 * How much one step covers: a segment for each grain of the scene, or a menu of them where segments do not fit. Takes no
 * room where the scene has no choice.
 */
final class GrainSwitch extends StackPane {
    private static final int MAX_ROOMY = 4;
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");

    private final ObservableValue<TimelineModel> timeline;
    private final Messages messages;
    private final SegmentedButton segments = new SegmentedButton();
    private final MenuButton menu = new MenuButton();
    private final InvalidationListener choicesChanged = observable -> rebuild();
    private final InvalidationListener choiceChanged = observable -> select();
    private @Nullable ObservableList<TimelineGrain> watched;

    GrainSwitch(ObservableValue<TimelineModel> timeline, Messages messages) {
        this.timeline = timeline;
        this.messages = messages;
        getStyleClass().add("segments");
        setMaxHeight(USE_PREF_SIZE);
        menu.setId("grain-menu");
        menu.getStyleClass().add(Styles.TOOL);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.accessibleTextProperty().bind(menu.textProperty());
        getChildren().addAll(segments, menu);
        segments.managedProperty().bind(segments.visibleProperty());
        menu.managedProperty().bind(menu.visibleProperty());
        menu.setVisible(false);
        managedProperty().bind(visibleProperty());
        setMinWidth(USE_PREF_SIZE);
        segments.setToggleGroup(new ToggleGroup());
        timeline.addListener((observable, old, now) -> {
            if (old != null) {
                old.grainProperty().removeListener(choiceChanged);
            }
            follow(now);
        });
        follow(timeline.getValue());
    }

    /** The segments lie on whole pixels; what that adds to their widths, the control itself does not count. */
    @Override
    protected double computePrefWidth(double height) {
        return menu.isVisible() ? super.computePrefWidth(height) : Math.max(roomy(), super.computePrefWidth(height));
    }

    /** Becomes a menu where there is less room than the segments need. */
    void fitInto(double room) {
        boolean tight = room < roomy();
        menu.setVisible(tight);
        segments.setVisible(!tight);
    }

    private double roomy() {
        double width = segments.snappedLeftInset() + segments.snappedRightInset();
        for (ToggleButton button : segments.getButtons()) {
            width += Math.ceil(button.prefWidth(-1));
        }
        return width + snappedLeftInset() + snappedRightInset();
    }

    private void follow(TimelineModel model) {
        if (watched != null) {
            watched.removeListener(choicesChanged);
        }
        watched = model == null ? null : model.getGrains();
        if (model != null) {
            model.getGrains().addListener(choicesChanged);
            model.grainProperty().addListener(choiceChanged);
        }
        rebuild();
    }

    private void rebuild() {
        segments.getButtons().clear();
        menu.getItems().clear();
        if (watched != null) {
            for (TimelineGrain grain : watched) {
                ToggleButton button = new ToggleButton();
                button.textProperty().bind(messages.bind(grain.key()));
                button.setMinWidth(USE_PREF_SIZE);
                button.setUserData(grain);
                // a second click on the chosen grain must not leave none chosen
                button.setOnAction(event -> {
                    timeline.getValue().grainProperty().set(grain);
                    select();
                });
                segments.getButtons().add(button);
                RadioMenuItem item = new RadioMenuItem();
                item.textProperty().bind(messages.bind(grain.key()));
                item.setUserData(grain);
                item.setOnAction(event -> timeline.getValue().grainProperty().set(grain));
                menu.getItems().add(item);
            }
        }
        segments.pseudoClassStateChanged(DENSE, segments.getButtons().size() > MAX_ROOMY);
        setVisible(!segments.getButtons().isEmpty());
        select();
    }

    private void select() {
        for (ToggleButton button : segments.getButtons()) {
            button.setSelected(button.getUserData().equals(timeline.getValue().getGrain()));
        }
        menu.textProperty().unbind();
        for (MenuItem item : menu.getItems()) {
            boolean chosen = item.getUserData().equals(timeline.getValue().getGrain());
            ((RadioMenuItem) item).setSelected(chosen);
            if (chosen) {
                menu.textProperty().bind(item.textProperty());
            }
        }
    }
}
