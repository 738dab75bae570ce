package convolens.interchange.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.data.DataException;
import convolens.engine.tensor.Permutation;
import convolens.model.StepMoment;
import convolens.model.array.ArrayMoment;
import convolens.model.array.FourDArrayModel;
import convolens.model.array.TransposeModel;
import convolens.model.array.TransposeMoment;
import convolens.model.setup.InputPreset;
import convolens.model.setup.SlidingState;
import org.junit.jupiter.api.Test;

/** Files of earlier versions, which held an array as the input of a convolution, still open. */
class EarlierStatesTest {
    private record EarlierArray(SlidingState setup, String picked, StepMoment step) {}

    private record EarlierTranspose(SlidingState setup, Permutation order, boolean ofFilters, StepMoment step) {}

    @Test
    void anArrayOpens() throws DataException {
        SlidingState held = SlidingState.ofInput(InputPreset.RANDOM, 3, 2, 6, 7);
        FourDArrayModel model = new FourDArrayModel();
        StepMoment step = new StepMoment(null, 11);
        String json = StateJson.write(new EarlierArray(held, "2, 1", step));
        assertThat(json).contains("operation", "filters", "window");

        model.take(StateJson.read(json, ArrayMoment.class, model.moment(), "state"));

        assertThat(model.getFrame().x().shape()).isEqualTo(held.input().shape());
        assertThat(model.getFrame().x().toArray()).containsExactly(held.input().toArray());
        assertThat(model.getFrame().picked()).hasToString("x[2, 1]");
        assertThat(model.setup().inputSource()).isEqualTo(held.inputSource());
        assertThat(model.steps().timeline().getPosition()).isEqualTo(11);
    }

    @Test
    void aTransposeOpens() throws DataException {
        SlidingState held = SlidingState.ofInput(InputPreset.RANDOM, 2, 4, 3, 5);
        TransposeModel model = new TransposeModel();
        Permutation order = Permutation.of(3, 2, 1, 0);
        String json = StateJson.write(new EarlierTranspose(held, order, true, new StepMoment(null, 9)));

        model.take(StateJson.read(json, TransposeMoment.class, model.moment(), "state"));

        assertThat(model.getFrame().arrays().x().toArray())
                .containsExactly(held.input().toArray());
        assertThat(model.getFrame().arrays().order()).isEqualTo(order);
        assertThat(model.getFrame().ofFilters()).isTrue();
    }

    @Test
    void whatTheyNeverHeldIsRefused() {
        ArrayMoment opening = new FourDArrayModel().moment();
        assertThatThrownBy(() -> StateJson.read("{\"setup\": {\"stride\": 1}}", ArrayMoment.class, opening, "state"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("state.setup has no \"stride\"");
    }
}
