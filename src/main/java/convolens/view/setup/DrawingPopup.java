package convolens.view.setup;

import convolens.model.setup.InputPicture;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Setup;
import convolens.view.SceneContext;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A drawing for the sample on the stage, which follows every stroke. */
final class DrawingPopup {
    private final Setup<?> setup;
    private final ObservableValue<Integer> sample;
    private final DrawingSheet sheet;
    private @Nullable InputPicture told;

    DrawingPopup(Setup<?> setup, ObservableValue<Integer> sample, SceneContext context) {
        this.setup = setup;
        this.sample = sample;
        sheet = new DrawingSheet(
                pixels -> {
                    told = new InputPicture(pixels);
                    setup.draw(sample.getValue(), told);
                },
                setup::endGesture,
                context);
        setup.stateProperty().addListener(observable -> follow());
        sample.addListener(observable -> follow());
    }

    /** Opens beside a node, to its left; closes where it is open. */
    void toggleBeside(Node node) {
        sheet.toggleBeside(node);
    }

    /** What was undone or chosen elsewhere is what the pen goes on from; a sample that is no drawing, from nothing. */
    private void follow() {
        InputSource source = setup.getState().inputSource();
        boolean drawn = source.of(sample.getValue()).preset() == InputPreset.DRAWN;
        InputPicture picture = drawn ? source.picture(sample.getValue()) : null;
        if (picture != told) {
            told = picture;
            if (picture == null) {
                sheet.wipe();
            } else {
                sheet.show(picture.pixels());
            }
        }
    }
}
