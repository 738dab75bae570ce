package convolens.ui;

import convolens.view.Styles;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/**
 * Finds what a reader would call broken in a window: texts that are cut, that leave the window, or that overlap; and what a
 * listener would: controls of which a screen reader has nothing to say.
 */
public final class LayoutAudit {
    /** Antialiasing and line spacing may touch. */
    private static final double SLACK = 1.5;

    private final List<String> faults = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();

    private LayoutAudit() {}

    /** What is wrong, one sentence each; empty where all is well. Only on the FX thread. */
    public static List<String> faultsOf(Scene scene) {
        return faultsOf(scene.getRoot());
    }

    /** What is wrong in a part of a window. Only on the FX thread. */
    public static List<String> faultsOf(Parent part) {
        Scene scene = part.getScene();
        LayoutAudit audit = new LayoutAudit();
        audit.visit(part, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), false);
        audit.findOverlaps();
        return audit.faults;
    }

    private void visit(Node node, Bounds visible, boolean scrolls) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        Bounds area = visible;
        if (node.getClip() != null) {
            area = intersection(visible, node.localToScene(node.getClip().getBoundsInParent()));
        }
        boolean inScroll = scrolls || node instanceof ScrollPane || node instanceof VirtualFlow<?>;
        checkSpoken(node);
        if (node instanceof Labeled labeled) {
            checkWhole(labeled);
        }
        if (node instanceof ScrollPane pane) {
            checkWidth(pane);
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            checkInside(text, area, inScroll);
            checkLetters(text);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                visit(child, area, inScroll);
            }
        }
    }

    private void checkSpoken(Node node) {
        // what stands in a field would not be heard if the field had words of its own: a label has them
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        boolean hasWords = hasWords(node.getAccessibleText())
                || label instanceof Labeled name && hasWords(name.getText())
                || node instanceof Labeled labeled && hasWords(labeled.getText())
                || node instanceof TextInputControl input && hasWords(input.getPromptText());
        if (node.isFocusTraversable() && !node.isDisabled() && !hasWords) {
            faults.add("nothing to hear of " + describe(node));
        }
    }

    private static boolean hasWords(String text) {
        return text != null && !text.isBlank();
    }

    /** What scrolls down only must not be wider than what is seen of it. */
    private void checkWidth(ScrollPane pane) {
        if (!pane.isFitToWidth() || pane.getContent() == null) {
            return;
        }
        double content = pane.getContent().getLayoutBounds().getWidth();
        double seen = pane.getViewportBounds().getWidth();
        if (content > seen + SLACK) {
            faults.add("too wide: " + describe(pane) + " shows " + seen + " of " + content);
        }
    }

    private void checkWhole(Labeled labeled) {
        if (labeled.getText() == null
                || labeled.getText().isBlank()
                || labeled.getStyleClass().contains(Styles.MAY_SHORTEN)
                || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                || labeled.getChildrenUnmodifiable().stream().anyMatch(Labeled.class::isInstance)) {
            return;
        }
        // the title of a pane that folds lies in a part of it
        Collection<Node> parts =
                labeled instanceof TitledPane ? labeled.lookupAll(".title > .text") : labeled.getChildrenUnmodifiable();
        boolean whole = parts.stream()
                .anyMatch(child -> child instanceof Text text && sameWords(text.getText(), labeled.getText()));
        if (!whole) {
            faults.add("cut: “" + labeled.getText() + "” in " + describe(labeled));
        }
    }

    private static boolean sameWords(String shown, String wanted) {
        return shown.replaceAll("\\s+", "").equals(wanted.replaceAll("\\s+", ""));
    }

    /** The type of code has no letters of East Asia, and where no other font helps out there are empty boxes. */
    private void checkLetters(Text text) {
        if (Typography.isEastAsian(text.getText()) && text.getFont().getFamily().equals("JetBrains Mono")) {
            faults.add("no letters for “" + text.getText() + "”");
        }
    }

    private void checkInside(Text text, Bounds area, boolean scrolls) {
        Bounds bounds = text.localToScene(text.getLayoutBounds());
        boolean inside = bounds.getMinX() >= area.getMinX() - SLACK
                && bounds.getMaxX() <= area.getMaxX() + SLACK
                && bounds.getMinY() >= area.getMinY() - SLACK
                && bounds.getMaxY() <= area.getMaxY() + SLACK;
        if (inside) {
            texts.add(text);
        } else if (!scrolls) {
            faults.add("outside: “" + text.getText() + "” at " + describe(bounds) + " in " + describe(area));
        }
    }

    private void findOverlaps() {
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                Bounds a = texts.get(i).localToScene(texts.get(i).getLayoutBounds());
                Bounds b = texts.get(j).localToScene(texts.get(j).getLayoutBounds());
                Bounds both = intersection(a, b);
                if (both.getWidth() > SLACK && both.getHeight() > SLACK) {
                    faults.add("overlap: “" + texts.get(i).getText() + "” and “"
                            + texts.get(j).getText() + "” at " + describe(both));
                }
            }
        }
    }

    private static Bounds intersection(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x),
                Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
    }

    private static String describe(Node node) {
        Point2D place = node.localToScene(0, 0);
        return "%s%s at %.0f,%.0f"
                .formatted(node.getClass().getSimpleName(), node.getStyleClass(), place.getX(), place.getY());
    }

    private static String describe(Bounds bounds) {
        return "%.0f,%.0f %.0f×%.0f"
                .formatted(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }
}
