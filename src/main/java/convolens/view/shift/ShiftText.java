package convolens.view.shift;

import convolens.i18n.Messages;
import convolens.model.shift.Border;
import convolens.model.shift.Changes;
import convolens.model.shift.Comparison;
import convolens.model.shift.Reduction;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftSpot;
import convolens.model.shift.ShiftSpot.Side;
import convolens.raster.NumberText;
import convolens.walk.PoolingWalk;
import convolens.walk.Rect;
import java.util.ArrayList;
import java.util.List;

/** What the shift lab says in words. */
final class ShiftText {

    private final Messages messages;
    private final NumberText numbers;

    ShiftText(Messages messages) {
        this.messages = messages;
        this.numbers = new NumberText(messages.locale());
    }

    /** A shift in words, such as "1 down, 2 right". */
    static String of(Shift shift, Messages messages) {
        List<String> parts = new ArrayList<>();
        if (shift.down() != 0) {
            parts.add(messages.text(shift.down() > 0 ? "shift.down" : "shift.up", Math.abs(shift.down())));
        }
        if (shift.right() != 0) {
            parts.add(messages.text(shift.right() > 0 ? "shift.right" : "shift.left", Math.abs(shift.right())));
        }
        return parts.isEmpty() ? messages.text("shift.unmoved") : String.join(", ", parts);
    }

    /** A shift in arrows, such as "↓1 →2". */
    static String arrows(Shift shift) {
        String down = shift.down() == 0 ? "" : (shift.down() > 0 ? "↓" : "↑") + Math.abs(shift.down());
        String right = shift.right() == 0 ? "" : (shift.right() > 0 ? "→" : "←") + Math.abs(shift.right());
        return (down + " " + right).strip();
    }

    /** A share as whole percent; not 0 or 100 unless it is exactly so. */
    static String percent(double share, Messages messages) {
        double percent = 100 * share;
        if (percent > 0 && percent < 0.1) {
            return "<" + messages.number(0.1, 1) + "%";
        }
        boolean rough = percent > 0 && percent < 1 || percent > 99 && percent < 100;
        return messages.number(percent, rough ? 1 : 0) + "%";
    }

    /** How many outputs of a reduction have changed, from the longest text to the shortest. */
    static List<String> counts(ShiftFrame frame, Reduction reduction, Messages messages) {
        Comparison comparison = frame.comparison().of(reduction);
        if (reduction != Reduction.NONE && !frame.all()) {
            int changed = 0;
            for (int window = 0; window <= frame.window(); window++) {
                changed += comparison.changed(window) ? 1 : 0;
            }
            return List.of(
                    messages.text("shift.count.soFar", changed, frame.window() + 1),
                    changed + " / " + (frame.window() + 1));
        }
        String percent = percent(comparison.share(), messages);
        int changed = comparison.changed();
        int cells = comparison.cells();
        return List.of(
                messages.text(
                        "shift.count.long", changed, cells, percent, messages.number(comparison.meanDifference(), 2)),
                messages.text("shift.count", changed, cells, percent),
                messages.text("shift.count.short", changed, cells, percent),
                percent);
    }

    /** The sentence of a step, with marks. */
    String sentence(ShiftFrame frame) {
        String shift = of(frame.shift(), messages);
        if (frame.all()) {
            if (frame.shift().equals(Shift.NONE)) {
                return messages.text("shift.sentence.unmoved");
            }
            return messages.text(
                    "shift.sentence",
                    shift,
                    count(frame, Reduction.NONE),
                    count(frame, Reduction.MAX),
                    count(frame, Reduction.AVERAGE));
        }
        Comparison max = frame.comparison().of(Reduction.MAX);
        Comparison average = frame.comparison().of(Reduction.AVERAGE);
        return messages.text(
                "shift.sentence.window",
                shift,
                frame.window() + 1,
                max.cells(),
                fromTo(max, frame.window()),
                verdict(max.changed(frame.window())),
                fromTo(average, frame.window()),
                verdict(average.changed(frame.window())));
    }

