package convolens.model.unfold;

import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.ChainSteps;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of ⟨im2col x, y⟩ = ⟨x, col2im y⟩, in double precision.
 *
 * @param unfolded Σ im2col(x)·y
 * @param folded Σ x·col2im(y), as col2im is done on the stage
 */
public record InnerProducts(double unfolded, double folded) {
    private static final double ROUNDING = 1e-4;

    /** Both sides for the arrays of a stage; null where nothing is folded on it. */
    public static @Nullable InnerProducts of(ChainSteps steps) {
        ArrayName image = has(steps, ArrayName.IMG) ? ArrayName.IMG : ArrayName.DX;
        ArrayName y = has(steps, ArrayName.DCOL_POOLING) ? ArrayName.DCOL_POOLING : ArrayName.DCOL;
        if (!has(steps, image) || !has(steps, y)) {
            return null;
        }
        ChainArray x = steps.chain().array(ArrayName.X);
        ChainArray col = steps.chain().array(y == ArrayName.DCOL ? ArrayName.COL : ArrayName.COL_POOLING);
        ChainArray dcol = steps.chain().array(y);
        ChainArray img = steps.chain().array(image);
        double unfolded = sum(col.size(), cell -> (double) col.value(cell) * dcol.value(cell));
        double folded = sum(x.size(), cell -> {
            double value = x.isPadding(cell) ? 0 : x.value(cell);
            return value == 0
                    ? 0
                    : value * steps.settled(image, img.axes().cell(x.axes().locate(cell)));
        });
        return new InnerProducts(unfolded, folded);
    }

    /** Whether they are equal but for rounding. */
    public boolean areEqual() {
        return Math.abs(unfolded - folded) <= ROUNDING * Math.max(1, Math.max(Math.abs(unfolded), Math.abs(folded)));
    }

    private static boolean has(ChainSteps steps, ArrayName name) {
        return steps.chain().has(name);
    }

    private static double sum(int size, IntToDoubleFunction term) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += term.applyAsDouble(i);
        }
        return sum;
    }
}
