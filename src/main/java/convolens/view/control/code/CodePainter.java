package convolens.view.control.code;

import convolens.raster.Role;
import convolens.view.control.code.CodeRows.Row;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints the rows of a {@link CodeArea}. */
final class CodePainter {
    private static final double BAR = 3;
    private static final double ARC = 6;
    private static final double NOTE_SHRINK = 1;

    private final CodeArea area;

    CodePainter(CodeArea area) {
        this.area = area;
    }

    void paint(Ink ink) {
        double height = area.rowHeight();
        ink.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < area.rows().rows().size(); i++) {
            double y = i * height - area.offset();
            if (y > -height && y < ink.height()) {
                Row row = area.rows().rows().get(i);
                boolean first = i == area.rows().firstOf(row.line());
                paintBackground(ink, row.line(), y, height);
                paintRow(ink, row, first, y + height / 2);
            }
        }
    }

    private void paintBackground(Ink ink, int line, double y, double height) {
        Palette palette = area.getPalette();
        boolean isCurrent = area.isCurrent(line);
        boolean isPointed = area.isPointed(line) || area.lines().get(line).equals(area.hovered.get());
        if (isCurrent || isPointed) {
            ink.setFill(isCurrent ? palette.accentTint() : palette.bg());
            ink.fillRect(0, y, area.visibleWidth(), height);
        }
        if (isCurrent || area.isPointed(line)) {
            ink.setFill(isCurrent ? palette.accent() : palette.faint());
            ink.fillRect(0, y, BAR, height);
        }
        if (area.isFocused() && area.cursor.get() == line) {
            ink.setStroke(palette.accent());
            ink.setLineWidth(1);
            ink.strokeRoundRect(0.5, y + 0.5, area.visibleWidth() - 1, height - 1, ARC);
        }
    }

    private void paintRow(Ink ink, Row row, boolean first, double y) {
        Palette palette = area.getPalette();
        double advance = Typography.monoAdvance(area.size());
        boolean isCurrent = area.isCurrent(row.line());
        ink.setFont(Typography.mono(area.size()));
        if (first) {
            ink.setTextAlign(TextAlignment.RIGHT);
            ink.setFill(isCurrent ? palette.accent() : palette.mute());
            ink.fillText(Integer.toString(row.line() + 1), (area.gutter() - 2) * advance, y);
        }
        Font plain = Typography.mono(area.size());
        Font strong = Typography.monoStrong(area.size());
        ink.setTextAlign(TextAlignment.LEFT);
        int begin = 0;
        for (CodeToken token : area.tokens().get(row.line())) {
            int from = Math.max(begin, row.from());
            int to = Math.min(begin + token.text().length(), row.to());
            if (from < to && token.kind() != CodeToken.Kind.SPACE) {
                double x = (area.gutter() + row.column() + from - row.from()) * advance;
                boolean isStrong = isCurrent && token.kind() != CodeToken.Kind.COMMENT;
                ink.setFont(isStrong || token.kind() == CodeToken.Kind.VALUE ? strong : plain);
                ink.setFill(color(palette, token));
                ink.fillText(token.text().substring(from - begin, to - begin), x, y);
            }
            begin += token.text().length();
        }
        if (row.note()) {
            ink.setTextAlign(TextAlignment.RIGHT);
            ink.setFont(isCurrent ? Typography.monoStrong(area.size() - NOTE_SHRINK) : plainNote());
            ink.setFill(isCurrent ? palette.accent() : palette.mute());
            ink.fillText(Objects.requireNonNull(area.note(row.line())), area.visibleWidth() - 2, y);
        }
    }

    private Font plainNote() {
        return Typography.mono(area.size() - NOTE_SHRINK);
    }

    private Color color(Palette palette, CodeToken token) {
        return switch (token.kind()) {
            case KEYWORD -> palette.text(Role.ACCENT);
            case NAME -> palette.text(area.roles.get().getOrDefault(token.text(), Role.PLAIN));
            case VALUE -> palette.text(Role.ACCENT);
            case NUMBER, SPACE -> palette.ink();
            case STRING, COMMENT, SIGN -> palette.mute();
        };
    }
}
