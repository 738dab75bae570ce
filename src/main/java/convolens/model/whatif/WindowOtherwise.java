package convolens.model.whatif;

import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.predict.Phrase;
import convolens.model.setup.SlidingState;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A window that is laid otherwise (equation 7.1).
 *
 * @param other the window; null if there is nothing to do otherwise
 * @param why outputs differ, or why there is nothing to it
 */
public record WindowOtherwise(@Nullable Window other, Phrase why) {

    /** What a deviation makes of the window that is set. */
    public static WindowOtherwise of(SlidingState state, Deviation deviation) {
        Window now = state.window();
        return switch (deviation) {
            case PADDING_ONE_SIDE -> padded(state);
            case STRIDE_ONE_AXIS -> {
                if (now.strideY() == 1 && now.strideX() == 1) {
                    yield new WindowOtherwise(null, Phrase.of("whatif.none.stride"));
                }
                boolean columns = now.strideX() > 1;
                Window other = now.strided(columns ? now.strideY() : 1, 1);
                yield of(
                        state,
                        other,
                        columns ? "whatif.why.strideRowsOnly" : "whatif.why.strideColumnsOnly",
                        columns ? now.strideX() : now.strideY());
            }
            case POOL_STRIDE_ONE ->
                now.strideY() == 1 && now.strideX() == 1
                        ? new WindowOtherwise(null, Phrase.of("whatif.none.poolStride"))
                        : of(state, now.strided(1, 1), "whatif.why.poolStrideOne", now.height() + " × " + now.width());
            default -> throw new IllegalArgumentException(deviation + " is not about the window");
        };
    }

    private static WindowOtherwise padded(SlidingState state) {
        SidePadding p = state.window().padding();
        if (p.isNone()) {
            return new WindowOtherwise(null, Phrase.of("whatif.none.padding"));
        }
        boolean after = p.bottom() + p.right() > 0;
        SidePadding kept = after ? new SidePadding(p.top(), p.left(), 0, 0) : SidePadding.even(0, 0);
        int rows = state.input().dim(2) + kept.top();
        int columns = state.input().dim(3) + kept.left();
        return of(
                state,
                state.window().padded(kept),
                after ? "whatif.why.paddingBefore" : "whatif.why.paddingNone",
                rows + " × " + columns);
    }

    private static WindowOtherwise of(SlidingState state, Window other, String key, Object what) {
        WindowGeometry now = state.geometry();
        try {
            WindowGeometry then = other.over(now.height(), now.width());
            return new WindowOtherwise(
                    other,
                    Phrase.of(
                            key,
                            what,
                            then.outputHeight() + " × " + then.outputWidth(),
                            now.outputHeight() + " × " + now.outputWidth()));
        } catch (IllegalArgumentException e) {
            return new WindowOtherwise(null, Phrase.of("whatif.none.window", what));
        }
    }

    /** The window. */
    public Window window() {
        if (other == null) {
            throw new IllegalStateException("there is no other window: " + why);
        }
        return other;
    }

    /** What comes of it. */
    public Outcome outcome(Function<WindowOtherwise, Difference> computed) {
        return other == null ? new Pointless(why) : computed.apply(this);
    }
}
