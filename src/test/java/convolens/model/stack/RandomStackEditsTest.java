package convolens.model.stack;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Edits as they come, each against what the engine builds and against every number tried by itself. */
class RandomStackEditsTest {
    /** Random edits: no exception, always a state that the engine can build, undo back to the very beginning. */
    @Test
    void randomEditsStayValidAndAreUndoneOneByOne() {
        long seed = 77;
        Random random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            NetworkStackModel any = new NetworkStackModel();
            List<StackState> past = new ArrayList<>(List.of(any.getFrame().state()));
            for (int i = 0; i < 40; i++) {
                disturb(any, random);
                any.endGesture();
                StackState now = any.getFrame().state();
                if (past.get(past.size() - 1) != now) {
                    past.add(now);
                }
                String where = "seed " + seed + ", round " + round + ", edit " + i;
                assertThat(any.timeline().getPosition())
                        .as(where)
                        .isLessThan(any.timeline().getCount());
                assertThat(any.getSelected().row())
                        .as(where)
                        .isBetween(
                                0, any.getFrame().flow(any.getSelected().side()).softmax());
                if (any.refusalProperty().get() == null) {
                    assertBoundsHold(any, where);
                }
            }
            assertTheEngineAgrees(any.getFrame(), "seed " + seed + ", round " + round);
            for (int i = past.size() - 1; i > 0; i--) {
                assertThat(any.getFrame().state()).isSameAs(past.get(i));
                any.undo();
            }
            assertThat(any.getFrame().state()).isEqualTo(StackState.ofBook());
            assertThat(any.canUndoProperty().get()).isFalse();
            for (int i = 1; i < past.size(); i++) {
                any.redo();
                assertThat(any.getFrame().state()).isSameAs(past.get(i));
            }
        }
    }

    private static void disturb(NetworkStackModel any, Random random) {
        Side side = Side.values()[random.nextInt(2)];
        any.select(new StackPlace(side, random.nextInt(any.getFrame().flow(side).rows())));
        boolean layer = any.getFrame().flow(side).isLayer(any.getSelected().row());
        LayerKind kind = LayerKind.values()[random.nextInt(LayerKind.values().length)];
        any.timeline().seek(random.nextInt(20));
        switch (random.nextInt(layer ? 8 : 3)) {
            case 0 -> any.insert(kind);
            case 1 -> {
                StackQuantity quantity = StackQuantity.values()[random.nextInt(4)];
                any.set(quantity, random.nextInt(80) - 5);
            }
            case 2 -> any.timeline().grainProperty().set(random.nextBoolean() ? StackSteps.LAYER : StackSteps.BLOCK);
            case 3 -> any.swap(kind);
            case 4 -> any.remove();
            case 5 -> any.move(random.nextBoolean() ? 1 : -1);
            default -> {
                List<StackQuantity> own = any.getFrame()
                        .flow(side)
                        .layer(any.getSelected().row())
                        .kind()
                        .quantities();
                if (!own.isEmpty()) {
                    any.set(own.get(random.nextInt(own.size())), random.nextInt(40) - 3);
                }
            }
        }
    }

    private static void assertBoundsHold(NetworkStackModel any, String where) {
        StackState state = any.getFrame().state();
        StackPlace place = any.getSelected();
        for (StackQuantity quantity : StackQuantity.values()) {
            boolean has = quantity.ofInput()
                    || any.getFrame().flow(place.side()).isLayer(place.row())
                            && any.getFrame()
                                    .flow(place.side())
                                    .layer(place.row())
                                    .kind()
                                    .quantities()
                                    .contains(quantity);
            if (has) {
                StackEdits.Bounds bounds = StackEdits.bounds(state, place, quantity);
                int now = StackEdits.get(state, place, quantity);
                assertThat(now).as(where).isBetween(bounds.min(), bounds.max());
                assertNothingFitsBeyond(bounds, state, place, quantity, where);
                assertThat(StackEdits.set(state, place, quantity, bounds.max()).refusal())
                        .as(where)
                        .isNull();
            }
        }
    }

    /** All between the bounds fit, and one farther is refused: the oracle tries each number by itself. */
    private static void assertNothingFitsBeyond(
            StackEdits.Bounds bounds, StackState state, StackPlace place, StackQuantity quantity, String where) {
        if (StackEdits.isScores(state, place) && !quantity.ofInput()
                || quantity == StackQuantity.GROUPS
                || quantity == StackQuantity.FILTERS) {
            return;
        }
        int now = StackEdits.get(state, place, quantity);
        IntStream.rangeClosed(bounds.min(), bounds.max())
                .filter(value -> value % 7 == now % 7 || bounds.max() - bounds.min() < 40)
                .forEach(value -> assertThat(
                                StackEdits.set(state, place, quantity, value).refusal())
                        .as(where + ": " + quantity + " " + value)
                        .isNull());
        if (bounds.max() < quantity.max()) {
            assertThat(StackEdits.set(state, place, quantity, bounds.max() + 1).refusal())
                    .as(where + ": " + quantity + " beyond " + bounds.max())
                    .isNotNull();
        }
        if (bounds.min() > quantity.min()) {
            assertThat(StackEdits.set(state, place, quantity, bounds.min() - 1).refusal())
                    .as(where + ": " + quantity + " beyond " + bounds.min())
                    .isNotNull();
        }
    }

    private static void assertTheEngineAgrees(StackFrame frame, String where) {
        StackPass pass = StackPass.of(frame.state(), RandomDigit.pixels(), 3);
        for (Side side : Side.values()) {
            StackFlow flow = frame.flow(side);
            Network network = frame.state().row(side).build(Cpu.single(), 1);
            assertThat(flow.totalParameters()).as(where).isEqualTo(network.parameterCount());
            assertThat(pass.outputs(side)).as(where).hasSize(flow.rows());
            for (int row = 0; row < flow.rows(); row++) {
                assertThat(flow.shapes().get(row).withFirst(1))
                        .as(where)
                        .isEqualTo(pass.outputs(side).get(row).shape());
            }
            Tensor p = pass.outputs(side).get(flow.softmax());
            double sum = 0;
            for (float share : p.toArray()) {
                sum += share;
            }
            assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
        }
    }
}
