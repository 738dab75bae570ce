package convolens.model.setup;

import convolens.engine.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an input is made of, so that it can be made again in another size.
 *
 * @param preset the kind
 * @param seed for random numbers
 * @param pictures one for each sample, repeated if there are more samples; empty if the preset needs none
 * @param own what single samples of a batch are made of instead, by their number; those have no others of their own
 */
public record InputSource(InputPreset preset, long seed, List<InputPicture> pictures, Map<Integer, InputSource> own) {

    public InputSource {
        pictures = List.copyOf(pictures);
        own = Map.copyOf(own);
        if (preset.isPicture() && pictures.isEmpty()) {
            throw new IllegalArgumentException("an input " + preset + " needs a picture");
        }
    }

    /** The same for all samples. */
    public InputSource(InputPreset preset, long seed, List<InputPicture> pictures) {
        this(preset, seed, pictures, Map.of());
    }

    /** Numbers from a formula, or typed ones. */
    public static InputSource of(InputPreset preset, long seed) {
        return new InputSource(preset, seed, List.of());
    }

    /** What one sample is made of. */
    public InputSource of(int sample) {
        return own.getOrDefault(sample, this);
    }

    /** The picture that a sample shows; null if it shows none. */
    public @Nullable InputPicture picture(int sample) {
        List<InputPicture> shown = of(sample).pictures;
        return shown.isEmpty() ? null : shown.get(sample % shown.size());
    }

    /** The picture that a sample shows, where it shows one. */
    public InputPicture given(int sample) {
        return Objects.requireNonNull(picture(sample));
    }

    /** This source, with another one for one sample of so many. */
    public InputSource with(int sample, InputSource other, int samples) {
        if (samples == 1) {
            return other;
        }
        Map<Integer, InputSource> changed = new TreeMap<>(own);
        changed.put(sample, other);
        return new InputSource(preset, seed, pictures, changed);
    }

    /** This source for fewer samples: those that are gone will come back as all the others are. */
    public InputSource limitedTo(int samples) {
        Map<Integer, InputSource> kept = new TreeMap<>(own);
        kept.keySet().removeIf(sample -> sample >= samples);
        return kept.size() == own.size() ? this : new InputSource(preset, seed, pictures, kept);
    }

    /**
     * An input of the given shape. Typed numbers stay where they are; cells that are new hold 0.
     *
     * @param before the input until now, not modified
     */
    public Tensor make(Tensor before, int samples, int channels, int height, int width) {
        Tensor made = Tensor.zeros(samples, channels, height, width);
        for (int n = 0; n < samples; n++) {
            of(n).fill(before, made, n);
        }
        return made;
    }

    /** Makes one sample of an input, which is modified; {@code before} is not. */
    void fill(Tensor before, Tensor made, int n) {
        if (preset.isFormula()) {
            formula(made, n);
        } else if (preset.isPicture()) {
            Tensor scaled = given(n).scaled(made.dim(1), made.dim(2), made.dim(3));
            System.arraycopy(scaled.data(), 0, made.data(), n * scaled.size(), scaled.size());
        } else {
            keep(before, made, n);
        }
    }

    private void formula(Tensor made, int n) {
        InputPreset.Grid grid = new InputPreset.Grid(made.dim(1), made.dim(2), made.dim(3));
        int at = n * made.dim(1) * grid.height() * grid.width();
        for (int c = 0; c < made.dim(1); c++) {
            for (int row = 0; row < grid.height(); row++) {
                for (int column = 0; column < grid.width(); column++) {
                    made.data()[at++] = preset.value(new InputPreset.Cell(n, c, row, column), grid, seed);
                }
            }
        }
    }

    private static void keep(Tensor before, Tensor made, int n) {
        int columns = Math.min(before.dim(3), made.dim(3));
        for (int c = 0; n < before.dim(0) && c < Math.min(before.dim(1), made.dim(1)); c++) {
            for (int row = 0; row < Math.min(before.dim(2), made.dim(2)); row++) {
                int from = ((n * before.dim(1) + c) * before.dim(2) + row) * before.dim(3);
                int to = ((n * made.dim(1) + c) * made.dim(2) + row) * made.dim(3);
                System.arraycopy(before.data(), from, made.data(), to, columns);
            }
        }
    }
}
