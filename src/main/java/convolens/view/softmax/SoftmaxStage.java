package convolens.view.softmax;

import convolens.lesson.Lesson;
import convolens.model.softmax.SoftmaxColumn;
import convolens.model.softmax.SoftmaxFrame;
import convolens.model.softmax.SoftmaxModel;
import convolens.model.softmax.SoftmaxSpot;
import convolens.view.SceneContext;
import convolens.view.control.ArraySource;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.setup.Pasting;
import convolens.view.stage.EditedStage;
import convolens.view.stage.StagePainting;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** The stage of softmax: columns of numbers with their bars, a row for each class. */
public final class SoftmaxStage extends EditedStage<SoftmaxSpot> {
    private final SoftmaxModel model;
    private @Nullable SoftmaxLayout layout;

    public SoftmaxStage(SoftmaxModel model, SceneContext context) {
        super("softmax", model.timeline(), model.pointedProperty(), context);
        this.model = model;
        ArraySource.offer(canvas(), new SoftmaxArrays(this::frame, this::at));
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.state() == now.state()) {
                step();
            } else {
                refresh();
            }
        });
    }

    private SoftmaxFrame frame() {
        return model.getFrame();
    }

    /** Where everything lies; null before the stage has a size. */
    @Nullable
    SoftmaxLayout places() {
        return layout;
    }

    @Override
    protected double arrange(double width, double height) {
        layout = SoftmaxLayout.of(frame(), width, height);
        return layout.scale();
    }

    @Override
    protected Rectangle2D captionRoom() {
        return layout == null ? Rectangle2D.EMPTY : layout.caption();
    }

    @Override
    protected String caption() {
        return new SoftmaxText(frame(), context().messages())
                .caption(model.pointedProperty().get());
    }

    @Override
    protected String spoken() {
        return context().messages().text(Lesson.SOFTMAX.titleKey()) + ". "
                + new SoftmaxText(frame(), context().messages()).spoken();
    }

    // Painting

    @Override
    protected @Nullable StagePainting<SoftmaxSpot> painting(Ink ink) {
        Palette palette = context().palette().getValue();
        return layout == null
                ? null
                : new SoftmaxPainter(ink, layout, frame(), palette, context().messages());
    }

    // Mouse

    @Override
    protected @Nullable SoftmaxSpot at(double x, double y) {
        return layout == null ? null : layout.at(x, y);
    }

    // Cells

    @Override
    protected boolean exists(SoftmaxSpot cell) {
        return cell.k() < frame().state().classes() && frame().columns().contains(cell.column());
    }

    @Override
    public boolean isTyped(SoftmaxSpot cell) {
        return cell.column() == SoftmaxColumn.SCORE;
    }

    /** Makes a class the true one, or goes to the step that computes a number. */
    @Override
    public void act(SoftmaxSpot cell) {
        if (frame().hidden() && SoftmaxFrame.operation(cell.column()) != null) {
            model.pick(cell);
        } else if (cell.column() == SoftmaxColumn.TARGET) {
            model.setLabel(cell.k());
            model.setup().endGesture();
        } else {
            model.goTo(cell);
        }
    }

    @Override
    public float value(SoftmaxSpot cell) {
        return frame().state().scores()[cell.k()];
    }

    @Override
    public boolean type(SoftmaxSpot cell, String typed) {
        return model.type(cell.k(), typed);
    }

    @Override
    public void paste(SoftmaxSpot cell, String text) {
        new Pasting(context(), model.setup().stateProperty(), model.setup()::undo)
                .paste(text, block -> model.paste(cell.k(), block));
    }

    @Override
    public @Nullable Rectangle2D place(SoftmaxSpot cell) {
        return layout == null ? null : layout.cell(cell);
    }

    @Override
    public SoftmaxSpot neighbour(SoftmaxSpot cell, int down, int right) {
        List<SoftmaxColumn> columns = frame().columns();
        int column = Math.max(0, Math.min(columns.size() - 1, columns.indexOf(cell.column()) + right));
        int k = Math.max(0, Math.min(frame().state().classes() - 1, cell.k() + down));
        return new SoftmaxSpot(columns.get(column), k);
    }

    @Override
    public SoftmaxSpot first() {
        return new SoftmaxSpot(SoftmaxColumn.SCORE, 0);
    }
}
