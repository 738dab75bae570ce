package convolens.model.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Permutation;
import convolens.model.array.TransposeModel;
import convolens.model.array.TransposeWhatIfs;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Operation;
import convolens.model.setup.Quantity;
import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.model.unfold.UnfoldModel;
import convolens.model.unfold.UnfoldPreset;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Chain;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each deviation of each scene, on seeded settings, against plain loops; the cells that differ are counted one by one. */
class DeviationsTest {
    private static final int SEEDS = 100;
    private final Compared compared = new Compared();

    @ParameterizedTest
    @EnumSource
    void whereAWindowSlides(SlidingPreset preset) {
        Set<Deviation> seen = EnumSet.noneOf(Deviation.class);
        for (int seed = 0; seed < SEEDS; seed++) {
            SlidingModel model = new SlidingModel(preset);
            disturb(model.setup(), preset.quantities(), new Random(seed));
            SlidingState state = model.getFrame().state();
            for (Deviation deviation : model.whatIfs().offered()) {
                Outcome outcome = model.whatIfs().doing(deviation);
                if (compared.compare(
                        outcome, new NaiveLayer(state).output(), forward(state, deviation), deviation, seed)) {
                    seen.add(deviation);
                }
            }
        }
        assertThat(seen).containsAll(new SlidingModel(preset).whatIfs().offered());
    }

    @ParameterizedTest
    @EnumSource
    void whereArraysAreMadeOfOneAnother(UnfoldPreset preset) {
        Set<Deviation> seen = EnumSet.noneOf(Deviation.class);
        int seeds = preset.isChecked() ? SEEDS / 10 : SEEDS;
        for (int seed = 0; seed < seeds; seed++) {
            UnfoldModel model = new UnfoldModel(preset);
            disturb(model.setup(), preset.quantities(), new Random(seed));
            for (Deviation deviation : model.whatIfs().offered()) {
                if (compared.compare(
                        model.whatIfs().doing(deviation),
                        array(model, deviation, false),
                        array(model, deviation, true),
                        deviation,
                        seed)) {
                    seen.add(deviation);
                }
            }
        }
        assertThat(seen).containsAll(new UnfoldModel(preset).whatIfs().offered());
    }

