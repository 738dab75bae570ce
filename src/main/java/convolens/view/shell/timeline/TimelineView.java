package convolens.view.shell.timeline;

import convolens.i18n.Messages;
import convolens.model.ShellModel;
import convolens.model.TimelineModel;
import convolens.view.Styles;
import convolens.view.paint.Typography;
import convolens.view.shortcut.Hint;
import convolens.view.shortcut.Shortcut;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The one timeline of all scenes: steps, play, scrubber, counter, grain, speed. */
public final class TimelineView extends HBox {
    private static final double COUNTER_SIZE = 13;
    private static final double MIN_SCRUBBER = 56;

    private final ObservableValue<TimelineModel> timeline;
    private final ObservableValue<Number> position;
    private final ObservableValue<Number> count;
    private final ObservableValue<Number> first;
    private final ObservableValue<Boolean> playing;
    private final ObservableValue<Boolean> hidden;
    private final Messages messages;
    private final Scrubber scrubber;
    private final Label counter = new Label();
    private final GrainSwitch grains;

    public TimelineView(ShellModel shell, Messages messages, SpeedMenu speed) {
        this.messages = messages;
        timeline = shell.timelineProperty();
        position = timeline.flatMap(TimelineModel::positionProperty);
        count = timeline.flatMap(TimelineModel::countProperty);
        first = timeline.flatMap(TimelineModel::firstProperty);
        hidden = timeline.flatMap(TimelineModel::countHiddenProperty);
        playing = timeline.flatMap(TimelineModel::playingProperty);
        scrubber = new Scrubber(timeline);
        grains = new GrainSwitch(timeline, messages);
        getStyleClass().add(Styles.TIMELINE);
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        HBox.setMargin(scrubber, new Insets(0, 4, 0, 4));
        HBox.setMargin(grains, new Insets(0, 2, 0, 8));
        scrubber.slider().setId("timeline-scrubber");
        Hint.of(scrubber.slider(), messages.bind("timeline.position"));
        counter.getStyleClass().addAll(Styles.COUNTER, Styles.MONO);
        speed.setMinWidth(USE_PREF_SIZE);
        position.addListener((observable, old, now) -> count());
        count.addListener((observable, old, now) -> count());
        first.addListener((observable, old, now) -> count());
        hidden.addListener((observable, old, now) -> count());
        count();
        getChildren()
                .addAll(
                        button(Glyph.FIRST, Shortcut.FIRST, TimelineModel::first),
                        button(Glyph.BACK, Shortcut.BACK, TimelineModel::back),
                        playButton(),
                        button(Glyph.FORWARD, Shortcut.FORWARD, TimelineModel::forward),
                        button(Glyph.LAST, Shortcut.LAST, TimelineModel::last),
                        scrubber,
                        counter,
                        grains,
                        speed);
    }

    @Override
    protected void layoutChildren() {
        double others = minWidth(-1) - grains.minWidth(-1) - scrubber.minWidth(-1);
        grains.fitInto(getWidth() - others - MIN_SCRUBBER);
        super.layoutChildren();
    }

    private Button button(Glyph glyph, Shortcut shortcut, Consumer<TimelineModel> command) {
        Button button = glyphButton(glyph.draw(), shortcut);
        button.getStyleClass().add(Styles.QUIET);
        button.setOnAction(event -> command.accept(timeline.getValue()));
        boolean towardsStart = glyph == Glyph.FIRST || glyph == Glyph.BACK;
        ObservableValue<TimelineModel.Work> work = timeline.flatMap(TimelineModel::workProperty);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> number(position) == (towardsStart ? 0 : Math.max(0, number(count) - 1))
                                && !(glyph == Glyph.FORWARD && work.getValue() != null),
                        position,
                        count,
                        work));
        return button;
    }

    private Button playButton() {
        Node play = Glyph.PLAY.draw();
        Node pause = Glyph.PAUSE.draw();
        Button button = glyphButton(play, Shortcut.PLAY);
        button.getStyleClass().add(Styles.PLAY);
        button.graphicProperty().bind(playing.map(now -> now ? pause : play).orElse(play));
        button.setOnAction(event -> timeline.getValue().togglePlay());
        ObservableValue<Boolean> live = timeline.flatMap(TimelineModel::liveProperty);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> number(count) == 0 && !Boolean.TRUE.equals(live.getValue()), count, live));
        return button;
    }

    private Button glyphButton(Node glyph, Shortcut shortcut) {
        Button button = new Button();
        button.setId("timeline-" + shortcut.name().toLowerCase(Locale.ROOT));
        button.setGraphic(glyph);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Hint.of(button, messages, shortcut);
        return button;
    }

    /**
     * How far the steps are: 3 / 21, or epoch 2 / 20 where the first step is called 0. The width is that of the longest text, so that nothing moves while it plays.
     */
    private void count() {
        int steps = number(count);
        int last = steps - 1 + number(first);
        counter.setText(steps == 0 ? "– / –" : number(position) + number(first) + " / " + (isHidden() ? "?" : last));
        int digits = Integer.toString(last).length();
        double width = Math.ceil((2 * digits + 3) * Typography.monoAdvance(COUNTER_SIZE));
        counter.setMinWidth(width);
        counter.setPrefWidth(width);
    }

    private boolean isHidden() {
        return Boolean.TRUE.equals(hidden.getValue());
    }

    private static int number(ObservableValue<Number> value) {
        return value.getValue() == null ? 0 : value.getValue().intValue();
    }
}
