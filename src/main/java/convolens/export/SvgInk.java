package convolens.export;

import convolens.view.paint.Pen;
import convolens.view.paint.PenInk;
import convolens.view.paint.Typography;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Ink that becomes a drawing of SVG 1.1. Text stays text, pixels are embedded as PNG, groups have names. */
public final class SvgInk extends PenInk {
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder definitions = new StringBuilder();
    private int clips;
    private int gradients;

    /** An empty drawing, in pixels. */
    public SvgInk(double width, double height) {
        super(width, height);
    }

    /** The whole file. */
    public String document() {
        String size = "width=\"" + number(width()) + "\" height=\"" + number(height()) + "\" viewBox=\"0 0 "
                + number(width()) + " " + number(height()) + "\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" " + size + ">\n<defs>\n" + definitions
                + "</defs>\n" + body + "</svg>\n";
    }

    @Override
    public void begin(String group) {
        body.append("<g><title>").append(escaped(group)).append("</title>\n");
    }

    @Override
    public void end() {
        body.append("</g>\n");
    }

    @Override
    protected void fillOutline(String outline, Pen pen) {
        String fill = paint("fill", pen.fill, pen);
        if (!outline.isEmpty() && !fill.isEmpty()) {
            body.append("<path d=\"")
                    .append(outline)
                    .append('"')
                    .append(fill)
                    .append(clip(pen))
                    .append("/>\n");
        }
    }

    @Override
    protected void strokeOutline(String outline, Pen pen) {
        if (outline.isEmpty() || pen.stroke.getOpacity() * pen.alpha == 0) {
            return;
        }
        body.append("<path d=\"").append(outline).append("\" fill=\"none\"").append(paint("stroke", pen.stroke, pen));
        body.append(" stroke-width=\"").append(number(length(pen.lineWidth))).append('"');
        body.append(" stroke-linecap=\"").append(word(pen.cap)).append('"');
        body.append(" stroke-linejoin=\"").append(word(pen.join)).append('"');
        if (pen.dashes.length > 0) {
            body.append(" stroke-dasharray=\"");
            for (int i = 0; i < pen.dashes.length; i++) {
                body.append(i == 0 ? "" : " ").append(number(length(pen.dashes[i])));
            }
            body.append('"');
        }
        body.append(clip(pen)).append("/>\n");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected int clipOutline(String outline, Pen pen) {
        clips++;
        definitions
                .append("<clipPath id=\"c")
                .append(clips)
                .append('"')
                .append(clip(pen))
                .append("><path d=\"")
                .append(outline.isEmpty() ? "M0 0" : outline)
                .append("\"/></clipPath>\n");
        return clips;
    }

    private static String clip(Pen pen) {
        return pen.clip == 0 ? "" : " clip-path=\"url(#c" + pen.clip + ")\"";
    }

    @Override
    protected void text(String text, double x, double y, double maxWidth, Pen pen) {
        Font font = pen.font;
        boolean strong = font.getFamily().endsWith("SemiBold");
        boolean mono = font.getFamily().contains("Mono");
        String family = strong ? font.getFamily().replace(" SemiBold", "") : font.getFamily();
        body.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append('"');
        body.append(" font-family=\"'").append(escaped(family)).append(mono ? "', monospace\"" : "', sans-serif\"");
        body.append(" font-size=\"").append(number(length(font.getSize()))).append('"');
        if (strong || font.getStyle().contains("Bold")) {
            body.append(" font-weight=\"").append(strong ? 600 : 700).append('"');
        }
        if (pen.align != TextAlignment.LEFT) {
            body.append(" text-anchor=\"")
                    .append(pen.align == TextAlignment.RIGHT ? "end" : "middle")
                    .append('"');
        }
        double width = length(Typography.width(text, font));
        if (width > maxWidth) {
            body.append(" textLength=\"").append(number(maxWidth)).append("\" lengthAdjust=\"spacingAndGlyphs\"");
        }
        body.append(" xml:space=\"preserve\"")
                .append(paint("fill", pen.fill, pen))
                .append(clip(pen))
                .append('>');
        body.append(escaped(text)).append("</text>\n");
    }

    @Override
    public void drawPixels(Image image, double x, double y, double width, double height) {
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        if (columns == 0 || rows == 0) {
            return;
        }
        int[] argb = new int[columns * rows];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            Png.writeWithAlpha(columns, rows, argb, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        body.append("<image x=\"")
                .append(number(px(x)))
                .append("\" y=\"")
                .append(number(py(y)))
                .append('"');
        body.append(" width=\"").append(number(px(x + width) - px(x))).append('"');
        body.append(" height=\"").append(number(py(y + height) - py(y))).append('"');
        body.append(
                " preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" image-rendering=\"optimizeSpeed\"");
        if (pen().alpha < 1) {
            body.append(" opacity=\"").append(number(pen().alpha)).append('"');
        }
        body.append(clip(pen())).append(" xlink:href=\"data:image/png;base64,");
        body.append(Base64.getEncoder().encodeToString(png.toByteArray())).append("\"/>\n");
    }

    /** The attributes of a fill or a line; empty where nothing would be seen. */
    private String paint(String attribute, Paint paint, Pen pen) {
        if (paint instanceof LinearGradient gradient) {
            return " " + attribute + "=\"url(#" + define(gradient) + ")\"" + opacity(attribute, pen.alpha);
        }
        Color color = (Color) paint;
        double alpha = color.getOpacity() * pen.alpha;
        return alpha == 0 ? "" : " " + attribute + "=\"" + hex(color) + "\"" + opacity(attribute, alpha);
    }

    private static String opacity(String attribute, double alpha) {
        return alpha >= 1 ? "" : " " + attribute + "-opacity=\"" + number(alpha) + "\"";
    }

    private static String hex(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    private String define(LinearGradient gradient) {
        String id = "g" + ++gradients;
        boolean whole = gradient.isProportional();
        definitions.append("<linearGradient id=\"").append(id).append('"');
        definitions.append(whole ? "" : " gradientUnits=\"userSpaceOnUse\"");
        definitions.append(" x1=\"").append(number(whole ? gradient.getStartX() : px(gradient.getStartX())));
        definitions.append("\" y1=\"").append(number(whole ? gradient.getStartY() : py(gradient.getStartY())));
        definitions.append("\" x2=\"").append(number(whole ? gradient.getEndX() : px(gradient.getEndX())));
        definitions.append("\" y2=\"").append(number(whole ? gradient.getEndY() : py(gradient.getEndY())));
        definitions.append("\">");
        for (Stop stop : gradient.getStops()) {
            definitions
                    .append("<stop offset=\"")
                    .append(number(stop.getOffset()))
                    .append("\" stop-color=\"");
            definitions.append(hex(stop.getColor())).append('"');
            definitions.append(opacity("stop", stop.getColor().getOpacity())).append("/>");
        }
        definitions.append("</linearGradient>\n");
        return id;
    }

    /** Characters that XML 1.0 does not allow are left out. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
