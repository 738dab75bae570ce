package convolens.model.unfold;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.UnfoldModel;
import convolens.model.sliding.Quantity;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Axis;
import convolens.walk.chain.ChainArray;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pointing on the stages of section 7.4: from every cell of every pane there and back, whatever is set. */
class UnfoldLinkTest {
    private static final int SETTINGS = 200;
    private static final int MOST_CELLS = 400;

    @ParameterizedTest
    @EnumSource(UnfoldPreset.class)
    void everyLinkLeadsBack(UnfoldPreset preset) {
        int seed = 0;
        for (int settings = 0; settings < SETTINGS; seed++) {
            UnfoldModel model = new UnfoldModel(preset);
            vary(model, new Random(seed));
            if (cells(model) <= MOST_CELLS) {
                settings++;
                assertLinksLeadBack(preset + " seed " + seed, model);
                assertCopiesAreThoseOfTheirPixel(preset + " seed " + seed, model);
            }
        }
    }

    private static void vary(UnfoldModel model, Random random) {
        for (Quantity quantity : model.preset().quantities()) {
            Quantity.Bounds bounds = model.setup().bounds(quantity);
            if (random.nextInt(3) > 0) {
                model.setup()
                        .set(
                                quantity,
                                bounds.least() + random.nextInt(Math.min(7, bounds.most() - bounds.least() + 1)));
            }
        }
        if (model.gradients() != null && model.preset() == UnfoldPreset.GRADIENT_CHECK) {
            ArrayName variable = List.of(ArrayName.X, ArrayName.W, ArrayName.B).get(random.nextInt(3));
            model.setup().setBesides(model.gradients().with(variable));
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

    private static void assertLinksLeadBack(String what, UnfoldModel model) {
        List<ArrayName> panes = model.preset().layout().arrays();
        Map<ArrayName, Map<ArrayName, BitSet[]>> there = new EnumMap<>(ArrayName.class);
        Map<ArrayName, Map<ArrayName, BitSet[]>> back = new EnumMap<>(ArrayName.class);
        for (ArrayName from : panes) {
            for (ArrayName to : panes) {
                matrix(there, model, from, to);
                matrix(back, model, from, to);
            }
        }
        for (ArrayName from : panes) {
            for (int cell = 0; cell < model.getFrame().chain().array(from).size(); cell++) {
                int start = cell;
                Map<ArrayName, BitSet> linked = pointAt(model, from, cell);
                assertThat(linked.get(from).get(cell))
                        .as("%s: %s[%d] itself", what, from, cell)
                        .isTrue();
                for (ArrayName to : panes) {
                    BitSet found = linked.getOrDefault(to, new BitSet());
                    there.get(from).get(to)[cell] = found;
                    BitSet[] returning = back.get(to).get(from);
                    found.stream().forEach(other -> returning[other].set(start));
                }
            }
        }
        for (ArrayName from : panes) {
            for (ArrayName to : panes) {
                assertThat(there.get(from).get(to))
                        .as("%s: from %s to %s and back", what, from, to)
                        .isEqualTo(back.get(from).get(to));
            }
        }
        model.pointedProperty().set(null);
        assertThat(model.linkedProperty().get()).isEmpty();
    }

    private static void matrix(
            Map<ArrayName, Map<ArrayName, BitSet[]>> all, UnfoldModel model, ArrayName from, ArrayName to) {
        BitSet[] rows = new BitSet[model.getFrame().chain().array(from).size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new BitSet();
        }
        all.computeIfAbsent(from, name -> new EnumMap<>(ArrayName.class)).put(to, rows);
    }

    /** A cell of an unfolded matrix belongs to one place of the image, padding or not: the one the formula names. */
    private static void assertCopiesAreThoseOfTheirPixel(String what, UnfoldModel model) {
        List<ArrayName> panes = model.preset().layout().arrays();
        for (ArrayName matrix : List.of(ArrayName.COL, ArrayName.COL_POOLING, ArrayName.DCOL, ArrayName.DCOL_POOLING)) {
            for (ArrayName image : List.of(ArrayName.X, ArrayName.DX, ArrayName.IMG)) {
                boolean oneWay = matrix.name().startsWith("D") == (image != ArrayName.X);
                if (oneWay && panes.contains(matrix) && panes.contains(image)) {
                    assertUnfolded(what, model, matrix, image);
                }
            }
        }
    }

    private static void assertUnfolded(String what, UnfoldModel model, ArrayName matrix, ArrayName image) {
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
            assertThat(pointAt(model, matrix, cell).get(image).stream().toArray())
                    .as("%s: %s[%d]", what, matrix, cell)
                    .containsExactly(pixel);
            assertThat(pointAt(model, image, pixel).get(matrix).get(cell))
                    .as("%s: %s[%d]", what, image, pixel)
                    .isTrue();
        }
    }
}
