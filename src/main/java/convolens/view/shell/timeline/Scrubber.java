package convolens.view.shell.timeline;

import atlantafx.base.controls.ProgressSliderSkin;
import convolens.model.TimelineModel;
import convolens.view.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** The track of the timeline: a thumb that stands on whole steps, a tick for each, and what is pointed at in words. */
final class Scrubber extends Region {
    /** Ticks closer than this would be a grey bar. */
    private static final double MIN_TICK_DISTANCE = 5;

    private static final double HEIGHT = 32;
    private static final double TICK_HEIGHT = 10;
    private static final double THUMB = 16;

    private final Slider slider = new Slider(0, 1, 0);
    private final Group ticks = new Group();
    private final Label bubble = new Label();
    private final ObservableValue<TimelineModel> timeline;
    private final ObservableValue<Number> count;
    private final ObservableValue<Number> position;
    /** Whether the thumb is following the timeline just now, and not the timeline the thumb. */
    private boolean following;

    Scrubber(ObservableValue<TimelineModel> timeline) {
        this.timeline = timeline;
        count = timeline.flatMap(TimelineModel::countProperty);
        position = timeline.flatMap(TimelineModel::positionProperty);
        getStyleClass().add(Styles.SCRUBBER);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement(1);
        bubble.getStyleClass().add("bubble");
        bubble.setVisible(false);
        bubble.setManaged(false);
        bubble.setMouseTransparent(true);
        getChildren().addAll(ticks, slider, bubble);
        count.addListener((observable, old, now) -> showSteps());
        position.addListener((observable, old, now) -> showSteps());
        slider.valueProperty().addListener((observable, old, value) -> seek(value.doubleValue()));
        slider.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(event.getX()));
        slider.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> pointAt(event.getX()));
        slider.addEventHandler(MouseEvent.MOUSE_EXITED, event -> bubble.setVisible(false));
        showSteps();
    }

    Slider slider() {
        return slider;
    }

    private int steps() {
        return count.getValue() == null ? 0 : count.getValue().intValue();
    }

    private void showSteps() {
        // a shorter timeline pushes the thumb of the one before to its end, which is nobody's wish to go there
        following = true;
        slider.setDisable(steps() < 2);
        slider.setMax(Math.max(1, steps() - 1));
        slider.setMajorTickUnit(Math.max(1, steps() - 1));
        slider.setValue(position.getValue() == null ? 0 : position.getValue().intValue());
        following = false;
        requestLayout();
    }

    private void seek(double value) {
        if (!following && timeline.getValue() != null && steps() > 0) {
            timeline.getValue().seek((int) Math.round(value));
            slider.setValue(timeline.getValue().getPosition());
        }
    }

    private void pointAt(double x) {
        if (steps() < 2) {
            return;
        }
        double share = (x - THUMB / 2) / (slider.getWidth() - THUMB);
        int step = (int) Math.round(Math.max(0, Math.min(1, share)) * (steps() - 1));
        bubble.setText(timeline.getValue().labelProperty().get().apply(step));
        bubble.setVisible(true);
        bubble.autosize();
        double center = tickX(step);
        bubble.relocate(Math.round(center - bubble.getWidth() / 2), -bubble.getHeight() + 2);
    }

    private double tickX(int step) {
        return THUMB / 2 + (getWidth() - THUMB) * step / (steps() - 1);
    }

    @Override
    protected void layoutChildren() {
        slider.resizeRelocate(0, 0, getWidth(), getHeight());
        int every = tickStride();
        int wanted = steps() < 2 ? 0 : (steps() - 1) / every + 1;
        while (ticks.getChildren().size() > wanted) {
            ticks.getChildren().remove(wanted);
        }
        while (ticks.getChildren().size() < wanted) {
            Line tick = new Line();
            tick.getStyleClass().add("tick");
            ticks.getChildren().add(tick);
        }
        for (int i = 0; i < wanted; i++) {
            Line tick = (Line) ticks.getChildren().get(i);
            double x = Math.floor(tickX(i * every)) + 0.5;
            tick.setStartX(x);
            tick.setEndX(x);
            tick.setStartY((getHeight() - TICK_HEIGHT) / 2);
            tick.setEndY((getHeight() + TICK_HEIGHT) / 2);
        }
    }

    /** Every how many steps a tick has room: 1, 2, 5, 10, 20 … */
    private int tickStride() {
        double room = Math.max(1, (getWidth() - THUMB) / MIN_TICK_DISTANCE);
        int stride = 1;
        for (int factor = 0; (steps() - 1) / stride > room; factor++) {
            stride = factor % 3 == 1 ? stride / 2 * 5 : stride * 2;
        }
        return stride;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 64;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 280;
    }
}
