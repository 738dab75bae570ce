package convolens.view.stage;

import convolens.raster.NamedArray;
import convolens.view.control.ArraySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The matrices of a stage, to be taken elsewhere. */
record PanelArrays<P extends StagePanel>(GridStage<P, ?> stage) implements ArraySource {
    @Override
    public List<NamedArray> arrays() {
        List<NamedArray> arrays = new ArrayList<>();
        for (P panel : stage.panels()) {
            NamedArray array = of(panel);
            if (array != null) {
                arrays.add(array);
            }
        }
        return arrays;
    }

    @Override
    public Optional<NamedArray> arrayAt(double x, double y) {
        return stage.panels().stream()
                .filter(panel -> panel.grid().contains(x, y))
                .findFirst()
                .map(this::of);
    }

    private @Nullable NamedArray of(P panel) {
        String name = stage.arrayName(panel);
        return name == null ? null : new NamedArray(name, () -> stage.array(panel));
    }
}
