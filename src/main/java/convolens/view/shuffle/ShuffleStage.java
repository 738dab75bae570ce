package convolens.view.shuffle;

import convolens.i18n.Messages;
import convolens.model.shuffle.Contender;
import convolens.model.shuffle.ShufflePoint;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.model.shuffle.SwapCheck;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.curve.CurvePlot;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The digits above, the four curves in the middle, and below in words what they show and why. */
public final class ShuffleStage extends Region {
    private static final double PLAIN_WIDTH = 780;
    private static final double PERCENT = 100;

    private final ShuffledPixelsModel model;
    private final Messages messages;
    private final DigitPairs pairs;
    private final CurvePlot plot;
    private final Label finding = new Label();
    private final Label check = new Label();
    private double heldFor;
    private double heldHeight;

    public ShuffleStage(ShuffledPixelsModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        pairs = new DigitPairs(model, context);
        plot = new ShufflePlot(model, context).node();
        finding.setId("shuffle-finding");
        check.setId("shuffle-check");
        finding.setWrapText(true);
        check.setWrapText(true);
        check.getStyleClass().add(Styles.MUTE);
        getChildren().addAll(pairs, plot, finding, check);
        setMinSize(0, 0);
        ChangeListener<Object> changed = (observable, old, now) -> write();
        model.runProperty().addListener(changed);
        model.settingsProperty().addListener(changed);
        model.digitsProperty().addListener(changed);
        model.timeline().positionProperty().addListener(changed);
        model.timeline().countProperty().addListener(changed);
        messages.localeProperty().addListener((observable, old, now) -> {
            heldHeight = 0;
            write();
        });
        write();
    }

    private void write() {
        Optional<ShufflePoint> point = model.point();
        finding.setText(point.map(this::finding).orElseGet(() -> messages.text("shuffled.before")));
        check.setText(messages.text("shuffled.why") + " "
                + point.map(p -> check(p.check())).orElse(""));
        requestLayout();
    }

    private String finding(ShufflePoint point) {
        return messages.text(
                point.iteration() == 0 ? "shuffled.finding.start" : "shuffled.finding",
                percent(point.accuracy(Contender.AFFINE_ORIGINAL)),
                percent(point.accuracy(Contender.AFFINE_SHUFFLED)),
                percent(point.accuracy(Contender.CONV_ORIGINAL)),
                percent(point.accuracy(Contender.CONV_SHUFFLED)),
                points(Math.abs(point.loss(false))),
                points(point.loss(true)));
    }

    private String check(SwapCheck found) {
        return messages.text(
                "shuffled.check",
                found.images(),
                found.equalAnswers(),
                new NumberText(messages.locale()).brief(found.largestDifference()));
    }

    private String percent(double share) {
        return messages.number(PERCENT * share, 1);
    }

    private String points(double difference) {
        String text = messages.number(PERCENT * difference, 1);
        return difference > 0 ? text : text.replace("-0.0", "0.0");
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (w <= 0 || h <= 0) {
            return;
        }
        double scale = Math.max(0.9, Math.min(1.5, Math.min(w / PLAIN_WIDTH, h / 610)));
        setStyle("-fx-font-size: " + Math.round(13 * scale * 10) / 10.0 + "px");
        double margin = Math.max(14, Math.min(28 * scale, w / 20));
        double inner = Math.min(w - 2 * margin, 1500);
        double left = Math.floor((w - inner) / 2);
        if (inner != heldFor) {
            heldFor = inner;
            heldHeight = 0;
        }
        double findingHeight = finding.prefHeight(inner);
        double checkHeight = check.prefHeight(inner);
        // the plot must not jump when a number makes a sentence one line longer or shorter
        heldHeight = Math.max(heldHeight, findingHeight + checkHeight);
        double bottom = h - 10 - heldHeight - 6;
        double top = Math.max(12, margin * 0.7);
        double pairsHeight = Math.ceil(pairs.heightOf(inner, Math.floor((bottom - top) * 0.46))) + 2;
        pairs.resizeRelocate(left, top, inner, pairsHeight);
        plot.resizeRelocate(left, top + pairsHeight + 12, inner, bottom - top - pairsHeight - 16);
        finding.resizeRelocate(left, bottom, inner, findingHeight);
        check.resizeRelocate(left, bottom + findingHeight + 6, inner, checkHeight);
    }
}
