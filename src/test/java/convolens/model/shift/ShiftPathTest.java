package convolens.model.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShiftPathTest {
    private static final int FARTHEST = 12;

    @Test
    void everyShiftHasItsPlaceAndEveryPlaceItsShift() {
        for (int reach = 0; reach <= FARTHEST; reach++) {
            Set<Shift> seen = new HashSet<>();
            for (int place = 0; place < ShiftPath.count(reach); place++) {
                Shift shift = ShiftPath.at(place);
                assertThat(shift.distance()).isLessThanOrEqualTo(reach);
                assertThat(ShiftPath.placeOf(shift)).isEqualTo(place);
                assertThat(seen.add(shift)).as("%s twice", shift).isTrue();
            }
            assertThat(seen).hasSize((2 * reach + 1) * (2 * reach + 1));
        }
    }

    @Test
    void eachStepMovesByOnePixelAndNeverInwards() {
        for (int place = 1; place < ShiftPath.count(FARTHEST); place++) {
            Shift from = ShiftPath.at(place - 1);
            Shift to = ShiftPath.at(place);
            assertThat(Math.abs(to.down() - from.down()) + Math.abs(to.right() - from.right()))
                    .as("%s to %s", from, to)
                    .isEqualTo(1);
            assertThat(to.distance()).isGreaterThanOrEqualTo(from.distance());
        }
        assertThat(ShiftPath.at(0)).isEqualTo(Shift.NONE);
        assertThat(ShiftPath.at(1)).isEqualTo(new Shift(0, 1));
    }
}
