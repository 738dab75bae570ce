package convolens.view.control;

import convolens.view.paint.Ink;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;

/**
 * Writes a part of the window on an ink: painted regions by their painters, boxes and text as such, and whatever is
 * neither (an icon, a turned node) as pixels, two for each unit.
 */
public final class NodePainter {
    private static final double SHARP = 2;

    private NodePainter() {}

    /** Paints a laid out node and all that it holds, its own upper left corner at the origin. */
    public static void paintAlone(Node node, Ink ink) {
        Transform place = node.getLocalToParentTransform();
        ink.save();
        ink.translate(-place.getTx(), -place.getTy());
        paint(node, ink);
        ink.restore();
    }

    /** Lets all painted regions below a node paint at once what has changed, without waiting for a pulse. */
    public static void paintNow(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node instanceof PaintedRegion region) {
                region.paintNow();
            }
            if (node instanceof Parent inner) {
                paintNow(inner);
            }
        }
    }

    /** Paints a laid out node and all that it holds, at its place in what it lies in. */
    public static void paint(Node node, Ink ink) {
        if (!node.isVisible() || node.getOpacity() == 0 || isClippedAway(node)) {
            return;
        }
        ink.save();
        Transform place = node.getLocalToParentTransform();
        ink.translate(place.getTx(), place.getTy());
        if (node.getClip() instanceof Rectangle clip) {
            ink.beginPath();
            ink.rect(
                    clip.getX() + clip.getLayoutX(),
                    clip.getY() + clip.getLayoutY(),
                    clip.getWidth(),
                    clip.getHeight());
            ink.clip();
        }
        if (node.getOpacity() < 1 || isTurned(place)) {
            pixels(node, ink);
        } else if (node instanceof PaintedRegion region) {
            box(region, ink);
            region.paintOn(ink);
        } else if (node instanceof Text text) {
            text(text, ink);
        } else if (node instanceof Line line) {
            line(line, ink);
        } else if (node instanceof Parent parent) {
            if (parent instanceof Region region) {
                box(region, ink);
            }
            children(parent).forEach(child -> paint(child, ink));
        } else {
            pixels(node, ink);
        }
        ink.restore();
    }

    private static boolean isClippedAway(Node node) {
        return node.getClip() instanceof Rectangle clip && (clip.getWidth() <= 0 || clip.getHeight() <= 0);
    }

    private static boolean isTurned(Transform place) {
        return place.getMxx() != 1 || place.getMyy() != 1 || place.getMxy() != 0 || place.getMyx() != 0;
    }

    private static List<Node> children(Parent parent) {
        List<Node> children = new ArrayList<>(parent.getChildrenUnmodifiable());
        children.sort(Comparator.comparingDouble(Node::getViewOrder).reversed());
        return children;
    }

    private static void box(Region region, Ink ink) {
        double width = region.getWidth();
        double height = region.getHeight();
        Background background = region.getBackground();
        if (background != null) {
            for (BackgroundFill fill : background.getFills()) {
                Insets in = fill.getInsets();
                ink.setFill(fill.getFill());
                ink.fillRoundRect(
                        in.getLeft(),
                        in.getTop(),
                        width - in.getLeft() - in.getRight(),
                        height - in.getTop() - in.getBottom(),
                        arc(fill.getRadii(), width, height));
            }
        }
        Border border = region.getBorder();
        if (border != null) {
            for (BorderStroke stroke : border.getStrokes()) {
                border(stroke, width, height, ink);
            }
        }
    }

    private static double arc(CornerRadii radii, double width, double height) {
        double radius = radii.getTopLeftHorizontalRadius();
        return 2 * (radii.isTopLeftHorizontalRadiusAsPercentage() ? radius * Math.min(width, height) : radius);
    }

    private static void border(BorderStroke stroke, double width, double height, Ink ink) {
        double top = stroke.getWidths().getTop();
        boolean even = top == stroke.getWidths().getLeft()
                && top == stroke.getWidths().getBottom()
                && top == stroke.getWidths().getRight()
                && stroke.isStrokeUniform();
        if (even && top > 0 && isSeen(stroke.getTopStroke())) {
            ink.setStroke((Color) stroke.getTopStroke());
            ink.setLineWidth(top);
            ink.strokeRoundRect(top / 2, top / 2, width - top, height - top, arc(stroke.getRadii(), width, height));
        } else if (!even) {
            double left = stroke.getWidths().getLeft();
            double right = stroke.getWidths().getRight();
            double bottom = stroke.getWidths().getBottom();
            side(stroke.getTopStroke(), 0, 0, width, top, ink);
            side(stroke.getBottomStroke(), 0, height - bottom, width, bottom, ink);
            side(stroke.getLeftStroke(), 0, 0, left, height, ink);
            side(stroke.getRightStroke(), width - right, 0, right, height, ink);
        }
    }

    private static void side(Paint paint, double x, double y, double width, double height, Ink ink) {
        if (width > 0 && height > 0 && isSeen(paint)) {
            ink.setFill(paint);
            ink.fillRect(x, y, width, height);
        }
    }

    private static boolean isSeen(Paint paint) {
        return paint instanceof Color color && color.getOpacity() > 0;
    }

    private static void line(Line line, Ink ink) {
        if (line.getStroke() instanceof Color color) {
            ink.setStroke(color);
            ink.setLineWidth(line.getStrokeWidth());
            ink.setLineDashes(line.getStrokeDashArray().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray());
            ink.strokeLine(line.getStartX(), line.getStartY(), line.getEndX(), line.getEndY());
        }
    }

    private static void text(Text text, Ink ink) {
        if (text.getFill() == null || text.getText().isBlank()) {
            return;
        }
        Bounds area = text.getLayoutBounds();
        List<String> lines = lines(text);
        double lineHeight = area.getHeight() / lines.size();
        ink.setFill(text.getFill());
        ink.setFont(text.getFont());
        TextAlignment align =
                text.getTextAlignment() == TextAlignment.JUSTIFY ? TextAlignment.LEFT : text.getTextAlignment();
        ink.setTextAlign(align);
        ink.setTextBaseline(VPos.TOP);
        double x = switch (align) {
            case CENTER -> area.getCenterX();
            case RIGHT -> area.getMaxX();
            default -> area.getMinX();
        };
        for (int i = 0; i < lines.size(); i++) {
            ink.fillText(lines.get(i), x, area.getMinY() + i * lineHeight);
            if (text.isUnderline()) {
                underline(text, lines.get(i), area.getMinY() + (i + 1) * lineHeight, ink);
            }
        }
    }

    private static void underline(Text text, String line, double bottom, Ink ink) {
        if (text.getFill() instanceof Color color) {
            ink.setStroke(color);
            ink.setLineWidth(1);
            double left = text.getLayoutBounds().getMinX();
            ink.strokeLine(left, bottom - 2, left + Typography.width(line, text.getFont()), bottom - 2);
        }
    }

    /** The lines into which a text is broken at spaces, as JavaFX breaks it. */
    private static List<String> lines(Text text) {
        List<String> lines = new ArrayList<>();
        double room = text.getWrappingWidth();
        for (String paragraph : text.getText().split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split("(?<= )")) {
                if (room > 0
                        && !line.isEmpty()
                        && Typography.width(line + word.stripTrailing(), text.getFont()) > room) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static void pixels(Node node, Ink ink) {
        Bounds area = node.getBoundsInLocal();
        if (area.isEmpty()) {
            return;
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(SHARP, SHARP));
        parameters.setFill(Color.TRANSPARENT);
        Image image = node.snapshot(parameters, null);
        Bounds there = node.getBoundsInParent();
        Transform place = node.getLocalToParentTransform();
        ink.drawPixels(
                image,
                there.getMinX() - place.getTx(),
                there.getMinY() - place.getTy(),
                image.getWidth() / SHARP,
                image.getHeight() / SHARP);
    }
}
