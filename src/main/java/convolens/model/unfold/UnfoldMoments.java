package convolens.model.unfold;

import convolens.model.setup.Possible;
import convolens.model.setup.Recomputation;
import convolens.model.setup.Setup;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.model.unfold.gradient.Upstream;
import convolens.walk.chain.ArrayName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the moments of a scene of arrays can be. */
final class UnfoldMoments {
    private UnfoldMoments() {}

    /** @throws IllegalArgumentException if the scene cannot show it; the message says what would be right */
    static void require(UnfoldMoment moment, UnfoldPreset preset, Setup<GradientSettings> setup) {
        if (preset.isChecked()) {
            Possible.requireExtents(moment.setup(), setup);
        } else {
            Possible.require(moment.setup(), setup);
        }
        Possible.requireUngrouped(moment.setup());
        List<ArrayName> arrays = preset.layout().arrays();
        if (moment.panes().isEmpty() || !arrays.containsAll(moment.panes())) {
            throw new IllegalArgumentException("the arrays of the scene are " + arrays + ", but got " + moment.panes());
        }
        if (moment.enlarged() != null && !arrays.contains(moment.enlarged())) {
            throw new IllegalArgumentException(
                    "the arrays of the scene are " + arrays + ", but got " + moment.enlarged());
        }
        requireGradients(moment.gradients(), preset);
        Setup.Contents<GradientSettings> contents = new Setup.Contents<>(moment.setup(), moment.gradients());
        UnfoldComputation computation = new UnfoldComputation(preset);
        if (computation.cost(contents) <= Recomputation.QUICK) {
            computation.compute(contents, () -> false);
        }
    }

    private static void requireGradients(@Nullable GradientSettings gradients, UnfoldPreset preset) {
        if ((gradients == null) != (preset.gradients() == null)) {
            throw new IllegalArgumentException(
                    gradients == null ? "gradients are missing" : "the scene has no gradients, but got some");
        }
        if (gradients == null) {
            return;
        }
        if (!(gradients.step() >= GradientSettings.MIN_STEP && gradients.step() <= GradientSettings.MAX_STEP)) {
            throw new IllegalArgumentException("h is from " + GradientSettings.MIN_STEP + " to "
                    + GradientSettings.MAX_STEP + ", but got " + gradients.step());
        }
        if (!Set.of(ArrayName.X, ArrayName.W, ArrayName.B).contains(gradients.variable())) {
            throw new IllegalArgumentException("a check moves X, W or B, but got " + gradients.variable());
        }
        Upstream upstream = gradients.upstream();
        if ((upstream.typed() == null) == (upstream.kind() == Upstream.Kind.TYPED)) {
            throw new IllegalArgumentException(
                    "numbers belong to a gradient that is TYPED, but got " + upstream.kind());
        }
        if (upstream.kind() == Upstream.Kind.UNFOLDED && preset.upstream() == ArrayName.DOUT) {
            throw new IllegalArgumentException("the input unfolded is no gradient of an output");
        }
        if (upstream.typed() != null) {
            Possible.requireNumbers(upstream.typed(), "the gradient from behind");
        }
    }
}
