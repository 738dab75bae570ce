package convolens.view.unfold.text;

import convolens.i18n.Messages;
import convolens.model.unfold.UnfoldFrame;
import convolens.model.unfold.gradient.CheckedCell;
import convolens.model.unfold.gradient.Kink;
import convolens.raster.NumberText;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the check of one cell says: the error, and the kinks or the rounding that explain it. */
final class CheckCaption {
    private final Messages messages;
    private final NumberText numbers;

    CheckCaption(Messages messages) {
        this.messages = messages;
        numbers = new NumberText(messages.locale());
    }

    /** The sentences about a cell of the variable; null if it has not been checked. */
    @Nullable
    String of(UnfoldFrame frame, int cell) {
        if (cell >= frame.computed().checks().size()) {
            return null;
        }
        CheckedCell check = frame.computed().checks().get(cell);
        String error = numbers.scientific(check.error(), 2);
        return switch (check.finding()) {
            case AGREES -> messages.text("check.agrees", error);
            case ROUNDING -> messages.text("check.rounding", error);
            case DIFFERS -> messages.text("check.differs", error);
            case HARMLESS -> kinks(check) + " " + messages.text("check.harmless", error);
            case KINK_LEFT, KINK_RIGHT, KINKS, KINK_HERE -> kinks(check) + " " + slopes(check);
        };
    }

    private String kinks(CheckedCell check) {
        return check.kinks().stream().map(this::kink).collect(Collectors.joining(" "));
    }

    private String kink(Kink kink) {
        String key = "check.kink." + (kink.right() ? "right." : "left.")
                + kink.change().name().toLowerCase(Locale.ROOT);
        return messages.text(key, kink.at().toString());
    }

    private String slopes(CheckedCell check) {
        String key = "check.slopes." + check.finding().name().toLowerCase(Locale.ROOT);
        return messages.text(key, number(check.left()), number(check.right()), number(check.analytic()));
    }

    private String number(double value) {
        return StepText.text(numbers, (float) value);
    }
}
