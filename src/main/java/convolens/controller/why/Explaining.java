package convolens.controller.why;

import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.ClassScore;
import convolens.engine.inspect.Occlusion;
import convolens.engine.inspect.RedrawnWeights;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.why.Explained;
import convolens.model.why.WhyMethod;
import convolens.model.why.WhyResult;
import convolens.model.why.WhyState;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One question to a network, answered by a worker: first the gradients, at once; then, where a patch slides, window by
 * window. On networks of its own, so that the scene's can learn on meanwhile.
 *
 * @param architecture the layers
 * @param parameters what they have learned; not to be modified
 * @param epochs how many epochs that took; NaN where that is not known
 * @param picture (C,H,W), not to be modified
 * @param state what is asked
 * @param before what another question about the same weights and the same picture has found out; null for none
 */
record Explaining(
        Architecture architecture,
        Map<String, Tensor> parameters,
        double epochs,
        Tensor picture,
        WhyState state,
        @Nullable WhyResult before) {

    /**
     * Finds it out.
     *
     * @param found takes what is known so far, again and again
     */
    WhyResult run(BooleanSupplier cancelled, Consumer<WhyResult> found) {
        Network trained = architecture.build(Cpu.single(), parameters);
        int learning = RedrawnWeights.layers(trained);
        int redrawn = Math.min(learning, state.redrawn());
        Network random =
                architecture.build(Cpu.single(), RedrawnWeights.of(architecture, parameters, redrawn, state.seed()));
        WindowGeometry geometry = state.patch().on(picture.shape());
        ClassScore asked = asked(trained);
        Explained explained = Explained.of(trained, picture, asked);
        WhyResult result = new WhyResult(
                architecture,
                learning,
                redrawn,
                state.seed(),
                picture,
                epochs,
                geometry,
                state.patch().value(),
                explained,
                explained.perClass(trained, picture),
                Explained.of(random, picture, asked),
                null,
                null);
        result = withWhatIsKnown(result);
        found.accept(result);
        if (state.method() != WhyMethod.OCCLUSION) {
            return result;
        }
        WhyResult first = result;
        Occlusion.Answers own = slide(
                trained,
                result.occluded(),
                geometry,
                cancelled,
                known -> found.accept(first.with(known, first.randomOccluded())));
        WhyResult second = result.with(own, result.randomOccluded());
        Occlusion.Answers other = slide(
                random, result.randomOccluded(), geometry, cancelled, known -> found.accept(second.with(own, known)));
        return result.with(own, other);
    }

    private Occlusion.Answers slide(
            Network network,
            Occlusion.@Nullable Answers known,
            WindowGeometry geometry,
            BooleanSupplier cancelled,
            Consumer<Occlusion.Answers> found) {
        if (known != null && known.isComplete()) {
            return known;
        }
        Occlusion occlusion =
                new Occlusion(network, picture, geometry, state.patch().value());
        if (known != null) {
            occlusion.resume(known);
        }
        boolean more = true;
        while (more && !cancelled.getAsBoolean()) {
            more = occlusion.advance();
            found.accept(occlusion.answers());
        }
        return occlusion.answers();
    }

    /** A class that the network does not have is its answer. */
    private ClassScore asked(Network network) {
        int classes = network.classes();
        int of = state.of() < 0 || state.of() >= classes ? Explained.answer(network, picture) : state.of();
        boolean compared = state.against() >= 0 && state.against() < classes && state.against() != of;
        return new ClassScore(of, compared ? state.against() : -1);
    }

    /** The answers under the patch hold for every class. */
    private WhyResult withWhatIsKnown(WhyResult now) {
        WhyResult known = before;
        if (known == null || !known.geometry().equals(now.geometry()) || known.grey() != now.grey()) {
            return now;
        }
        boolean same = known.redrawn() == now.redrawn() && known.seed() == state.seed();
        return now.with(known.occluded(), same ? known.randomOccluded() : null);
    }
}
