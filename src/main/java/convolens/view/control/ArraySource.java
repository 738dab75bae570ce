package convolens.view.control;

import convolens.raster.NamedArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a stage offers of its arrays. A part says so once by {@link #offer}; context menu, copying and exporting
 * find it by itself.
 */
public interface ArraySource {
    /** The arrays that are shown, in the order in which they are read. */
    List<NamedArray> arrays();

    /** The array under a point, in the coordinates of the part; empty if there is none. */
    default Optional<NamedArray> arrayAt(double x, double y) {
        List<NamedArray> all = arrays();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** The array that the keyboard is on; empty if there is none. */
    default Optional<NamedArray> focused() {
        return arrays().stream().findFirst();
    }

    /** The same arrays under another name. */
    default ArraySource named(Supplier<String> name) {
        return () -> arrays().stream()
                .map(array -> new NamedArray(name.get(), array.values()))
                .toList();
    }

    /** Says which arrays a part of a stage shows. */
    static void offer(Node part, ArraySource source) {
        part.getProperties().put(ArraySource.class, source);
    }

    /** What a part offers; null for nothing. */
    static @Nullable ArraySource of(Node part) {
        return part.hasProperties() && part.getProperties().get(ArraySource.class) instanceof ArraySource source
                ? source
                : null;
    }

    /** All arrays that are seen on a stage. */
    static List<NamedArray> all(Node stage) {
        List<NamedArray> found = new ArrayList<>();
        collect(stage, found);
        return found;
    }

    private static void collect(Node node, List<NamedArray> found) {
        if (!node.isVisible()) {
            return;
        }
        ArraySource source = of(node);
        if (source != null) {
            found.addAll(source.arrays());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /**
     * The array under a point of the window.
     *
     * @param target the innermost part under the point
     */
    static Optional<NamedArray> at(@Nullable Node target, double sceneX, double sceneY) {
        for (Node node = target; node != null; node = node.getParent()) {
            ArraySource source = of(node);
            if (source != null) {
                Point2D here = node.sceneToLocal(sceneX, sceneY);
                Optional<NamedArray> array = source.arrayAt(here.getX(), here.getY());
                if (array.isPresent()) {
                    return array;
                }
            }
        }
        return Optional.empty();
    }
}
