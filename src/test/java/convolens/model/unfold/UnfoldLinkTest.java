package convolens.model.unfold;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.Quantity;
import convolens.model.setup.Setup;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Axis;
import convolens.walk.chain.ChainArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pointing on the stages of section 7.4: from every cell of every pane there and back, whatever is set. Every tenth setting
 * is as large as a scene allows in samples, channels and filters, rectangular in everything, and padded.
 */
class UnfoldLinkTest {
    private static final int SETTINGS = 200;
    private static final int LARGE_EACH = 10;
    private static final int MAX_CELLS = 400;
    private static final int MAX_CELLS_OF_LARGE = 6000;

    @ParameterizedTest
    @EnumSource(UnfoldPreset.class)
    void everyLinkLeadsBack(UnfoldPreset preset) {
        int seed = 0;
        for (int settings = 0; settings < SETTINGS; seed++) {
            boolean large = settings % LARGE_EACH == 0;
            Random random = new Random(seed);
            Setup<GradientSettings> setup = new Setup<>(preset.start(), preset.max(), preset.gradients());
            if (large) {
                enlarge(preset, setup, random);
            } else {
                vary(preset, setup, random);
            }
            // at once, as each change of a model is computed
            UnfoldModel model = new UnfoldModel(preset);
            model.setup().set(setup.getState(), setup.besidesProperty().get());
            if (cells(model) <= (large ? MAX_CELLS_OF_LARGE : MAX_CELLS)) {
                settings++;
                Map<ArrayName, List<Map<ArrayName, BitSet>>> linked = linked(model);
                assertLinksLeadBack(preset + " seed " + seed, linked);
                assertCopiesAreThoseOfTheirPixel(preset + " seed " + seed, model, linked);
            }
        }
    }

    private static void vary(UnfoldPreset preset, Setup<GradientSettings> setup, Random random) {
        for (Quantity quantity : preset.quantities()) {
            Quantity.Bounds bounds = setup.bounds(quantity);
            if (random.nextInt(3) > 0) {
                setup.set(quantity, bounds.min() + random.nextInt(Math.min(7, bounds.max() - bounds.min() + 1)));
            }
        }
        chooseVariable(preset, setup, random);
    }

    private static void enlarge(UnfoldPreset preset, Setup<GradientSettings> setup, Random random) {
        Map<Quantity, Integer> wanted = new EnumMap<>(Quantity.class);
        wanted.put(Quantity.SAMPLES, 4);
        wanted.put(Quantity.CHANNELS, 4);
        wanted.put(Quantity.FILTERS, 8);
        int height = 3 + random.nextInt(2);
        wanted.put(Quantity.HEIGHT, height);
        wanted.put(Quantity.WIDTH, 7 - height);
        int filterHeight = 1 + random.nextInt(3);
        int filterWidth = filterHeight == 2 ? 1 + 2 * random.nextInt(2) : 2;
        wanted.put(Quantity.FILTER_HEIGHT, filterHeight);
        wanted.put(Quantity.FILTER_WIDTH, filterWidth);
        int padding = random.nextInt(3);
        // a window of a pooling that saw padding alone would have no largest value
        boolean pooling = preset.isPooling();
        wanted.put(Quantity.PADDING_Y, pooling ? Math.min(padding, filterHeight - 1) : padding);
        wanted.put(Quantity.PADDING_X, pooling ? filterWidth - 1 : (padding + 1) % 3);
        int stride = 1 + random.nextInt(2);
        wanted.put(Quantity.STRIDE_Y, stride);
        wanted.put(Quantity.STRIDE_X, 3 - stride);
        // the image first: it must hold the window that follows
        wanted.keySet().stream().filter(preset.quantities()::contains).forEach(quantity -> {
            setup.set(quantity, wanted.get(quantity));
            assertThat(quantity.of(setup.getState()))
                    .as("%s: %s", preset, quantity)
                    .isEqualTo(wanted.get(quantity));
        });
        chooseVariable(preset, setup, random);
    }

    private static void chooseVariable(UnfoldPreset preset, Setup<GradientSettings> setup, Random random) {
        GradientSettings gradients = setup.besidesProperty().get();
        if (gradients != null && preset == UnfoldPreset.GRADIENT_CHECK) {
            ArrayName variable = List.of(ArrayName.X, ArrayName.W, ArrayName.B).get(random.nextInt(3));
            setup.setBesides(gradients.with(variable));
        }
    }

