package convolens.view.control.shelf;

import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array of four axes, as {@link ArrayShelves} and {@link MemoryRibbon} show it.
 *
 * @param name what it is called, such as "x"
 * @param tensor its values
 * @param axes its axes, from the outermost to the innermost
 * @param role what it is
 * @param map how values are coloured where numbers do not fit; null for a scale of the role's colour
 */
public record ArrayContent(
        String name,
        Tensor tensor,
        List<ArrayAxis> axes,
        Role role,
        @Nullable ColorMap map) {
    public ArrayContent {
        axes = List.copyOf(axes);
        if (tensor.shape().rank() != axes.size()) {
            throw new IllegalArgumentException(axes.size() + " axes do not fit an array " + tensor.shape());
        }
    }

    /** How NumPy's user writes an element or a part, such as {@code x[0, 1]}. */
    public String subscript(int... index) {
        StringBuilder text = new StringBuilder(name).append('[');
        for (int i = 0; i < index.length; i++) {
            text.append(i == 0 ? "" : ", ").append(index[i]);
        }
        return text.append(']').toString();
    }
}
