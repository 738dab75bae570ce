package convolens.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A {@link RunProgress} as one line of text, the same length from call to call so that it does not jitter where it is
 * overwritten in place.
 */
public final class ProgressLine {
    private static final int SHORTEST_BAR = 10;
    private static final int LONGEST_BAR = 40;

    private ProgressLine() {}

    /** All there is to say, for a file or a pipe: speed and time left only where there are any. */
    public static String plain(RunProgress p) {
        List<String> parts = new ArrayList<>(List.of(loss(p), train(p), test(p)));
        if (p.share() > 0) {
            parts.add(speed(p));
        }
        if (p.share() > 0 && p.share() < 1) {
            parts.add(left(p));
        }
        return epoch(p) + "  " + String.join("  ", parts);
    }

    /** A bar with as much beside it as fits. */
    public static String bar(RunProgress p, Terminal terminal) {
        List<String> parts = parts(p);
        // What is left out first where the terminal is narrow: train accuracy, speed, loss, test accuracy.
        int room = terminal.width() - 1 - epoch(p).length() - 1 - SHORTEST_BAR;
        for (String first : List.of(train(p), speed(p), loss(p), test(p))) {
            if (length(parts) > room) {
                parts.remove(first);
            }
        }
        int bar = Math.max(1, Math.min(LONGEST_BAR, room - length(parts) + SHORTEST_BAR));
        int done = (int) (bar * Math.max(0, Math.min(1, p.share())));
        String filled = terminal.glyph(TextGlyph.DONE).repeat(done);
        String rest = terminal.glyph(TextGlyph.OPEN).repeat(bar - done);
        return epoch(p) + " " + (terminal.ansi() ? Ansi.BLUE.of(filled) + Ansi.FAINT.of(rest) : filled + rest) + "  "
                + String.join("  ", parts);
    }

    /** Seconds as a clock shows them: 0:07, 12:34, 1:02:03. */
    public static String clock(double seconds) {
        long s = Math.round(seconds);
        return s < 3600
                ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }

    private static List<String> parts(RunProgress p) {
        return new ArrayList<>(List.of(loss(p), train(p), test(p), speed(p), left(p)));
    }

    private static int length(List<String> parts) {
        return parts.stream().mapToInt(part -> part.length() + 2).sum();
    }

    private static String epoch(RunProgress p) {
        String all = Integer.toString(p.epochs());
        return String.format(Locale.ROOT, "epoch %" + all.length() + "d/%s", p.epoch(), all);
    }

    private static String loss(RunProgress p) {
        return "loss " + number("%6.4f", 6, p.loss());
    }

    private static String train(RunProgress p) {
        return "train " + number("%6.4f", 6, p.trainAccuracy());
    }

    private static String test(RunProgress p) {
        return "test " + number("%6.4f", 6, p.testAccuracy());
    }

    private static String speed(RunProgress p) {
        return number("%,7.0f", 7, p.imagesPerSecond()) + " images/s";
    }

    private static String left(RunProgress p) {
        String left = Double.isNaN(p.secondsLeft()) ? "-:--" : clock(p.secondsLeft());
        return " ".repeat(Math.max(0, 5 - left.length())) + left + " left";
    }

    private static String number(String format, int width, double value) {
        return Double.isNaN(value) ? " ".repeat(width - 1) + "-" : String.format(Locale.ROOT, format, value);
    }
}
