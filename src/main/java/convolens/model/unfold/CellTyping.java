package convolens.model.unfold;

import convolens.engine.tensor.Tensor;
import convolens.model.setup.NumberBlock;
import convolens.model.setup.RefusedException;
import convolens.model.setup.Setup;
import convolens.model.setup.Spot;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.model.unfold.gradient.Upstream;
import convolens.walk.chain.Axes;
import convolens.walk.chain.Axis;
import convolens.walk.chain.Chain;
import convolens.walk.chain.ChainArray;
import org.jspecify.annotations.Nullable;

/** Which cells of a stage hold numbers that can be typed, and what typing them sets. */
public final class CellTyping {
    private final UnfoldPreset preset;
    private final Setup<GradientSettings> setup;

    /** Typing on the stage of a scene. */
    public CellTyping(UnfoldPreset preset, Setup<GradientSettings> setup) {
        this.preset = preset;
        this.setup = setup;
    }

    /** Whether a cell holds a number that can be typed: of the input, a filter, the bias or the gradient from behind. */
    public boolean isEditable(Chain chain, ArrayCell cell) {
        return cell.array() == preset.upstream() || spot(chain, cell) != null;
    }

    /** Sets a cell to a typed number. Returns whether it was one. */
    public boolean type(Chain chain, ArrayCell cell, String typed) {
        if (cell.array() == preset.upstream()) {
            return changeUpstream(now -> now.typed(values(chain, cell), cell.cell(), NumberBlock.number(typed)));
        }
        Spot spot = spot(chain, cell);
        Axes axes = chain.array(cell.array()).axes();
        return spot != null && setup.type(Math.max(0, axes.index(cell.cell(), Axis.SAMPLE)), spot, typed);
    }

    /** Pastes a block of numbers from a cell on. Returns whether it fitted. */
    public boolean paste(Chain chain, ArrayCell cell, String text) {
        if (cell.array() == preset.upstream()) {
            return changeUpstream(now -> now.pasted(values(chain, cell), cell.cell(), NumberBlock.parse(text)));
        }
        Spot spot = spot(chain, cell);
        Axes axes = chain.array(cell.array()).axes();
        return spot != null && setup.paste(Math.max(0, axes.index(cell.cell(), Axis.SAMPLE)), spot, text);
    }

    private interface Change {
        Upstream of(Upstream now) throws RefusedException;
    }

    private boolean changeUpstream(Change change) {
        try {
            GradientSettings now = setup.besidesProperty().get();
            setup.setBesides(now.with(change.of(now.upstream())));
            return true;
        } catch (RefusedException e) {
            setup.refuse(e.refusal());
            return false;
        }
    }

    private static Tensor values(Chain chain, ArrayCell cell) {
        return chain.array(cell.array()).values();
    }

    private static @Nullable Spot spot(Chain chain, ArrayCell cell) {
        ChainArray array = chain.array(cell.array());
        Axes axes = array.axes();
        int at = cell.cell();
        return switch (cell.array()) {
            case X ->
                array.isPadding(at)
                        ? null
                        : new Spot.Input(axes.index(at, Axis.CHANNEL), array.imageRow(at), array.imageColumn(at));
            case W, W_COL ->
                new Spot.Filter(
                        axes.index(at, Axis.FILTER),
                        axes.index(at, Axis.CHANNEL),
                        axes.index(at, Axis.FILTER_ROW),
                        axes.index(at, Axis.FILTER_COLUMN));
            case B -> new Spot.Bias(at);
            default -> null;
        };
    }
}