    @org.junit.jupiter.api.Test
    void aTransposeAsAReshape() {
        Random random = new Random(7);
        TransposeModel model = new TransposeModel();
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Integer> axes = new java.util.ArrayList<>(List.of(0, 1, 2, 3));
            java.util.Collections.shuffle(axes, random);
            int[] order = axes.stream().mapToInt(Integer::intValue).toArray();
            model.setup().chooseInput(InputSource.of(InputPreset.RANDOM, seed));
            model.setOrder(Permutation.of(order));
            PlainArray x = PlainArray.of(model.getFrame().arrays().x());
            int[] dims = new int[4];
            for (int axis = 0; axis < 4; axis++) {
                dims[axis] = x.dims()[order[axis]];
            }
            PlainArray right = PlainArray.zeros(dims);
            for (int i = 0; i < x.values().length; i++) {
                int[] from = x.index(i);
                right.set(x.values()[i], from[order[0]], from[order[1]], from[order[2]], from[order[3]]);
            }
            compared.compare(
                    new TransposeWhatIfs(model).doing(Deviation.TRANSPOSE_RESHAPED),
                    right,
                    x.reshape(dims),
                    Deviation.TRANSPOSE_RESHAPED,
                    seed);
        }
        assertThat(compared.told()).isGreaterThan(SEEDS / 2);
    }

    /** An output, done otherwise by loops; null where nothing is left of it. */
    private static PlainArray forward(SlidingState state, Deviation deviation) {
        NaiveLayer layer = new NaiveLayer(state);
        switch (deviation) {
            case FLIPPED -> {
                return layer.output((f, c, y, x) -> layer.w.get(f, c, layer.fh - 1 - y, layer.fw - 1 - x));
            }
            case FILTER_RESHAPED -> {
                int filters = layer.maps();
                int cells = layer.fh * layer.fw;
                return layer.output((f, c, y, x) -> layer.w.values()[(c * cells + y * layer.fw + x) * filters + f]);
            }
            case RESHAPED -> {
                PlainArray out = layer.output();
                int[] d = out.dims();
                PlainArray last = PlainArray.zeros(d[0], d[2], d[3], d[1]);
                for (int i = 0; i < last.values().length; i++) {
                    int[] at = last.index(i);
                    last.values()[i] = out.get(at[0], at[3], at[1], at[2]);
                }
                return last.reshape(d);
            }
            case CHANNELS_AVERAGED -> layer.share = 1.0 / layer.channels();
            case BIAS_EACH -> layer.biases = layer.channels() * layer.fh * layer.fw;
            default -> otherWindow(layer, deviation);
        }
        return layer.oh() == 0 || layer.ow() == 0 ? null : layer.output();
    }

    private static void otherWindow(NaiveLayer layer, Deviation deviation) {
        switch (deviation) {
            case PADDING_ONE_SIDE -> {
                layer.bottom = 0;
                layer.right = 0;
            }
            case STRIDE_ONE_AXIS -> {
                if (layer.sx > 1) {
                    layer.sx = 1;
                } else {
                    layer.sy = 1;
                }
            }
            case POOL_STRIDE_ONE -> {
                layer.sy = 1;
                layer.sx = 1;
            }
            default -> throw new IllegalArgumentException(deviation.toString());
        }
    }

    private static PlainArray array(UnfoldModel model, Deviation deviation, boolean otherwise) {
        SlidingState state = model.getFrame().state();
        Chain chain = model.getFrame().chain();
        NaiveLayer layer = new NaiveLayer(state);
        Function<ArrayName, PlainArray> of =
                name -> PlainArray.of(chain.array(name).values());
        boolean unfolds = model.preset() == UnfoldPreset.IM2COL || model.preset() == UnfoldPreset.IM2COL_LOOP;
        return switch (deviation) {
            case COL_RESHAPED ->
                otherwise ? layer.unfolded().reshape(layer.col().dims()) : layer.col();
            case PADDING_ONE_SIDE, STRIDE_ONE_AXIS -> {
                if (!unfolds) {
                    yield otherwise ? forward(state, deviation) : layer.output();
                }
                if (otherwise) {
                    otherWindow(layer, deviation);
                }
                yield layer.col();
            }
            case OVERWRITTEN -> overwritten(model, layer, of, otherwise);
            case ARGMAX_LOST ->
                layer.dx(of.apply(ArrayName.DOUT), otherwise || state.operation() == Operation.AVERAGE_POOLING);
            case DW_RESHAPED -> {
                // what a gradient check differentiates has more layers than one: there only the order of the numbers is
                // told
                PlainArray dw =
                        model.preset().isChecked() ? of.apply(ArrayName.ANALYTIC) : layer.dw(of.apply(ArrayName.DOUT));
                yield otherwise ? columns(dw) : dw;
            }
            default -> otherwise ? forward(state, deviation) : layer.output();
        };
    }

    private static PlainArray overwritten(
            UnfoldModel model, NaiveLayer layer, Function<ArrayName, PlainArray> of, boolean otherwise) {
        return switch (model.preset()) {
            case COL2IM -> layer.folded(of.apply(ArrayName.DCOL), otherwise);
            case POOLING_BACKWARD -> layer.cut(layer.folded(of.apply(ArrayName.DCOL_POOLING), otherwise));
            default -> layer.cut(layer.folded(of.apply(ArrayName.DCOL), otherwise));
        };
    }

    /** The memory of (C·FH·FW, FN) in the shape (FN,C,FH,FW). */
    private static PlainArray columns(PlainArray dw) {
        int[] d = dw.dims();
        PlainArray flat = dw.reshape(d[0], d[1] * d[2] * d[3]);
        PlainArray columns = PlainArray.zeros(d[1] * d[2] * d[3], d[0]);
        for (int i = 0; i < columns.values().length; i++) {
            int[] at = columns.index(i);
            columns.values()[i] = flat.get(at[1], at[0]);
        }
        return columns.reshape(d);
    }

    /** Other sizes, strides, paddings and numbers. */
    private static void disturb(Setup<?> setup, List<Quantity> quantities, Random random) {
        for (Quantity quantity : quantities) {
            boolean extent = quantity == Quantity.HEIGHT || quantity == Quantity.WIDTH;
            setup.set(quantity, setup.bounds(quantity).clamp(1 + random.nextInt(extent ? 8 : 3)));
        }
        setup.chooseInput(InputSource.of(InputPreset.RANDOM, random.nextInt(1000)));
        if (setup.getState().operation().isPooling()) {
            setup.setOperation(random.nextInt(3) == 0 ? Operation.AVERAGE_POOLING : Operation.MAX_POOLING);
        } else {
            for (int f = 0; f < setup.getState().filters().dim(0); f++) {
                setup.chooseFilter(f, new FilterSource(FilterPreset.RANDOM, random.nextInt(1000)));
            }
            setup.setBiased(random.nextInt(4) > 0);
        }
    }
}
