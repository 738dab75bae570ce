package convolens.view.unfold;

import convolens.i18n.Messages;
import convolens.model.unfold.InnerProducts;
import convolens.model.unfold.UnfoldFrame;
import convolens.model.unfold.UnfoldModel;
import convolens.raster.NumberText;
import convolens.view.Styles;
import convolens.view.control.Tip;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainSteps;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** That col2im is the adjoint of im2col, with both numbers: ⟨im2col x, y⟩ = ⟨x, col2im y⟩. */
final class InnerProductBadge extends Label {
    private final Messages messages;
    private @Nullable ChainSteps shown;
    private boolean complete;

    InnerProductBadge(UnfoldModel model, Messages messages) {
        this.messages = messages;
        setId("inner-product");
        getStyleClass().addAll(Styles.MONO, Styles.MAY_SHORTEN);
        Tip.explain(this, messages.bind("unfold.inner.tip"));
        model.frameProperty().addListener((observable, old, now) -> show(now));
        messages.localeProperty().addListener(observable -> {
            shown = null;
            show(model.getFrame());
        });
        show(model.getFrame());
    }

    /** Both sums are said when the numbers that they are of have been computed. */
    private void show(UnfoldFrame frame) {
        ChainSteps steps = frame.steps();
        boolean known = !steps.varies(ArrayName.DCOL) || frame.step().position() >= steps.endOf(ArrayName.DCOL);
        if (steps == shown && known == complete) {
            return;
        }
        shown = steps;
        complete = known;
        InnerProducts products = InnerProducts.of(steps);
        if (products == null) {
            return;
        }
        NumberText numbers = new NumberText(messages.locale());
        setText(
                known
                        ? "∑ im2col(x)·dcol = " + number(numbers, products.unfolded())
                                + (products.areEqual() ? "  =  " : "  ≠  ")
                                + number(numbers, products.folded()) + " = ∑ x·col2im(dcol)"
                        : "∑ im2col(x)·dcol = … = ∑ x·col2im(dcol)");
        setAccessibleText(getText());
        getStyleClass().removeAll(Styles.PROBLEM);
        if (known && !products.areEqual()) {
            getStyleClass().add(Styles.PROBLEM);
        }
    }

    private static String number(NumberText numbers, double value) {
        return value == Math.rint(value) ? numbers.fixed(value, 0) : numbers.fixed(value, 3);
    }
}
