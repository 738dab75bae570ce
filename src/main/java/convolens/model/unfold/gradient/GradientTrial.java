package convolens.model.unfold.gradient;

import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.CellCheck;
import convolens.engine.inspect.GradientCheck;
import convolens.engine.inspect.LayerProduct;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling;
import convolens.engine.layer.Relu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import convolens.model.unfold.gradient.CheckedCell.Finding;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Chain;
import convolens.walk.chain.CheckChain;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A gradient check of what is set: f(θ) = ⟨dout, layers(θ)⟩, its gradient by the backward pass and by differences. Works on
 * copies; what is set stays as it is.
 */
public final class GradientTrial {
    /**
     * What a check found.
     *
     * @param chain the arrays, with both gradients and how far they are apart
     * @param cells each cell of the variable
     */
    public record Result(Chain chain, List<CheckedCell> cells) {}

    /** Gradients are called equal up to this share. */
    private static final double SHARE = 1e-3;

    /** A kink nearer than this, relative to θ, counts as one at θ. */
    private static final double NEAR = 1e-4;

    private final SlidingState state;
    private final GradientSettings settings;
    private final List<Layer> layers = new ArrayList<>();
    private final Tensor dout;
    private final LayerProduct product;

    /** @param settings what is checked, with which gradient from behind */
    public GradientTrial(SlidingState state, GradientSettings settings) {
        this.state = state;
        this.settings = settings;
        Tensor x = state.input().copy();
        if (state.operation().isPooling()) {
            layers.add(new Pooling(Cpu.single(), state.operation().poolingKind(), state.window()));
        } else {
            Parameter w = Parameter.of("W", state.filters().copy());
            Parameter b = Parameter.of("b", state.bias().copy());
            layers.add(new Convolution(Cpu.single(), w, b, state.window()));
            addRest(layers.get(0).outputShape(x.shape()));
        }
        Shape shape = x.shape();
        for (Layer layer : layers) {
            shape = layer.outputShape(shape);
        }
        dout = settings.upstream().make(shape, () -> Losses.gradient(layers, x));
        product = new LayerProduct(layers, x, dout);
    }

    private void addRest(Shape maps) {
        if (settings.rest() != GradientSettings.Rest.NOTHING) {
            layers.add(new Relu());
        }
        if (settings.rest() == GradientSettings.Rest.RELU_POOLING) {
            int height = Math.min(2, maps.dim(2));
            int width = Math.min(2, maps.dim(3));
            layers.add(new Pooling(Cpu.single(), Pooling.Kind.MAX, new Window(height, width, height, width, 0, 0)));
        }
    }

    /** What is checked: the input where there are no filters. */
    private ArrayName variable() {
        return state.operation().isPooling() ? ArrayName.X : settings.variable();
    }

    /** How many numbers are checked where this is set. */
    public static int numbers(Setup.Contents<GradientSettings> contents) {
        SlidingState state = contents.state();
        ArrayName variable = contents.given().variable();
        boolean input = state.operation().isPooling() || variable == ArrayName.X;
        return (input ? state.input() : variable == ArrayName.W ? state.filters() : state.bias()).size();
    }

    private Parameter parameter() {
        return product.variables()
                .get(
                        switch (variable()) {
                            case W -> 1;
                            case B -> 2;
                            default -> 0;
                        });
    }

    /**
     * Checks every cell.
     *
     * @throws CancellationException once it is obsolete
     */
    public Result run(BooleanSupplier obsolete) {
        Parameter variable = parameter();
        List<CellCheck> checks = GradientCheck.withStep(product, variable, settings.step(), obsolete);
        KinkSearch search = new KinkSearch(layers, product);
        double typical = rootMeanSquare(variable.gradient());
        Tensor numeric = new Tensor(variable.shape());
        Tensor error = new Tensor(variable.shape());
        List<CheckedCell> cells = new ArrayList<>();
        for (CellCheck check : checks) {
            if (obsolete.getAsBoolean()) {
                break;
            }
            CheckedCell cell = judge(check, search, typical);
            numeric.data()[check.index()] = (float) cell.numeric();
            error.data()[check.index()] = (float) cell.error();
            cells.add(cell);
        }
        if (cells.size() < variable.value().size()) {
            throw new CancellationException();
        }
        boolean pooling = state.operation().isPooling();
        CheckChain.Given given = new CheckChain.Given(
                state.input(), pooling ? null : state.filters(), pooling ? null : state.bias(), dout);
        return new Result(
                CheckChain.of(given, variable(), new CheckChain.Gradients(variable.gradient(), numeric, error)), cells);
    }

    private CheckedCell judge(CellCheck check, KinkSearch search, double typical) {
        double numeric = (check.above() - check.below()) / (2 * check.step());
        double largest = Math.max(typical, Math.max(Math.abs(numeric), Math.abs(check.analytic())));
        boolean apart = Math.abs(numeric - check.analytic()) > SHARE * largest;
        if (check.kink() == CellCheck.Kink.NONE) {
            return cell(
                    check,
                    check.verdict() == CellCheck.Verdict.DIFFERS
                            ? Finding.DIFFERS
                            : apart ? Finding.ROUNDING : Finding.AGREES,
                    List.of());
        }
        float[] data = parameter().value().data();
        List<Kink> kinks = search.around(data, check.index(), check.step());
        if (!apart) {
            return cell(check, Finding.HARMLESS, kinks);
        }
        double near = NEAR * Math.max(1, Math.abs(data[check.index()]));
        boolean here = check.step() <= near
                || !search.around(data, check.index(), near).isEmpty();
        return cell(
                check,
                here
                        ? Finding.KINK_HERE
                        : switch (check.kink()) {
                            case LEFT -> Finding.KINK_LEFT;
                            case RIGHT -> Finding.KINK_RIGHT;
                            default -> Finding.KINKS;
                        },
                kinks);
    }

    private static CheckedCell cell(CellCheck check, Finding finding, List<Kink> kinks) {
        return new CheckedCell(
                check.analytic(),
                check.below(),
                check.above(),
                check.step(),
                check.left(),
                check.right(),
                finding,
                kinks);
    }

    private static double rootMeanSquare(Tensor gradient) {
        double squares = 0;
        for (int i = 0; i < gradient.size(); i++) {
            squares += (double) gradient.data()[i] * gradient.data()[i];
        }
        return Math.sqrt(squares / gradient.size());
    }
}
