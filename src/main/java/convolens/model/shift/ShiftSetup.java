package convolens.model.shift;

import convolens.model.setup.Limits;
import convolens.model.setup.NumberBlock;
import convolens.model.setup.Refusal;
import convolens.model.setup.RefusedException;
import convolens.model.setup.Setup;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is set in the shift lab: the {@linkplain #pooling() setup} of a pooling, with which the rules are undone. */
public final class ShiftSetup {
    private final Setup<ShiftRules> pooling;
    private final ReadOnlyObjectWrapper<ShiftState> state = new ReadOnlyObjectWrapper<>(this, "state");
    private final ReadOnlyObjectWrapper<Refusal> refusal = new ReadOnlyObjectWrapper<>(this, "refusal");

    /** @param start what is set at first, and after a reset */
    public ShiftSetup(ShiftState start) {
        pooling = new Setup<>(start.pooling(), Map.of(), start.rules());
        state.set(start);
        pooling.stateProperty().addListener(observable -> compose());
        pooling.besidesProperty().addListener(observable -> compose());
    }

    private void compose() {
        state.set(new ShiftState(pooling.getState(), rules()));
        refusal.set(null);
    }

    /** The input and the window, and the way back. */
    public Setup<ShiftRules> pooling() {
        return pooling;
    }

    /** All that is set. */
    public ReadOnlyObjectProperty<ShiftState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ShiftState getState() {
        return state.get();
    }

    /** How the input moves, and what counts as a change. */
    public ShiftRules rules() {
        return pooling.besidesProperty().get();
    }

    /** Why the tolerance that was typed last is not possible; null if it is. */
    public ReadOnlyObjectProperty<Refusal> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Sets what enters at the border. */
    public void setBorder(Border border) {
        pooling.setBesides(rules().with(border));
    }

    /** Sets how far the input can be moved, or the nearest that is possible. */
    public void setReach(int reach) {
        pooling.setBesides(rules().withReach(reach));
    }

    /** Sets the difference up to which values count as the same. Returns whether what was typed is possible. */
    public boolean setTolerance(String typed) {
        try {
            float value = NumberBlock.number(typed);
            if (value < 0) {
                throw new RefusedException(Refusal.Reason.OUT_OF_RANGE, value, 0, (int) Limits.VALUE);
            }
            refusal.set(null);
            pooling.setBesides(rules().withTolerance(value));
            return true;
        } catch (RefusedException e) {
            refusal.set(e.refusal());
            return false;
        }
    }

    /** Puts what a search has found onto the stage, within reach of its shift. One change. */
    public void show(Example example) {
        int reach = Math.max(rules().reach(), example.shift().distance());
        pooling.set(example.pooling(), rules().withReach(reach));
    }
}
