package convolens.view.why;

import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.why.WhyResult;
import convolens.model.why.WhyState.Patch;
import convolens.model.why.WhyThisAnswerModel;
import convolens.view.control.NumberRow;
import java.util.function.UnaryOperator;
import javafx.scene.layout.VBox;

/** The patch: its size, stride and padding, and how grey it is. */
final class PatchSettings extends VBox {
    private final WhyThisAnswerModel model;
    private final NumberRow size;
    private final NumberRow stride;
    private final NumberRow padding;
    private final NumberRow grey;

    PatchSettings(WhyThisAnswerModel model, Messages messages) {
        super(8);
        this.model = model;
        size = WhyInspector.row(
                messages, "why.size", now -> set(p -> new Patch(now, p.stride(), p.padding(), p.grey())));
        stride = WhyInspector.row(
                messages, "why.stride", now -> set(p -> new Patch(p.size(), now, p.padding(), p.grey())));
        padding = WhyInspector.row(
                messages, "why.padding", now -> set(p -> new Patch(p.size(), p.stride(), now, p.grey())));
        grey = WhyInspector.row(
                messages, "why.grey", now -> set(p -> new Patch(p.size(), p.stride(), p.padding(), now)));
        size.setId("why-size");
        stride.setId("why-stride");
        padding.setId("why-padding");
        grey.setId("why-grey");
        getChildren().addAll(size, stride, padding, grey);
        model.stateProperty().addListener(observable -> show());
        model.resultProperty().addListener(observable -> show());
        show();
    }

    private void set(UnaryOperator<Patch> how) {
        model.change(state -> state.with(how.apply(state.patch())));
    }

    private void show() {
        WhyResult result = model.getResult();
        if (result == null) {
            return;
        }
        int most = Patch.mostSize(result.picture().shape());
        WindowGeometry now = model.getState().patch().on(result.picture().shape());
        size.show(now.filterHeight(), 1, most);
        stride.show(now.strideY(), 1, most);
        padding.show(now.paddingY(), 0, now.filterHeight() - 1);
        grey.show(model.getState().patch().grey(), 0, 100);
    }
}
