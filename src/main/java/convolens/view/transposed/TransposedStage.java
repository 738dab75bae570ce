package convolens.view.transposed;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.lesson.Lesson;
import convolens.model.transposed.TransposedConvolutionModel;
import convolens.model.transposed.TransposedFrame;
import convolens.model.transposed.TransposedPart;
import convolens.model.transposed.TransposedSpot;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.control.code.MarkedLine;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.setup.Pasting;
import convolens.view.stage.GridStage;
import convolens.view.stage.StagePainting;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** The stage: input and filter can be typed into, the other cells can be gone to. */
public final class TransposedStage extends GridStage<TransposedPanel, TransposedSpot> {
    private final TransposedConvolutionModel model;
    private @Nullable TransposedLayout layout;
    private TransposedFrame shown;

    TransposedStage(TransposedConvolutionModel model, SceneContext context) {
        super("transposed", model.timeline(), model.pointedProperty(), context);
        this.model = model;
        shown = model.getFrame();
        model.frameProperty().addListener((observable, old, now) -> {
            boolean same = now.walk() == shown.walk();
            shown = now;
            if (same) {
                step();
            } else {
                refresh();
            }
        });
    }

    @Override
    protected double arrange(double width, double height) {
        TransposedLayout now = TransposedLayout.of(shown.state(), width, height);
        layout = now;
        return now.scale();
    }

    @Override
    protected Rectangle2D captionRoom() {
        return layout == null ? Rectangle2D.EMPTY : layout.caption();
    }

    @Override
    protected String caption() {
        return new TransposedText(context().messages())
                .caption(shown, model.pointedProperty().get());
    }

    @Override
    protected String spoken() {
        return context().messages().text(Lesson.TRANSPOSED_CONVOLUTION.titleKey()) + ". "
                + MarkedLine.plain(new TransposedText(context().messages()).sentence(shown));
    }

    @Override
    protected @Nullable StagePainting<TransposedSpot> painting(Ink ink) {
        TransposedLayout now = layout;
        if (now == null) {
            return null;
        }
        GridPainter painter = new GridPainter(
                context().palette().getValue(),
                new NumberText(context().messages().locale()));
        return new TransposedPainter(ink, now, painter, context().messages(), shown);
    }

    @Override
    protected List<TransposedPanel> panels() {
        return layout == null ? List.of() : layout.panels();
    }

    @Override
    protected TransposedSpot cell(TransposedPanel panel, int row, int column) {
        return new TransposedSpot(panel.part(), row, column);
    }

    @Override
    protected @Nullable Place<TransposedPanel> placeOf(TransposedSpot cell) {
        return layout == null
                ? null
                : new Place<>(layout.panels().get(cell.part().ordinal()), cell.row(), cell.column());
    }

    @Override
    protected String arrayName(TransposedPanel panel) {
        return context()
                .messages()
                .text(
                        switch (panel.part()) {
                            case INPUT -> "stage.input";
                            case FILTER -> "stage.filter";
                            case PRODUCTS -> "stage.products";
                            case OUTPUT -> "stage.output";
                        });
    }

    /** The output without what is cut off. */
    @Override
    protected Tensor array(TransposedPanel panel) {
        if (panel.part() != TransposedPart.OUTPUT) {
            return super.array(panel);
        }
        WindowGeometry g = shown.walk().geometry();
        Tensor output = Tensor.zeros(g.height(), g.width());
        for (int i = 0; i < output.size(); i++) {
            output.data()[i] = shown.value(new TransposedSpot(TransposedPart.OUTPUT, i / g.width(), i % g.width()));
        }
        return output;
    }

    @Override
    public boolean isTyped(TransposedSpot cell) {
        return model.isTyped(cell);
    }

    @Override
    public void act(TransposedSpot cell) {
        model.goTo(cell);
    }

    @Override
    public float value(TransposedSpot cell) {
        return shown.value(cell);
    }

    @Override
    public boolean type(TransposedSpot cell, String text) {
        return model.type(cell, text);
    }

    @Override
    protected boolean nudge(TransposedSpot cell, float by) {
        model.nudge(cell, by);
        return true;
    }

    @Override
    public void paste(TransposedSpot cell, String text) {
        new Pasting(context(), model.setup().stateProperty(), model.setup()::undo)
                .paste(text, block -> model.paste(cell, block));
    }
}
