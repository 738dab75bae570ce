package convolens.view.sliding;

import convolens.engine.tensor.Shape;
import convolens.model.setup.SlidingState;
import convolens.model.sliding.Frame;
import convolens.view.paint.Typography;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.view.sliding.layout.StageLayout.Name;
import java.util.List;

/** What the matrices on a stage are called, with their shapes. */
final class StageNames {
    private final StageSheet sheet;
    private final SlidingState state;
    private final Frame frame;

    StageNames(StageSheet sheet, Frame frame) {
        this.sheet = sheet;
        this.frame = frame;
        this.state = frame.state();
    }

    /** What a matrix is called. */
    String word(Kind kind) {
        return sheet.messages()
                .text(
                        switch (kind) {
                            case INPUT -> "stage.input";
                            case FILTER -> "stage.filter";
                            case PRODUCTS -> state.operation().isPooling() ? "stage.cells" : "stage.products";
                            case SUMS -> "stage.sums";
                            case OUTPUT -> "stage.output";
                            case BIAS -> "stage.bias";
                            case USES -> "stage.uses";
                        });
    }

    /** The lines of its shape. */
    List<String> shapes(Kind kind) {
        Shape w = state.filters().shape();
        return switch (kind) {
            case INPUT -> List.of(sheet.shape(state.input().shape()));
            case OUTPUT -> List.of(sheet.shape(frame.walk().output().shape()));
            case FILTER -> {
                String one = sheet.slice(Shape.of(1, w.dim(1), w.dim(2), w.dim(3)));
                yield w.dim(0) > 1
                        ? List.of(
                                "w[" + frame.step().last().map() + "] " + one,
                                sheet.messages().text("stage.of", w))
                        : List.of(one);
            }
            case PRODUCTS -> List.of(state.operation().isPooling() ? "x" : "x·w");
            case SUMS -> List.of("x * w");
            default -> List.of();
        };
    }

    /** The width of a name with its shape. */
    double width(Name at) {
        double word = Typography.width(word(at.kind()), Typography.strong(sheet.scaled(13)));
        return Math.max(word, shape(at).length() * Typography.monoAdvance(sheet.scaled(12)));
    }

    /** The lines of the shape of a narrow name. */
    int lines(Name at) {
        return shapes(at.kind()).size();
    }

    /** The whole shape, or what of it fits. */
    String shape(Name at) {
        List<String> shapes = shapes(at.kind());
        String all = String.join(" ", shapes);
        double length = all.length() * Typography.monoAdvance(sheet.scaled(12));
        return length <= at.width() || shapes.isEmpty() ? all : shapes.get(0);
    }
}
