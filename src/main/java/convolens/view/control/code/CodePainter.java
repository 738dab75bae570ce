package convolens.view.control.code;

import convolens.raster.Role;
import convolens.view.control.code.CodeRows.Row;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
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

    void paint(GraphicsContext g) {
        double height = area.rowHeight();
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < area.rows().rows().size(); i++) {
            double y = i * height - area.offset();
            if (y > -height && y < g.getCanvas().getHeight()) {
                Row row = area.rows().rows().get(i);
                boolean first = i == area.rows().firstOf(row.line());
                paintBackground(g, row.line(), y, height);
                paintRow(g, row, first, y + height / 2);
            }
        }
    }

    private void paintBackground(GraphicsContext g, int line, double y, double height) {
        Palette palette = area.getPalette();
        boolean isCurrent = area.isCurrent(line);
        boolean isPointed = area.isPointed(line) || area.lines().get(line).equals(area.hovered.get());
        if (isCurrent || isPointed) {
            g.setFill(isCurrent ? palette.accentTint() : palette.bg());
            g.fillRect(0, y, area.visibleWidth(), height);
        }
        if (isCurrent || area.isPointed(line)) {
            g.setFill(isCurrent ? palette.accent() : palette.faint());
            g.fillRect(0, y, BAR, height);
        }
        if (area.isFocused() && area.cursor.get() == line) {
            g.setStroke(palette.accent());
            g.setLineWidth(1);
            g.strokeRoundRect(0.5, y + 0.5, area.visibleWidth() - 1, height - 1, ARC, ARC);
        }
    }

    private void paintRow(GraphicsContext g, Row row, boolean first, double y) {
        Palette palette = area.getPalette();
        double advance = Typography.monoAdvance(area.size());
        boolean isCurrent = area.isCurrent(row.line());
        g.setFont(Typography.mono(area.size()));
        if (first) {
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(isCurrent ? palette.accent() : palette.mute());
            g.fillText(Integer.toString(row.line() + 1), (area.gutter() - 2) * advance, y);
        }
        Font plain = Typography.mono(area.size());
        Font strong = Typography.monoStrong(area.size());
        g.setTextAlign(TextAlignment.LEFT);
        int begin = 0;
        for (CodeToken token : area.tokens().get(row.line())) {
            int from = Math.max(begin, row.from());
            int to = Math.min(begin + token.text().length(), row.to());
            if (from < to && token.kind() != CodeToken.Kind.SPACE) {
                double x = (area.gutter() + row.column() + from - row.from()) * advance;
                boolean isStrong = isCurrent && token.kind() != CodeToken.Kind.COMMENT;
                g.setFont(isStrong || token.kind() == CodeToken.Kind.VALUE ? strong : plain);
                g.setFill(color(palette, token));
                g.fillText(token.text().substring(from - begin, to - begin), x, y);
            }
            begin += token.text().length();
        }
        if (row.note()) {
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFont(isCurrent ? Typography.monoStrong(area.size() - NOTE_SHRINK) : plainNote());
            g.setFill(isCurrent ? palette.accent() : palette.mute());
            g.fillText(area.note(row.line()), area.visibleWidth() - 2, y);
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
