package convolens.view.softmax;

import convolens.lesson.Lesson;
import convolens.model.softmax.SoftmaxColumn;
import convolens.model.softmax.SoftmaxFrame;
import convolens.model.softmax.SoftmaxModel;
import convolens.model.softmax.SoftmaxSpot;
import convolens.view.SceneContext;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.setup.EditedStage;
import convolens.view.setup.Pasting;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The stage of softmax: columns of numbers with their bars, a row for each class. */
public final class SoftmaxStage extends EditedStage<SoftmaxSpot> {
    private final SoftmaxModel model;
    private @Nullable SoftmaxLayout layout;

    public SoftmaxStage(SoftmaxModel model, SceneContext context) {
        super("softmax", model.timeline(), context);
        this.model = model;
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.state() == now.state()) {
                step();
            } else {
                refresh();
            }
        });
        model.pointedProperty().addListener(observable -> link());
        canvas().setOnMouseMoved(this::point);
        canvas().setOnMouseExited(event -> model.pointedProperty().set(null));
        canvas().setOnMousePressed(this::press);
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

    private @Nullable SoftmaxPainter painter(Ink ink) {
        Palette palette = context().palette().getValue();
        return layout == null
                ? null
                : new SoftmaxPainter(ink, layout, frame(), palette, context().messages());
    }

    @Override
    public void paintBase(Ink ink) {
        SoftmaxPainter painter = painter(ink);
        if (painter != null) {
            painter.paintBase();
        }
    }

    @Override
    public void paintStep(Ink ink, double progress) {
        SoftmaxPainter painter = painter(ink);
        if (painter != null) {
            painter.paintStep(progress);
        }
    }

    @Override
    public void paintLinks(Ink ink) {
        SoftmaxPainter painter = painter(ink);
        SoftmaxSpot pointed = model.pointedProperty().get();
        SoftmaxSpot selected = selected();
        Palette palette = context().palette().getValue();
        if (painter != null && pointed != null) {
            painter.paintLink(pointed, palette.accent(), 2);
        }
        if (painter != null && selected != null) {
            painter.paintLink(selected, palette.accent(), 3);
        }
    }

    // Mouse

    private @Nullable SoftmaxSpot at(MouseEvent event) {
        return layout == null ? null : layout.at(event.getX(), event.getY());
    }

    private void point(MouseEvent event) {
        SoftmaxSpot spot = at(event);
        model.pointedProperty().set(spot);
        canvas().setCursor(spot == null ? Cursor.DEFAULT : isTyped(spot) ? Cursor.TEXT : Cursor.HAND);
    }

    private void press(MouseEvent event) {
        canvas().requestFocus();
        event.consume();
        SoftmaxSpot spot = at(event);
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        select(spot);
        if (spot != null && !isTyped(spot)) {
            act(spot);
        } else if (spot != null && event.getClickCount() == 2) {
            editor().open(spot, null);
        }
    }

    // Cells

    @Override
    protected void selected(@Nullable SoftmaxSpot cell) {
        if (!canvas().isHover()) {
            model.pointedProperty().set(cell);
        }
    }

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
        if (cell.column() == SoftmaxColumn.TARGET) {
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
