package convolens.view.stack;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.stack.NetworkStackModel;
import convolens.model.stack.StackFlow;
import convolens.model.stack.StackMeasure;
import convolens.model.stack.StackPlace;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.OutputThumbnail;
import convolens.view.control.Tip;
import convolens.view.paint.Typography;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One row of a stack: the layer, its output in small, the shape of it, and what it costs. */
final class StackRow extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass LEARNS = PseudoClass.getPseudoClass("learns");
    private static final PseudoClass INPUT = PseudoClass.getPseudoClass("input");
    private static final PseudoClass ANSWER = PseudoClass.getPseudoClass("answer");

    private final NetworkStackModel model;
    private final StackPlace place;
    private final Region rail = new Region();
    private final Label chip = new Label();
    private final OutputThumbnail picture = new OutputThumbnail();
    private final Label shape = new Label();
    private final Region bar = new Region();
    private final Label count = new Label();
    private final StringProperty words = new SimpleStringProperty("");
    private Shape extents = Shape.of(0);
    private double share;
    private IntConsumer onWalk = step -> {};

    StackRow(NetworkStackModel model, StackPlace place, SceneContext context) {
        this.model = model;
        this.place = place;
        getStyleClass().add("stack-row");
        setId("layer-" + place.side() + "-" + place.row());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        rail.getStyleClass().add("rail");
        chip.getStyleClass().addAll("layer-chip", Styles.MAY_SHORTEN);
        chip.setAlignment(Pos.CENTER_LEFT);
        shape.getStyleClass().addAll(Styles.MONO, Styles.MUTE, "fine", Styles.MAY_SHORTEN);
        shape.setAlignment(Pos.CENTER_LEFT);
        count.getStyleClass().addAll(Styles.MONO, "fine", "count", Styles.MAY_SHORTEN);
        count.setAlignment(Pos.CENTER_RIGHT);
        bar.getStyleClass().add("count-bar");
        picture.paletteProperty().bind(context.palette());
        Tip.explain(this, words);
        getChildren().addAll(rail, chip, picture, shape, bar, count);
        hoverProperty().addListener((observable, old, now) -> {
            if (now) {
                model.pointedProperty().set(place);
            } else if (place.equals(model.pointedProperty().get())) {
                model.pointedProperty().set(null);
            }
        });
        setOnMouseClicked(event -> {
            requestFocus();
            model.select(place);
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                model.goTo(place);
            }
        });
        setOnKeyPressed(this::press);
    }

    /** What goes to another row, by a number of rows. */
    void setOnWalk(IntConsumer action) {
        onWalk = action;
    }

    StackPlace place() {
        return place;
    }

    private void press(KeyEvent event) {
        boolean vertical = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        int step = event.getCode() == KeyCode.UP ? -1 : 1;
        if (vertical && event.isAltDown()) {
            model.select(place);
            model.move(step);
        } else if (vertical && !event.isShiftDown() && !event.isShortcutDown()) {
            onWalk.accept(step);
        } else if (event.getCode() == KeyCode.DELETE
                && model.getFrame().flow(place.side()).isLayer(place.row())) {
            model.select(place);
            model.remove();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.select(place);
            model.goTo(place);
        } else {
            return;
        }
        event.consume();
    }

    /**
     * Shows the layer that stands here now.
     *
     * @param measure what the bar stands for
     * @param most the length of the longest bar of both stacks
     */
    void show(StackFlow flow, StackText text, StackMeasure measure, long most, boolean narrow) {
        int row = place.row();
        chip.setText(text.name(flow, row));
        extents = flow.shapes().get(row);
        long value = measure.of(flow, row);
        count.setText(text.measure(measure, value));
        share = most == 0 ? 0 : (double) value / most;
        picture.setVisible(!narrow);
        picture.extentsProperty().set(flow.shapes().get(row));
        picture.imageProperty().set(row == StackFlow.INPUT);
        picture.referenceProperty()
                .set(Math.max(flow.shapes().get(0).dim(2), flow.shapes().get(0).dim(3)));
        words.set(text.description(flow, row));
        setAccessibleText(words.get());
        pseudoClassStateChanged(
                LEARNS, flow.isLayer(row) && flow.layer(row).kind().learns());
        pseudoClassStateChanged(INPUT, row == StackFlow.INPUT);
        pseudoClassStateChanged(ANSWER, row == flow.softmax());
        requestLayout();
    }

    /** Shows how far the data have come, and what is selected. */
    void follow(int reached, StackPlace selected) {
        pseudoClassStateChanged(REACHED, place.row() <= reached);
        pseudoClassStateChanged(HERE, place.row() == reached);
        pseudoClassStateChanged(SELECTED, place.equals(selected));
    }

    /** Shows what came out here; null where the data have not come yet. */
    void showOutput(@Nullable Tensor output) {
        picture.valuesProperty().set(output);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double em = chip.getFont().getSize() / 12;
        double chipWidth = picture.isVisible() ? Math.min(w * 0.36, 112 * em) : Math.min(w * 0.44, 150 * em);
        double countWidth = Math.min(w * 0.22, 140 * em);
        double pictureWidth = picture.isVisible() ? Math.min(w * 0.13, 90 * em) : 0;
        double x = 10 * em;
        rail.resizeRelocate(2, 0, 3, h);
        chip.resizeRelocate(x, 2, chipWidth, h - 4);
        x += chipWidth + 6;
        picture.resizeRelocate(x, 1, pictureWidth, h - 2);
        x += pictureWidth + (pictureWidth > 0 ? 6 : 0);
        double right = w - countWidth;
        String text = extents.toString();
        double room = Math.max(0, right - x - 2);
        boolean roomy = text.length() * Typography.monoAdvance(shape.getFont().getSize()) <= room;
        shape.setText(StackText.shape(extents, !roomy));
        shape.resizeRelocate(x, 0, room, h);
        bar.resizeRelocate(right, 4, Math.max(share > 0 ? 2 : 0, countWidth * share), h - 8);
        count.resizeRelocate(right, 0, countWidth - 6, h);
    }
}
