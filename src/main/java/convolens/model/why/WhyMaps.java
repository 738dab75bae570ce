package convolens.model.why;

import convolens.data.image.Resampling;
import convolens.engine.inspect.GradCam;
import convolens.engine.inspect.Occlusion;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a step shows of a result.
 *
 * @param result what was found out
 * @param state what is asked of it
 * @param layer by whose output the gradient is shown, or of whose maps Grad-CAM is made; −1 for the picture, or for none
 * @param stage of Grad-CAM
 * @param window the last one that the patch has reached
 * @param wanted the map of the layer that is shown alone; −1 for the one with the largest share
 */
public record WhyMaps(WhyResult result, WhyState state, int layer, CamStage stage, int window, int wanted) {

    /** The map with the weights as they are; null where there is none. */
    public @Nullable WhyMap trained() {
        return map(result.trained(), result.occluded());
    }

    /** The same with weights drawn anew. */
    public @Nullable WhyMap random() {
        return map(result.random(), result.randomOccluded());
    }

    /** Whether the maps are those of the classes, by the picture, and not those of a layer. */
    public boolean isPerClass() {
        return state.method() == WhyMethod.GRADIENT && layer < 0;
    }

    /** What there is to see of each map of the layer, or of each class, (1,K,h,w); null where there is none. */
    public @Nullable Tensor all() {
        if (isPerClass()) {
            return state.timesInput()
                    ? result.perClass().products()
                    : result.perClass().gradients();
        }
        if (layer < 0 || state.method() == WhyMethod.OCCLUSION) {
            return null;
        }
        Tensor gradient = result.trained().gradient().at(layer);
        if (gradient.shape().rank() != 4) {
            return null;
        }
        if (state.method() == WhyMethod.GRADIENT || stage == CamStage.ALPHAS) {
            return gradient;
        }
        GradCam cam = result.trained().cam(layer);
        if (stage == CamStage.MAPS) {
            return cam.maps();
        }
        Tensor products = new Tensor(cam.maps().shape());
        int size = cam.sum().size();
        for (int k = 0; k < cam.alphas().length; k++) {
            System.arraycopy(cam.weighted(k).data(), 0, products.data(), k * size, size);
        }
        return products;
    }

    /** Grad-CAM with the weights as they are; null where it is not asked for. */
    public @Nullable GradCam cam() {
        return state.method() == WhyMethod.GRAD_CAM && layer >= 0
                ? result.trained().cam(layer)
                : null;
    }

    /** Whether Grad-CAM is asked for, of a layer that has maps. */
    public boolean isCam() {
        return cam() != null;
    }

    /** How many maps the layer has. */
    public int count() {
        Tensor all = all();
        return all == null ? 0 : all.dim(1);
    }

    /** α of a map of the layer, where Grad-CAM is asked for. */
    public float alpha(int map) {
        return Objects.requireNonNull(cam()).alphas()[map];
    }

    /** How much of the sums of Grad-CAM a map makes, from 0 to 1. */
    public double share(int map) {
        return Objects.requireNonNull(cam()).share(map);
    }

    /** Σ α·A of Grad-CAM: (h,w), not to be modified. */
    public Tensor sum() {
        return Objects.requireNonNull(cam()).sum();
    }

    /** The map of the layer that is shown alone, from 0. */
    public int chosen() {
        Tensor all = all();
        if (all == null) {
            return 0;
        }
        if (isPerClass()) {
            return result.classes().indexOf(result.of());
        }
        if (wanted >= 0 && wanted < all.dim(1)) {
            return wanted;
        }
        GradCam cam = cam();
        int size = all.dim(2) * all.dim(3);
        int best = 0;
        double most = -1;
        for (int k = 0; k < all.dim(1); k++) {
            double weight = cam == null ? magnitude(all, k, size) : cam.magnitude(k);
            if (weight > most) {
                most = weight;
                best = k;
            }
        }
        return best;
    }

    private static double magnitude(Tensor maps, int k, int size) {
        double sum = 0;
        for (int i = k * size; i < (k + 1) * size; i++) {
            sum += Math.abs(maps.data()[i]);
        }
        return sum;
    }

    private @Nullable WhyMap map(Explained of, Occlusion.@Nullable Answers occluded) {
        return switch (state.method()) {
            case OCCLUSION -> occlusion(occluded);
            case GRADIENT -> gradient(of);
            case GRAD_CAM -> layer < 0 ? null : cam(of);
        };
    }

    private WhyMap occlusion(Occlusion.@Nullable Answers occluded) {
        boolean lead = result.trained().asked().isLead();
        if (occluded == null) {
            WindowGeometry g = result.geometry();
            return new WhyMap(Tensor.zeros(g.outputHeight(), g.outputWidth()), 0, lead, true);
        }
        int shown = Math.min(occluded.done(), window + 1);
        return new WhyMap(occluded.map(result.trained().asked()), shown, lead, true);
    }

    private WhyMap gradient(Explained of) {
        if (layer < 0) {
            Tensor picture = result.picture();
            Tensor x = picture.view(1, picture.dim(0), picture.dim(1), picture.dim(2));
            return WhyMap.of(
                    state.timesInput()
                            ? of.gradient().timesInput(x)
                            : of.gradient().map(),
                    true);
        }
        Tensor gradient = of.gradient().at(layer);
        return gradient.shape().rank() == 4 ? WhyMap.of(plane(gradient, chosen()), true) : units(gradient);
    }

    private WhyMap cam(Explained of) {
        GradCam cam = of.cam(layer);
        return switch (stage) {
            case MAPS -> WhyMap.of(plane(cam.maps(), chosen()), false);
            case ALPHAS -> WhyMap.of(plane(of.gradient().at(layer), chosen()), true);
            case WEIGHTED -> WhyMap.of(cam.weighted(chosen()), true);
            case SUM -> WhyMap.of(cam.sum(), true);
            case RELU -> WhyMap.of(cam.map(), false);
            case ENLARGED -> {
                Tensor small = cam.map().view(1, cam.map().dim(0), cam.map().dim(1));
                int h = result.picture().dim(1);
                int w = result.picture().dim(2);
                yield WhyMap.of(Resampling.to(small, h, w).view(h, w), false);
            }
        };
    }

    private static Tensor plane(Tensor maps, int k) {
        int size = maps.dim(2) * maps.dim(3);
        Tensor plane = Tensor.zeros(maps.dim(2), maps.dim(3));
        System.arraycopy(maps.data(), k * size, plane.data(), 0, size);
        return plane;
    }

    /** Units in rows: up to ten in one, else about as many as there are rows. */
    private static WhyMap units(Tensor units) {
        int n = units.dim(1);
        int columns = n <= 10 ? n : (int) Math.ceil(Math.sqrt(n));
        Tensor grid = Tensor.zeros((n + columns - 1) / columns, columns);
        System.arraycopy(units.data(), 0, grid.data(), 0, n);
        return new WhyMap(grid, n, true, false);
    }
}
