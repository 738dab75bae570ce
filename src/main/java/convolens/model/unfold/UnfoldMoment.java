package convolens.model.unfold;

import convolens.model.setup.SlidingState;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Portion;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what a scene of arrays shows. Immutable.
 *
 * @param setup what is set
 * @param gradients what is set besides; null where the scene sets nothing
 * @param panes the arrays that are chosen
 * @param enlarged the one that fills the stage; null for none
 * @param stepAlone whether only the arrays of the step are shown; null where the scene decides by the room there is
 * @param copies whether the input shows how often each of its cells is copied
 * @param compared whether windows that do not overlap are shown beside
 * @param question the question that is answered below the arrays; null for none
 * @param portion how much one step is
 * @param position the step, from 0; beyond the last it is the last
 */
public record UnfoldMoment(
        SlidingState setup,
        @Nullable GradientSettings gradients,
        Set<ArrayName> panes,
        @Nullable ArrayName enlarged,
        @Nullable Boolean stepAlone,
        boolean copies,
        boolean compared,
        @Nullable Question question,
        Portion portion,
        int position) {
    public UnfoldMoment {
        panes = Set.copyOf(panes);
    }
}