    private static int cells(UnfoldModel model) {
        return model.preset().layout().arrays().stream()
                .mapToInt(name -> model.getFrame().chain().array(name).size())
                .sum();
    }

    /** The cells that light up while one is pointed at. */
    private static Map<ArrayName, BitSet> pointAt(UnfoldModel model, ArrayName name, int cell) {
        model.pointedProperty().set(new ArrayCell(name, cell));
        return model.linkedProperty().get();
    }

    /** What lights up for each cell of each pane. */
    private static Map<ArrayName, List<Map<ArrayName, BitSet>>> linked(UnfoldModel model) {
        List<ArrayName> panes = model.preset().layout().arrays();
        Map<ArrayName, List<Map<ArrayName, BitSet>>> linked = new EnumMap<>(ArrayName.class);
        for (ArrayName from : panes) {
            List<Map<ArrayName, BitSet>> ofCells = new ArrayList<>();
            for (int cell = 0; cell < model.getFrame().chain().array(from).size(); cell++) {
                ofCells.add(pointAt(model, from, cell));
            }
            linked.put(from, ofCells);
        }
        model.pointedProperty().set(null);
        assertThat(model.linkedProperty().get()).isEmpty();
        return linked;
    }

    private static void assertLinksLeadBack(String what, Map<ArrayName, List<Map<ArrayName, BitSet>>> linked) {
        Set<ArrayName> panes = linked.keySet();
        for (ArrayName from : panes) {
            for (int cell = 0; cell < linked.get(from).size(); cell++) {
                Map<ArrayName, BitSet> there = linked.get(from).get(cell);
                if (!there.get(from).get(cell)) {
                    throw new AssertionError("%s: %s[%d] does not light up itself".formatted(what, from, cell));
                }
                for (ArrayName to : panes) {
                    BitSet found = there.getOrDefault(to, new BitSet());
                    for (int other = found.nextSetBit(0); other >= 0; other = found.nextSetBit(other + 1)) {
                        BitSet back = linked.get(to).get(other).get(from);
                        if (back == null || !back.get(cell)) {
                            throw new AssertionError("%s: %s[%d] lights up %s[%d], but not the reverse"
                                    .formatted(what, from, cell, to, other));
                        }
                    }
                }
            }
        }
    }

    /** A cell of an unfolded matrix belongs to one place of the image, padding or not: the one the formula names. */
    private static void assertCopiesAreThoseOfTheirPixel(
            String what, UnfoldModel model, Map<ArrayName, List<Map<ArrayName, BitSet>>> linked) {
        Set<ArrayName> panes = linked.keySet();
        for (ArrayName matrix : List.of(ArrayName.COL, ArrayName.COL_POOLING, ArrayName.DCOL, ArrayName.DCOL_POOLING)) {
            for (ArrayName image : List.of(ArrayName.X, ArrayName.DX, ArrayName.IMG)) {
                boolean oneWay = matrix.name().startsWith("D") == (image != ArrayName.X);
                if (oneWay && panes.contains(matrix) && panes.contains(image)) {
                    assertUnfolded(what, model, linked, matrix, image);
                }
            }
        }
    }

    private static void assertUnfolded(
            String what,
            UnfoldModel model,
            Map<ArrayName, List<Map<ArrayName, BitSet>>> linked,
            ArrayName matrix,
            ArrayName image) {
        ChainArray col = model.getFrame().chain().array(matrix);
        ChainArray x = model.getFrame().chain().array(image);
        WindowGeometry g = model.getFrame().state().geometry();
        for (int cell = 0; cell < col.size(); cell++) {
            int row = col.axes().index(cell, Axis.OUTPUT_ROW) * g.strideY()
                    + col.axes().index(cell, Axis.FILTER_ROW);
            int column = col.axes().index(cell, Axis.OUTPUT_COLUMN) * g.strideX()
                    + col.axes().index(cell, Axis.FILTER_COLUMN);
            int plane = col.axes().index(cell, Axis.SAMPLE) * x.axes().extent(Axis.CHANNEL)
                    + col.axes().index(cell, Axis.CHANNEL);
            int pixel = (plane * x.axes().extent(Axis.ROW) + row) * x.axes().extent(Axis.COLUMN) + column;
            assertThat(linked.get(matrix).get(cell).get(image).stream().toArray())
                    .as("%s: %s[%d]", what, matrix, cell)
                    .containsExactly(pixel);
            assertThat(linked.get(image).get(pixel).get(matrix).get(cell))
                    .as("%s: %s[%d]", what, image, pixel)
                    .isTrue();
        }
    }
}
