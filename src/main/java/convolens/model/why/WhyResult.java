package convolens.model.why;

import convolens.engine.inspect.ClassScore;
import convolens.engine.inspect.Occlusion;
import convolens.engine.network.Architecture;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.network.LayerNames;
import convolens.model.network.NetworkColumn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found out, with the weights as they were learned and with some of them drawn anew.
 *
 * @param architecture the layers
 * @param learning how many of them learn
 * @param redrawn of how many of these the weights were drawn anew
 * @param seed where these weights come from
 * @param picture (C,H,W), not to be modified
 * @param epochs how many epochs the network had learned; NaN for one that is not that of a run
 * @param geometry where the patch stands
 * @param grey the value of the patch
 * @param trained with the weights as they are
 * @param perClass the gradients by the picture for each class, with the weights as they are
 * @param random with weights drawn anew
 * @param occluded what the network answers under the patch; null before that is asked
 * @param randomOccluded the same with weights drawn anew
 */
public record WhyResult(
        Architecture architecture,
        int learning,
        int redrawn,
        long seed,
        Tensor picture,
        double epochs,
        WindowGeometry geometry,
        float grey,
        Explained trained,
        ClassMaps perClass,
        Explained random,
        Occlusion.@Nullable Answers occluded,
        Occlusion.@Nullable Answers randomOccluded) {

    /** The same with what is known of the patch. */
    public WhyResult with(Occlusion.@Nullable Answers own, Occlusion.@Nullable Answers other) {
        return new WhyResult(
                architecture,
                learning,
                redrawn,
                seed,
                picture,
                epochs,
                geometry,
                grey,
                trained,
                perClass,
                random,
                own,
                other);
    }

    // What was asked

    /** The class that is asked for. */
    public int of() {
        return trained.asked().of();
    }

    /** The class that it is compared with; −1 for none. */
    public int against() {
        return trained.asked().against();
    }

    /** The score that is asked for, or the lead. */
    public float score() {
        return trained.score();
    }

    /** The classes of which most is shown: all of them, or those that are asked for and the likeliest. */
    public List<Integer> classes() {
        return perClass.classes();
    }

    // What the patch does

    /** How many windows are known, with the weights as they are. */
    public int known() {
        return occluded == null ? 0 : occluded.done();
    }

    /**
     * The probability of a class under the patch.
     *
     * @param window one of those that are known
     */
    public float underPatch(int window, int k) {
        return Objects.requireNonNull(occluded).at(window, ClassScore.of(k));
    }

    /**
     * The probability that is asked for under the patch, or the lead.
     *
     * @param window one of those that are known
     */
    public float underPatch(int window) {
        return Objects.requireNonNull(occluded).at(window, trained.asked());
    }

    /** The picture with the patch on a window: a new (C,H,W). */
    public Tensor hidden(int window) {
        return Occlusion.hidden(picture, geometry, window, grey);
    }

    /** The gradient by the output of a layer; by the picture for −1. Not to be modified. */
    public Tensor gradient(int layer) {
        return trained.gradient().at(layer);
    }

    /** How much is known of both rows of windows, from 0 to 1. */
    public double progress() {
        int done = (occluded == null ? 0 : occluded.done()) + (randomOccluded == null ? 0 : randomOccluded.done());
        return done / (2.0 * geometry.windows());
    }

    /** The convolutions, each with the ReLU or normalization behind it. */
    public List<NetworkColumn> convolutions() {
        return NetworkColumn.of(architecture).stream()
                .filter(column -> column.kind() == NetworkColumn.Kind.CONVOLUTION)
                .toList();
    }

    /** What a layer is called; empty for −1. */
    public String layerName(int layer) {
        return layer < 0 ? "" : LayerNames.of(architecture).get(layer);
    }

    /** How many layers there are. */
    public int layers() {
        return architecture.layers().size();
    }
}
