package convolens.view.sliding;

import convolens.engine.tensor.Shape;
import convolens.model.setup.SlidingState;
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
    private final SlidingState state;
    private final Frame frame;
    private final Palette palette;

    NamePainter(Ink ink, StageSheet sheet, Frame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.state = frame.state();
        this.palette = sheet.palette();
    }

    void paint() {
        for (Name name : sheet.layout().names()) {
            name(name);
        }
        sheet.layout().panel(Kind.BIAS, 0).ifPresent(this::bias);
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
    private String shape(Name at) {
        List<String> shapes = shapes(at.kind());
        String all = String.join(" ", shapes);
        double length = all.length() * Typography.monoAdvance(sheet.scaled(12));
        return length <= at.width() || shapes.isEmpty() ? all : shapes.get(0);
    }

    private void name(Name at) {
        Role role = role(at.kind());
        Color color = role == Role.PLAIN ? palette.ink() : palette.text(role);
        text(word(at.kind()), at.x(), at.y() + sheet.scaled(10), Typography.strong(sheet.scaled(13)), color);
        List<String> shapes = shapes(at.kind());
        Font font = Typography.mono(sheet.scaled(12));
        if (at.narrow()) {
            for (int i = 0; i < shapes.size(); i++) {
                shape(shapes.get(i), at.x(), at.y() + sheet.scaled(28 + 17 * i), font);
            }
            return;
        }
        shape(shape(at), at.x(), at.y() + sheet.scaled(28), font);
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

    private String word(Kind kind) {
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

    private List<String> shapes(Kind kind) {
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

    private void bias(Panel panel) {
        double middle = panel.grid().centre(0, 0).getY();
        Font sign = Typography.mono(sheet.scaled(16));
        text("+", panel.grid().x() - sheet.scaled(18), middle, sign, palette.mute());
        text("→", panel.grid().right() + sheet.scaled(8), middle, sign, palette.mute());
        text(
                word(Kind.BIAS),
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
