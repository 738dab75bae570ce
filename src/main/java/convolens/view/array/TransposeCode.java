package convolens.view.array;

import convolens.listing.Excerpt;
import convolens.listing.Language;
import convolens.listing.Listing;
import convolens.model.array.TransposeModel;
import convolens.model.array.TransposeModel.Frame;
import convolens.model.array.Transposed;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.control.code.CodeView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.layout.StackPane;

/** The transpose as code: NumPy's call with the order and shapes of the moment, and the loop that runs in Java. */
final class TransposeCode extends StackPane {
    private static final String GIVEN = "given";
    private static final String COPY = "copy";
    private static final String BACK = "back";

    private final TransposeModel model;
    private final CodeView code = new CodeView();

    TransposeCode(TransposeModel model, SceneContext context) {
        this.model = model;
        getChildren().add(code);
        code.paletteProperty().bind(context.palette());
        code.rolesProperty()
                .set(Map.of("x", Role.INPUT, "from", Role.INPUT, "y", Role.OUTPUT, "to", Role.OUTPUT, "z", Role.INPUT));
        code.valuesTextProperty().bind(context.messages().bind("transpose.values"));
        code.currentProperty().set(Set.of(COPY));
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.arrays() != now.arrays()) {
                rewrite(now.arrays());
            }
            follow();
        });
        model.pointedProperty().addListener(observable -> follow());
        rewrite(model.getFrame().arrays());
        follow();
    }

    private void rewrite(Transposed arrays) {
        Language language = code.languageProperty().get();
        List<Excerpt.Line> lines = List.of(
                new Excerpt.Line(1, "x.shape", Set.of(GIVEN)),
                new Excerpt.Line(2, "y = x.transpose" + arrays.order(), Set.of(COPY)),
                new Excerpt.Line(3, "z = y.transpose" + arrays.order().inverse(), Set.of(BACK)));
        code.getExcerpts().setAll(new Excerpt(Language.NUMPY, "numpy", lines), Listing.TRANSPOSE.in(Language.JAVA));
        code.languageProperty().set(language);
        String equal = arrays.leadsBack() ? " = x" : " ≠ x";
        code.notesProperty()
                .set(Map.of(
                        GIVEN, arrays.x().shape().toString(),
                        COPY, arrays.y().shape().toString(),
                        BACK, arrays.back().shape() + equal));
    }

    private void follow() {
        Frame frame = model.getFrame();
        int target = model.spoken();
        Map<String, String> values = new HashMap<>();
        values.put("target", Integer.toString(target));
        values.put("source", Integer.toString(frame.arrays().source(target)));
        code.valuesProperty().set(values);
    }
}
