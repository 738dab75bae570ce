package convolens.view.control;

import convolens.listing.Language;
import convolens.listing.Listing;
import convolens.raster.Role;
import convolens.view.control.code.CodeView;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Listings for the {@link ControlGallery}. */
final class CodeSamples {
    private CodeSamples() {}

    static Parent page() {
        CodeView java = view(Language.JAVA);
        java.setPrefWidth(340);
        CodeView narrow = view(Language.NUMPY);
        narrow.substitutedProperty().set(true);
        narrow.setPrefWidth(380);
        VBox page = new VBox(16, view(Language.NUMPY), new HBox(16, java, narrow));
        page.setPadding(new Insets(24));
        return page;
    }

    private static CodeView view(Language language) {
        CodeView view = new CodeView();
        view.getExcerpts().setAll(Listing.IM2COL.excerpts());
        view.languageProperty().set(language);
        view.valuesTextProperty().set("Values");
        view.currentProperty().set(Set.of("copy"));
        view.pointedProperty().set(Set.of("filter-row"));
        view.notesProperty().set(Map.of("copy", "(1, 2, 3, 3)", "pad", "(1, 2, 7, 7)"));
        view.valuesProperty().set(Map.of("fy", "1", "fx", "2", "S", "1", "OH", "3", "OW", "3"));
        view.rolesProperty().set(Map.of("img", Role.INPUT, "x", Role.INPUT, "col", Role.OUTPUT));
        return view;
    }
}
