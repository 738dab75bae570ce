package convolens.view.sliding;

import convolens.model.sliding.Frame;
import convolens.raster.Role;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.view.sliding.layout.Panel;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.view.sliding.layout.StageLayout.Name;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints the names of the matrices with their shapes. */
final class NamePainter {
    private final Ink ink;
    private final StageSheet sheet;
    private final StageNames names;
    private final Palette palette;

    NamePainter(Ink ink, StageSheet sheet, Frame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.names = new StageNames(sheet, frame);
        this.palette = sheet.palette();
    }

    void paint() {
        for (Name name : sheet.layout().names()) {
            name(name);
        }
        sheet.layout().panel(Kind.BIAS, 0).ifPresent(this::bias);
    }

    private void name(Name at) {
        Role role = role(at.kind());
        Color color = role == Role.PLAIN ? palette.ink() : palette.text(role);
        text(names.word(at.kind()), at.x(), at.y() + sheet.scaled(10), Typography.strong(sheet.scaled(13)), color);
        List<String> shapes = names.shapes(at.kind());
        Font font = Typography.mono(sheet.scaled(12));
        if (at.narrow()) {
            for (int i = 0; i < shapes.size(); i++) {
                shape(shapes.get(i), at.x(), at.y() + sheet.scaled(28 + 17 * i), font);
            }
            return;
        }
        shape(names.shape(at), at.x(), at.y() + sheet.scaled(28), font);
    }

    /** A shape, which may have a word before it: the typeface of numbers has no Hangul and no kana. */
    private void shape(String text, double x, double y, Font font) {
        int end = text.chars().allMatch(glyph -> glyph < 0x2000) ? 0 : text.lastIndexOf('(');
        Font words = Typography.text(font.getSize());
        text(text.substring(0, end), x, y, words, palette.mute());
        text(
                text.substring(end),
                x + (end == 0 ? 0 : Typography.width(text.substring(0, end), words)),
                y,
                font,
                palette.mute());
    }

    private static Role role(Kind kind) {
        return switch (kind) {
            case INPUT -> Role.INPUT;
            case FILTER -> Role.FILTER;
            case OUTPUT -> Role.OUTPUT;
            case BIAS -> Role.BIAS;
            default -> Role.PLAIN;
        };
    }

    private void bias(Panel panel) {
        double middle = panel.grid().centre(0, 0).getY();
        Font sign = Typography.mono(sheet.scaled(16));
        text("+", panel.grid().x() - sheet.scaled(18), middle, sign, palette.mute());
        text("→", panel.grid().right() + sheet.scaled(8), middle, sign, palette.mute());
        text(
                names.word(Kind.BIAS),
                panel.grid().x(),
                panel.grid().y() - sheet.scaled(12),
                Typography.strong(sheet.scaled(13)),
                palette.text(Role.BIAS));
    }

    private void text(String text, double x, double y, Font font, Color color) {
        ink.setFont(font);
        ink.setFill(color);
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setTextBaseline(VPos.CENTER);
        ink.fillText(text, x, y);
    }
}
