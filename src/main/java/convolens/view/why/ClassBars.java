package convolens.view.why;

import convolens.i18n.Messages;
import convolens.model.why.WhyResult;
import convolens.model.why.WhyThisAnswerModel;
import convolens.view.SceneContext;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.text.TextAlignment;

/** The probabilities of the classes under the patch, before those of the whole picture; the likeliest where there are many. */
final class ClassBars extends PaintedRegion {
    private static final double NAME = 18;
    private static final double NUMBER = 16;
    private static final double WIDEST = 44;

    private final WhyThisAnswerModel model;
    private final Messages messages;
    private final Layer bars = addLayer(this::paint);

    ClassBars(WhyThisAnswerModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        setId("why-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(false);
        setMinSize(0, 0);
        accessibleTextProperty().bind(messages.bind("why.bars"));
        paletteProperty().bind(context.palette());
    }

    /** Shows what the model has now. */
    void show() {
        bars.repaint();
    }

    private static boolean isSome(WhyResult result) {
        return result.classes().size() < result.trained().probabilities().length;
    }

    private void paint(Ink ink, double width, double height) {
        WhyResult result = model.getResult();
        // of many classes only the likeliest are shown
        if (result == null || model.answer().isHidden() && isSome(result)) {
            return;
        }
        int window = model.lookedAt();
        boolean hidden = model.answer().isHidden();
        boolean known = window < result.known() && !hidden;
        Palette palette = getPalette();
        List<Integer> classes = result.classes();
        double each = Math.min(WIDEST * 3, width / classes.size());
        double thick = Math.min(WIDEST, each * 0.7);
        double bottom = height - NAME;
        double high = bottom - NUMBER;
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < classes.size(); i++) {
            int k = classes.get(i);
            double middle = (i + 0.5) * each;
            double whole = hidden ? 0 : result.trained().probabilities()[k];
            ink.setFill(palette.padding());
            ink.fillRect(middle - thick / 2, NUMBER, thick, high);
            ink.setFill(palette.faint());
            ink.fillRect(middle - thick / 2, bottom - Math.max(1, whole * high), thick, Math.max(1, whole * high));
            boolean isAsked = !hidden && (k == result.of() || k == result.against());
            if (known) {
                double p = result.underPatch(window, k);
                double bar = Math.max(1, p * high);
                ink.setFill(k == result.of() ? palette.output() : isAsked ? palette.filter() : palette.mute());
                ink.fillRect(middle - thick / 4, bottom - bar, thick / 2, bar);
                ink.setFont(isAsked ? Typography.monoStrong(10.5) : Typography.mono(10.5));
                ink.setFill(isAsked ? palette.ink() : palette.mute());
                ink.fillText(messages.number(p, 3), middle, NUMBER / 2, each);
            }
            ink.setFont(isAsked ? Typography.strong(12) : Typography.text(12));
            ink.setFill(isAsked ? palette.ink() : palette.mute());
            ink.fillText(model.pictures().className(k), middle, height - NAME / 2 + 1, each - 4);
        }
    }
}
