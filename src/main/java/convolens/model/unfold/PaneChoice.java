package convolens.model.unfold;

import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainOperation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which arrays are on the stage: all that are chosen, one alone, or those of the step of the moment. The last is so by itself
 * where the stage has no room for all of them, until something else is chosen.
 */
public final class PaneChoice {
    private final UnfoldPreset preset;
    private final ObjectProperty<Set<ArrayName>> panes = new SimpleObjectProperty<>(this, "panes");
    private final ObjectProperty<ArrayName> enlarged = new SimpleObjectProperty<>(this, "enlarged");
    private final ReadOnlyBooleanWrapper focused = new ReadOnlyBooleanWrapper(this, "focused");
    private final ReadOnlyBooleanWrapper shortened = new ReadOnlyBooleanWrapper(this, "shortened");
    private boolean crowded;
    private @Nullable Boolean chosen;

    /** All arrays of a scene. */
    public PaneChoice(UnfoldPreset preset) {
        this.preset = preset;
        panes.set(EnumSet.copyOf(preset.layout().arrays()));
        focused.set(preset.isLineByLine());
    }

    /** The arrays that are chosen. */
    public ObjectProperty<Set<ArrayName>> panesProperty() {
        return panes;
    }

    /** Shows or hides an array. The last one stays. */
    public void show(ArrayName array, boolean visible) {
        Set<ArrayName> shown = EnumSet.copyOf(panes.get());
        if (visible ? shown.add(array) : shown.size() > 1 && shown.remove(array)) {
            panes.set(shown);
        }
        if (!visible && enlarged.get() == array) {
            enlarged.set(null);
        }
    }

    /** The one array that fills the stage; null for all. */
    public ObjectProperty<ArrayName> enlargedProperty() {
        return enlarged;
    }

    /** Whether only the arrays of the step of the moment are shown: what it reads and what it makes. */
    public ReadOnlyBooleanProperty focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /**
     * Whether arrays that say nothing new give way, because there is no room for all: the filters where they stand there
     * as columns, and the bias, which every sentence names.
     */
    public ReadOnlyBooleanProperty shortenedProperty() {
        return shortened.getReadOnlyProperty();
    }

    /** Shows the arrays of the step alone, or all, whether there is room or not. */
    public void focus(boolean stepAlone) {
        chosen = stepAlone;
        decide();
    }

    /** Whether the arrays of the step alone were chosen, or all; null where neither was. */
    @Nullable
    Boolean chosen() {
        return chosen;
    }

    /** Chooses all of it. */
    void choose(Set<ArrayName> shown, @Nullable ArrayName alone, @Nullable Boolean stepAlone) {
        enlarged.set(null);
        panes.set(EnumSet.copyOf(shown));
        enlarged.set(alone);
        chosen = stepAlone;
        decide();
    }

    /** Says whether the stage has too little room for all arrays. */
    public void setCrowded(boolean tooLittleRoom) {
        crowded = tooLittleRoom;
        decide();
    }

    private void decide() {
        List<ArrayName> arrays = preset.layout().arrays();
        shortened.set(crowded
                && !preset.isLineByLine()
                && preset.gradients() == null
                && arrays.containsAll(List.of(ArrayName.W, ArrayName.W_COL, ArrayName.OUT)));
        boolean byItself = crowded && preset.gradients() != null && preset.folds();
        focused.set(preset.isLineByLine() || (chosen == null ? byItself : chosen));
    }

    /**
     * Whether an array is on the stage.
     *
     * @param question what is asked about the arrays; null for nothing
     */
    public boolean isOnStage(ArrayName array, UnfoldFrame frame, @Nullable Question question) {
        if (!frame.chain().has(array)) {
            return false;
        }
        if (enlarged.get() != null) {
            return enlarged.get() == array;
        }
        if (shortened.get() && (array == ArrayName.W || array == ArrayName.B)) {
            return false;
        }
        return panes.get().contains(array) && (!focused.get() || isOfStep(array, frame, question));
    }

    private static boolean isOfStep(ArrayName array, UnfoldFrame frame, @Nullable Question question) {
        ChainOperation operation = frame.step().operation();
        if (operation.result() == array || operation.operands().contains(array)) {
            return true;
        }
        return switch (operation.result()) {
            case DB -> array == ArrayName.DOUT;
            case DW_COL -> array == ArrayName.DW;
            case DCOL_POOLING -> array == ArrayName.COL_POOLING;
            case IMG -> array == (question == Question.INVERSE ? ArrayName.X : ArrayName.OVERLAPS);
            default -> false;
        };
    }
}
