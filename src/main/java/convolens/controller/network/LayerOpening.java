package convolens.controller.network;

import convolens.model.affine.AffineState;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPicture;
import convolens.model.network.NetworkPlace;
import convolens.model.setup.SlidingState;

/** Opens the scene in which the layer of the chosen map is stepped through, at the chosen cell. */
public final class LayerOpening {
    private final NetworkModel model;
    private final Stages stages;

    /** Takes over a layer, to step through it. */
    public interface Stages {
        /**
         * Opens the scene that fits.
         *
         * @param state the layer
         * @param unfolded whether as an unfolded matrix; otherwise as windows
         * @param place the cell of the output to go to
         */
        void open(SlidingState state, boolean unfolded, NetworkPlace place);

        /**
         * Opens the scene of affine layers.
         *
         * @param layer the layer
         * @param unit the unit to go to
         */
        void open(AffineState layer, int unit);

        /**
         * Opens the scene of softmax.
         *
         * @param scores of the classes
         * @param label the true class; −1 where nobody knows
         */
        void open(float[] scores, int label);

        /**
         * Says why a layer cannot be stepped through.
         *
         * @param key of the sentence
         */
        void refused(String key);

        /** Says from where a scene was opened, if one was: "Conv 4 [29]". */
        void opened(String place);
    }

    LayerOpening(NetworkModel model, Stages stages) {
        this.model = model;
        this.stages = stages;
    }

    /** @param unfolded whether as an unfolded matrix; otherwise as windows */
    void open(boolean unfolded) {
        NetworkPass pass = model.getPass();
        NetworkPlace place = model.getSelected();
        if (pass == null || place == null) {
            return;
        }
        NetworkColumn column = model.getColumns().get(place.column());
        NetworkPicture picture = model.getPassed();
        SlidingState state = LayerSteps.state(pass, column, place);
        String refused = LayerSteps.refused(pass, column);
        if (refused != null) {
            stages.refused(refused);
            return;
        }
        if (column.kind() == NetworkColumn.Kind.ANSWER) {
            stages.open(LayerSteps.scores(pass), picture == null ? -1 : picture.label());
        } else if (state != null) {
            stages.open(state, unfolded, place);
        } else {
            LayerSteps.affine(pass, column).ifPresent(layer -> stages.open(layer, place.map()));
        }
        stages.opened(
                column.kind() == NetworkColumn.Kind.ANSWER ? "Softmax" : column.name() + " [" + place.map() + "]");
    }
}
