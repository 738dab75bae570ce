package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.RunCoolDown;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.view.Styles;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;

/** The learning rate in effect, while that is not the one that was set because the run cools down. */
final class TrainRate extends Label {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private final Messages messages;
    private final ChangeListener<Object> changed = (observable, old, now) -> show();
    private RunModel run;

    TrainRate(TrainModel model, Messages messages) {
        this.messages = messages;
        setId("train-rate");
        getStyleClass().addAll(Styles.MUTE, "small");
        InvalidationListener current = observable -> follow(model.getCurrent());
        model.currentProperty().addListener(current);
        messages.localeProperty().addListener(observable -> show());
        follow(model.getCurrent());
    }

    private void follow(RunModel now) {
        if (run != null) {
            run.epochsProperty().removeListener(changed);
            run.learningRateProperty().removeListener(changed);
        }
        run = now;
        if (run != null) {
            run.epochsProperty().addListener(changed);
            run.learningRateProperty().addListener(changed);
        }
        show();
    }

    private void show() {
        double rate = run == null ? 0 : RunCoolDown.rate(run);
        boolean cools = run != null && rate < run.learningRateProperty().get();
        // its line is kept free from the start, so that nothing moves when it appears
        setManaged(run != null && run.settings().coolsDown());
        setVisible(cools);
        if (cools) {
            setText(messages.text(
                    "lesson.train.rateNow", new BigDecimal(rate).round(DIGITS).toPlainString()));
        }
    }
}
