package convolens.engine.inspect;

import convolens.engine.inspect.CellCheck.Kink;
import convolens.engine.inspect.CellCheck.Verdict;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Parameter;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The gradients of the backward pass against differences of the loss L, number by number.
 *
 * <pre>
 * numeric = (L(w + h) − L(w − h)) / 2h
 * </pre>
 *
 * <p><b>The step.</b> L is computed in double precision from float32 scores, so L(w ± h) carries a rounding error η of
 * the scores ({@link Differentiable#rounding}) and the difference η/h; a larger h meets more kinks and more curvature
 * (h²·L‴/6). So h is the smallest step at which rounding stays below 10⁻³ of the parameter's typical
 * gradient (root mean square), and within 2⁻¹⁶ and 2⁻⁷. w + h is rounded to float32 too; the difference is divided by
 * the distance that w has really moved.
 *
 * <p><b>Kinks.</b> Where a ReLU opens or another cell wins a maximum between w and w ± h, the difference mixes two
 * slopes and says nothing about either. {@link Differentiable#kinkSignature} of the three passes tells. Such a number is
 * tried again with h/4 and h/16; if the kink is as near as that but on one side only, the slope on the other side is the
 * gradient. With kinks on both sides the number is not judged.
 *
 * <p><b>The tolerance.</b> Two gradients agree if they differ by at most {@link GradientCheckSettings#tolerance} of the
 * largest of both and the typical gradient, or by at most 2η/h, which float32 cannot tell apart; the relative error is
 * scaled so that it is above the tolerance exactly where they do not. Source: sections 4.4 and 5.7.4; Baydin, Pearlmutter, Radul and
 * Siskind, "Automatic differentiation in machine learning: a survey", 2018, section 2.1, for the two errors.
 */
public final class GradientCheck {
    private static final double ROUNDING_SHARE = 1e-3;
    private static final double SMALLEST_STEP = 0x1p-16;
    private static final double LARGEST_STEP = 0x1p-7;
    private static final int[] STEP_DIVISORS = {1, 4, 16};

    private final Differentiable loss;
    private final GradientCheckSettings settings;
    private double base;
    private long piece;
    private double rounding;

    private GradientCheck(Differentiable loss, GradientCheckSettings settings) {
        this.loss = loss;
        this.settings = settings;
    }

    /**
     * Checks the parameters of a network by its mean loss on a batch. The network answers: dropout scales and does not
     * drop.
     *
     * @param network its gradients are modified, its parameters moved and put back
     * @param x (N,C,H,W), not modified
     * @param labels at least N
     * @return one result for each parameter, in their order
     * @throws ArithmeticException if the loss is not finite
     */
    public static List<ParameterCheck> of(Network network, Tensor x, int[] labels, GradientCheckSettings settings) {
        return of(new NetworkLoss(network, x, labels), settings);
    }

    /**
     * Checks one layer by ⟨dy, y⟩, whose gradient is what the backward pass gives for dy. The layer answers: dropout
     * scales and does not drop.
     *
     * @param layer its gradients are modified, its parameters moved and put back
     * @param x the input, moved and put back
     * @param dy the gradient that comes in, of the output's shape, not modified
     * @return the result for the input, named x, then one for each parameter
     * @throws IllegalArgumentException if dy has not the shape of the output
     * @throws ArithmeticException if ⟨dy, y⟩ is not finite
     */
    public static List<ParameterCheck> of(Layer layer, Tensor x, Tensor dy, GradientCheckSettings settings) {
        return of(new LayerProduct(List.of(layer), x, dy), settings);
    }

    /**
     * Checks any number.
     *
     * @param loss its gradients are modified, its variables moved and put back
     * @return one result for each variable, in their order
     * @throws ArithmeticException if the number is not finite
     */
    public static List<ParameterCheck> of(Differentiable loss, GradientCheckSettings settings) {
        return new GradientCheck(loss, settings).run();
    }

    /**
     * Checks every number of one variable with just this step, so that what a step does can be seen.
     *
     * @param loss its gradients are modified, its variables moved and put back
     * @param variable one of its variables
     * @param step h, above 0
     * @param cancelled is asked before each number; once it says yes, the rest is left out
     * @throws IllegalArgumentException if the step is not above 0
     * @throws ArithmeticException if the number is not finite
     */
    public static List<CellCheck> withStep(
            Differentiable loss, Parameter variable, double step, BooleanSupplier cancelled) {
        if (!(step > 0)) {
            throw new IllegalArgumentException("the step must be above 0, but is " + step);
        }
        GradientCheck check = new GradientCheck(loss, GradientCheckSettings.all());
        check.begin();
        double typical = rootMeanSquare(variable.gradient());
        List<CellCheck> cells = new ArrayList<>();
        for (int index = 0; index < variable.value().size() && !cancelled.getAsBoolean(); index++) {
            Slopes slopes = check.slopes(variable.value(), index, step);
            cells.add(check.judge(index, variable.gradient().data()[index], typical, slopes, slopes.kink));
        }
        loss.value();
        return cells;
    }

    private List<ParameterCheck> run() {
        begin();
        List<ParameterCheck> checks = new ArrayList<>();
        for (Parameter variable : loss.variables()) {
            checks.add(check(variable));
        }
        loss.value();
        return checks;
    }

    private void begin() {
        loss.differentiate();
        base = loss.value();
        piece = loss.kinkSignature();
        rounding = loss.rounding();
        if (!Double.isFinite(base)) {
            throw new ArithmeticException("the loss is " + base + ", so there is no gradient to check");
        }
    }

    private ParameterCheck check(Parameter variable) {
        double typical = rootMeanSquare(variable.gradient());
        double wanted = typical == 0 ? LARGEST_STEP : rounding / (ROUNDING_SHARE * typical);
        double step = Math.min(Math.max(wanted, SMALLEST_STEP), LARGEST_STEP);
        List<CellCheck> cells = new ArrayList<>();
        for (int index : chosen(variable.value().size())) {
            cells.add(check(variable, index, typical, step));
        }
        return new ParameterCheck(variable.name(), variable.shape(), List.copyOf(cells));
    }

    private int[] chosen(int size) {
        if (size <= settings.cellsPerParameter()) {
            return IntStream.range(0, size).toArray();
        }
        return new Random(settings.seed())
                .ints(0, size)
                .distinct()
                .limit(settings.cellsPerParameter())
                .sorted()
                .toArray();
    }

    private @Nullable CellCheck check(Parameter variable, int index, double typical, double firstStep) {
        double analytic = variable.gradient().data()[index];
        Kink met = null;
        CellCheck cell = null;
        for (int divisor : STEP_DIVISORS) {
            Slopes slopes = slopes(variable.value(), index, firstStep / divisor);
            met = met == null ? slopes.kink : met;
            cell = judge(index, analytic, typical, slopes, met);
            if (slopes.kink == Kink.NONE || cell.verdict() == Verdict.AGREES) {
                return cell;
            }
        }
        return cell;
    }

    private CellCheck judge(int index, double analytic, double typical, Slopes slopes, Kink met) {
        double numeric = switch (slopes.kink) {
            case NONE, BOTH -> slopes.central;
            case LEFT -> slopes.right;
            case RIGHT -> slopes.left;
        };
        double resolution = 2 * rounding / slopes.step / settings.tolerance();
        double scale = Math.max(Math.max(Math.abs(analytic), Math.abs(numeric)), Math.max(typical, resolution));
        double relativeError = analytic == numeric ? 0 : Math.abs(analytic - numeric) / scale;
        Verdict verdict = relativeError <= settings.tolerance()
                ? Verdict.AGREES
                : slopes.kink == Kink.BOTH ? Verdict.KINK : Verdict.DIFFERS;
        return new CellCheck(
                index,
                analytic,
                numeric,
                slopes.left,
                slopes.right,
                slopes.step,
                slopes.below,
                slopes.above,
                met,
                relativeError,
                verdict);
    }

    private record Slopes(
            double left, double right, double central, double step, double below, double above, Kink kink) {}

    private Slopes slopes(Tensor value, int index, double step) {
        float[] data = value.data();
        float w = data[index];
        float h = (float) Math.max(step, 4 * Math.ulp(w));
        try {
            data[index] = w + h;
            double up = (double) data[index] - w;
            double above = loss.value();
            boolean kinkRight = loss.kinkSignature() != piece;
            data[index] = w - h;
            double down = (double) w - data[index];
            double below = loss.value();
            boolean kinkLeft = loss.kinkSignature() != piece;
            return new Slopes(
                    (base - below) / down,
                    (above - base) / up,
                    (above - below) / (up + down),
                    (up + down) / 2,
                    below,
                    above,
                    Kink.of(kinkLeft, kinkRight));
        } finally {
            data[index] = w;
        }
    }

    /** Of the finite values alone, so that one that is not spoils only itself. */
    private static double rootMeanSquare(Tensor tensor) {
        double squares = 0;
        int finite = 0;
        for (int i = 0; i < tensor.size(); i++) {
            double value = tensor.data()[i];
            if (Double.isFinite(value)) {
                squares += value * value;
                finite++;
            }
        }
        return finite == 0 ? 0 : Math.sqrt(squares / finite);
    }
}
