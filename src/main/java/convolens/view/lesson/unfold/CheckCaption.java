package convolens.view.lesson.unfold;

import convolens.engine.inspect.CellCheck;
import convolens.engine.tensor.Shape;
import convolens.i18n.Messages;
import convolens.model.UnfoldModel;
import convolens.model.unfold.GradientTrial;
import convolens.model.unfold.UnfoldFrame;
import convolens.view.paint.NumberText;

/** What the check of one cell says: the error, and the kink or the rounding that explains it. */
final class CheckCaption {
    /** Below this h, an error of this share is that of float32. */
    private static final double SMALL_STEP = 1e-3;

    private static final double SEEN = 1e-3;

    private final UnfoldModel model;
    private final Messages messages;
    private final NumberText numbers;

    CheckCaption(UnfoldModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        numbers = new NumberText(messages.locale());
    }

    String of(UnfoldFrame frame, int cell) {
        if (cell >= frame.computed().checks().size()) {
            return null;
        }
        CellCheck check = frame.computed().checks().get(cell);
        String error = numbers.scientific(Math.abs(check.analytic() - check.numeric()), 2);
        if (check.kink() != CellCheck.Kink.NONE) {
            return kink(frame, check, cell);
        }
        if (check.relativeError() > SEEN && check.step() < SMALL_STEP) {
            return messages.text("check.rounding", error);
        }
        return messages.text(check.verdict() == CellCheck.Verdict.AGREES ? "check.agrees" : "check.differs", error);
    }

    private String kink(UnfoldFrame frame, CellCheck check, int cell) {
        GradientTrial.Kink kink = new GradientTrial(frame.state(), model.gradients()).kink(cell);
        String where = kink == null
                ? ""
                : kink.relu()
                        ? messages.text(
                                kink.after() == 1 ? "check.kink.opens" : "check.kink.closes",
                                indices(kink.shape(), kink.map()))
                        : messages.text("check.kink.winner", indices(kink.shape(), kink.map()));
        String slopes = messages.text(
                switch (check.kink()) {
                    case LEFT -> "check.kink.left";
                    case RIGHT -> "check.kink.right";
                    default -> "check.kink.both";
                },
                number(check.left()),
                number(check.right()),
                number(check.analytic()));
        return where + " " + slopes;
    }

    private static String indices(Shape shape, int cell) {
        StringBuilder text = new StringBuilder("]");
        int rest = cell;
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            text.insert(0, (axis == 0 ? "[" : ", ") + rest % shape.dim(axis));
            rest /= shape.dim(axis);
        }
        return text.toString();
    }

    private String number(double value) {
        return numbers.fixed(value, 3);
    }
}
