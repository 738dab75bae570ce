package convolens.model.unfold;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.walk.chain.ArrayName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which arrays of a scene are on its stage. */
class PaneChoiceTest {
    @Test
    void aCrowdedWayBackShowsWhatEachStepReadsAndMakes() {
        UnfoldModel model = new UnfoldModel(UnfoldPreset.CONVOLUTION_BACKWARD);
        assertThat(onStage(model)).isEqualTo(model.preset().layout().arrays());
        model.panes().setCrowded(true);
        assertThat(onStage(model)).containsExactly(ArrayName.DOUT, ArrayName.DOUT_2D, ArrayName.DB);
        model.timeline().seek(model.getFrame().steps().endOf(ArrayName.DW_COL));
        assertThat(onStage(model)).containsExactly(ArrayName.DOUT_2D, ArrayName.COL, ArrayName.DW_COL, ArrayName.DW);
        model.timeline().seek(model.getFrame().steps().endOf(ArrayName.DCOL));
        assertThat(onStage(model)).containsExactly(ArrayName.DOUT_2D, ArrayName.DCOL, ArrayName.W_COL);
        model.timeline().seek(model.getFrame().steps().endOf(ArrayName.DX));
        assertThat(onStage(model)).containsExactly(ArrayName.DCOL, ArrayName.DX);
        model.panes().setCrowded(false);
        assertThat(onStage(model)).isEqualTo(model.preset().layout().arrays());
    }

    @Test
    void aChoiceStaysWhateverTheRoom() {
        UnfoldModel model = new UnfoldModel(UnfoldPreset.COL2IM);
        model.panes().focus(false);
        model.panes().setCrowded(true);
        assertThat(onStage(model)).isEqualTo(model.preset().layout().arrays());
        model.panes().focus(true);
        model.panes().setCrowded(false);
        assertThat(onStage(model)).containsExactly(ArrayName.OVERLAPS, ArrayName.IMG, ArrayName.DCOL);
        model.questionProperty().set(Question.INVERSE);
        assertThat(onStage(model)).containsExactly(ArrayName.X, ArrayName.IMG, ArrayName.DCOL);
        model.panes().show(ArrayName.X, false);
        assertThat(onStage(model)).containsExactly(ArrayName.IMG, ArrayName.DCOL);
    }

    @Test
    void onACrowdedWayForwardTheFiltersGiveWayToTheirColumns() {
        UnfoldModel model = new UnfoldModel(UnfoldPreset.MULTIPLY);
        assertThat(onStage(model)).isEqualTo(model.preset().layout().arrays());
        model.panes().setCrowded(true);
        assertThat(onStage(model))
                .containsExactly(ArrayName.X, ArrayName.COL, ArrayName.W_COL, ArrayName.OUT_2D, ArrayName.OUT);
        model.panes().enlargedProperty().set(ArrayName.W);
        assertThat(onStage(model)).as("it can still be looked at").containsExactly(ArrayName.W);
    }

    private static List<ArrayName> onStage(UnfoldModel model) {
        return model.preset().layout().arrays().stream()
                .filter(model::isOnStage)
                .toList();
    }
}
