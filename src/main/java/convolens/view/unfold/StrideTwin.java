package convolens.view.unfold;

import convolens.engine.tensor.Window;
import convolens.model.unfold.UnfoldModel;
import convolens.view.SceneContext;
import convolens.walk.chain.ArrayName;
import java.util.List;
import javafx.beans.InvalidationListener;

/** The same input once more, under windows that do not overlap: beside the scene, to be compared with it. */
final class StrideTwin {
    private final UnfoldModel model;
    private final SceneContext context;
    private final UnfoldModel twin;
    private final ArrayPane input;
    private final ArrayPane matrix;
    private final ArrayPane scene;

    /**
     * @param twin computes the same input apart from the scene
     * @param scene the pane of the scene's own input, which says its stride while both are shown
     */
    StrideTwin(UnfoldModel model, UnfoldModel twin, SceneContext context, ArrayPane scene) {
        this.model = model;
        this.context = context;
        this.scene = scene;
        this.twin = twin;
        twin.copiesProperty().bind(model.copiesProperty());
        input = new ArrayPane(ArrayName.X, twin, context);
        matrix = new ArrayPane(ArrayName.COL, twin, context);
        input.setId("twin-X");
        matrix.setId("twin-COL");
        InvalidationListener marks = observable -> panes().forEach(ArrayPane::mark);
        twin.linkedProperty().addListener(marks);
        model.comparedProperty().addListener((observable, old, now) -> follow());
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.state() != now.state()) {
                follow();
            }
        });
        twin.frameProperty().addListener((observable, old, now) -> show());
        context.messages().localeProperty().addListener(observable -> show());
        context.palette().addListener(observable -> show());
        model.copiesProperty().addListener(observable -> show());
        follow();
    }

    List<ArrayPane> panes() {
        return List.of(input, matrix);
    }

    private void follow() {
        if (model.comparedProperty().get()) {
            twin.followWithoutOverlap(model.getFrame().state());
        }
        show();
    }

    private void show() {
        if (twin.timeline().getPosition() < twin.timeline().getCount() - 1) {
            // all of its matrix is shown; the new frame comes back here
            twin.timeline().last();
            return;
        }
        boolean shown = model.comparedProperty().get();
        panes().forEach(pane -> pane.setVisible(shown));
        if (shown) {
            input.tellApart(stride(twin));
            panes().forEach(pane -> {
                pane.show(twin.getFrame(), false);
                pane.restyle();
                pane.mark();
            });
        }
        scene.tellApart(shown ? stride(model) : "");
    }

    private String stride(UnfoldModel of) {
        Window window = of.getFrame().state().window();
        String number = window.strideY() == window.strideX()
                ? Integer.toString(window.strideY())
                : window.strideY() + "×" + window.strideX();
        return context.messages().text("unfold.stride", number);
    }
}