    private static String count(ShiftFrame frame, Reduction reduction) {
        Comparison comparison = frame.comparison().of(reduction);
        return comparison.changed() + " / " + comparison.cells();
    }

    private String fromTo(Comparison comparison, int window) {
        return brief(comparison.before().result(0, 0, window)) + " → "
                + brief(comparison.after().result(0, 0, window));
    }

    private String verdict(boolean changed) {
        return messages.text(changed ? "shift.changed" : "shift.same");
    }

    private String brief(float value) {
        return value == Math.rint(value) ? numbers.exact(value) : numbers.fixed(value, 2);
    }

    /** The sentence below the stage: about what is pointed at, otherwise about what the marks mean. */
    String caption(ShiftFrame frame, ShiftSpot pointed) {
        if (pointed instanceof ShiftSpot.OnMap at) {
            return onMap(frame, at);
        }
        if (pointed instanceof ShiftSpot.Cell at) {
            return at.reduction() == Reduction.NONE ? input(frame, at) : output(frame, at);
        }
        return messages.text("shift.caption") + " " + messages.text("shift.caption.move");
    }

    private String onMap(ShiftFrame frame, ShiftSpot.OnMap at) {
        if (frame.survey() == null) {
            return of(at.shift(), messages);
        }
        Changes changes = frame.survey().at(at.shift());
        return messages.text(
                "shift.link.shift",
                of(at.shift(), messages),
                percent(changes.share(Reduction.NONE), messages),
                percent(changes.share(Reduction.MAX), messages),
                percent(changes.share(Reduction.AVERAGE), messages));
    }

    private String input(ShiftFrame frame, ShiftSpot.Cell at) {
        Shift shift = frame.shift();
        int height = frame.comparison().moved().dim(2);
        int width = frame.comparison().moved().dim(3);
        String values = values(frame, at);
        if (shift.equals(Shift.NONE)) {
            return values;
        }
        if (at.side() == Side.BEFORE) {
            int row = at.row() + shift.down();
            int column = at.column() + shift.right();
            boolean stays = row >= 0 && row < height && column >= 0 && column < width;
            return stays
                    ? messages.text("shift.link.goes", values, index(row, column))
                    : messages.text("shift.link.leaves", values);
        }
        return Border.entered(shift, at.row(), at.column(), height, width)
                ? messages.text(
                        "shift.link.entered",
                        values,
                        messages.text(frame.state().rules().border().key()))
                : messages.text(
                        "shift.link.comes", values, index(at.row() - shift.down(), at.column() - shift.right()));
    }

    private String output(ShiftFrame frame, ShiftSpot.Cell at) {
        Comparison comparison = frame.comparison().of(at.reduction());
        int window = comparison.geometry().window(at.row(), at.column());
        if (at.reduction() == Reduction.AVERAGE) {
            return values(frame, at);
        }
        return messages.text(
                "shift.link.winners",
                values(frame, at),
                winner(comparison.before(), window),
                winner(comparison.after(), window));
    }

    private static String winner(PoolingWalk walk, int window) {
        Rect rect = walk.window(window);
        int term = walk.argmax(0, 0, window);
        return index(rect.row() + term / rect.width(), rect.column() + term % rect.width());
    }

    /** Where a cell is, what it was, what it is, and whether that counts as a change. */
    private String values(ShiftFrame frame, ShiftSpot.Cell at) {
        Comparison comparison = frame.comparison().of(at.reduction());
        int window = comparison.geometry().window(at.row(), at.column());
        return messages.text(
                "shift.link.cell",
                messages.text(at.reduction().key()),
                index(at.row(), at.column()),
                numbers.exact(comparison.before().result(0, 0, window)),
                numbers.exact(comparison.after().result(0, 0, window)),
                verdict(comparison.changed(window)));
    }

    private static String index(int row, int column) {
        return "[" + row + "," + column + "]";
    }
}
