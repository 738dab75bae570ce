package convolens.view.shell.timeline;

import convolens.i18n.Messages;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.TimelineModel;
import convolens.view.Styles;
import convolens.view.shortcut.Hint;
import convolens.view.shortcut.Shortcut;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** How fast the timeline plays, whether it loops, and whether motion is reduced. */
public final class SpeedMenu extends MenuButton {
    private final ObservableValue<TimelineModel> timeline;
    private final Messages messages;
    private final ToggleGroup speeds = new ToggleGroup();
    private final CheckMenuItem loop = new CheckMenuItem();
    private final InvalidationListener changed = observable -> show(speed());

    public SpeedMenu(ShellModel shell, SettingsModel settings, Messages messages) {
        timeline = shell.timelineProperty();
        this.messages = messages;
        getStyleClass().addAll(Styles.TOOL, "speed");
        setMinWidth(USE_PREF_SIZE);
        for (double value : TimelineModel.SPEEDS) {
            RadioMenuItem item = new RadioMenuItem();
            item.setUserData(value);
            item.setToggleGroup(speeds);
            item.textProperty().bind(messages.bind("timeline.speed", value));
            item.setOnAction(event -> timeline.getValue().speedProperty().set(value));
            getItems().add(item);
        }
        loop.textProperty().bind(messages.bind("timeline.loop"));
        CheckMenuItem reduceMotion = new CheckMenuItem();
        reduceMotion.textProperty().bind(messages.bind("timeline.reduceMotion"));
        reduceMotion.selectedProperty().bindBidirectional(settings.reduceMotionProperty());
        reduceMotion.setOnAction(event -> settings.chooseReducedMotion(reduceMotion.isSelected()));
        getItems().addAll(new SeparatorMenuItem(), loop, reduceMotion);
        // work under way goes as fast as it can
        visibleProperty()
                .bind(timeline.flatMap(TimelineModel::liveProperty)
                        .map(live -> !live)
                        .orElse(true));
        managedProperty().bind(visibleProperty());
        Hint.of(this, messages.bind("timeline.speed.hint", Shortcut.FASTER.hint(), Shortcut.SLOWER.hint()));
        messages.localeProperty().addListener(changed);
        timeline.addListener((observable, old, now) -> {
            if (old != null) {
                old.speedProperty().removeListener(changed);
                loop.selectedProperty().unbindBidirectional(old.loopProperty());
            }
            follow(now);
        });
        follow(timeline.getValue());
    }

    private void follow(TimelineModel model) {
        if (model != null) {
            model.speedProperty().addListener(changed);
            loop.selectedProperty().bindBidirectional(model.loopProperty());
        }
        show(speed());
    }

    private double speed() {
        return timeline.getValue() == null ? 1 : timeline.getValue().getSpeed();
    }

    private void show(double value) {
        setText(messages.text("timeline.speed", value));
        speeds.getToggles()
                .forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(value)));
    }
}
