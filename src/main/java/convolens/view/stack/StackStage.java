package convolens.view.stack;

import convolens.i18n.Messages;
import convolens.model.stack.NetworkStackModel;
import convolens.model.stack.Side;
import convolens.model.stack.StackFlow;
import convolens.view.SceneContext;
import convolens.view.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Both stacks beside each other, and below what sets them apart. */
public final class StackStage extends Region {
    private static final double PLAIN_WIDTH = 780;
    private static final double PLAIN_HEIGHT = 610;
    private static final double PLAIN_TEXT = 13;

    private final NetworkStackModel model;
    private final Messages messages;
    private final StackColumn affine;
    private final StackColumn cnn;
    private final Label caption = new Label();
    private double scale;

    public StackStage(NetworkStackModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        affine = new StackColumn(model, Side.AFFINE, context);
        cnn = new StackColumn(model, Side.CNN, context);
        getStyleClass().add("stack-stage");
        caption.setWrapText(true);
        caption.getStyleClass().addAll(Styles.MUTE, "stack-caption");
        caption.setId("stack-caption");
        getChildren().addAll(affine, cnn, caption);
        setMinSize(0, 0);
        model.frameProperty().addListener((observable, old, now) -> write());
        messages.localeProperty().addListener((observable, old, now) -> write());
        write();
    }

    private void write() {
        StackFlow dense = model.getFrame().affine();
        StackFlow conv = model.getFrame().cnn();
        int flat = dense.shapes().get(0).sizeOfOne();
        int kept = conv.lastImageRow();
        String shape = conv.shapes().get(kept).toString();
        boolean flattensAtOnce = dense.lastImageRow() == 0;
        caption.setText(messages.text(
                flattensAtOnce ? "stack.caption" : "stack.caption.changed",
                flat,
                kept,
                shape,
                Math.round(100 * conv.affineShare())));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (w <= 0 || h <= 0) {
            return;
        }
        double now = Math.max(0.88, Math.min(1.7, Math.min(w / PLAIN_WIDTH, h / PLAIN_HEIGHT)));
        if (Math.abs(now - scale) > 0.005) {
            scale = now;
            setStyle("-fx-font-size: " + Math.round(PLAIN_TEXT * scale * 10) / 10.0 + "px");
            affine.setScale(scale);
            cnn.setScale(scale);
        }
        double margin = Math.max(12, Math.round(24 * Math.min(1, (w - 400) / 380) * scale));
        double gap = margin;
        double widest = 620 * scale;
        double column = Math.min(widest, (w - 2 * margin - gap) / 2);
        double left = (w - 2 * column - gap) / 2;
        double captionHeight = caption.prefHeight(2 * column + gap);
        double top = Math.max(10, margin * 0.7);
        double bottom = h - captionHeight - 8;
        affine.resizeRelocate(left, top, column, bottom - top - 6);
        cnn.resizeRelocate(left + column + gap, top, column, bottom - top - 6);
        caption.resizeRelocate(left, bottom, 2 * column + gap, captionHeight);
    }
}
