package convolens.view.control.code;

import convolens.listing.Excerpt;
import convolens.listing.Language;
import convolens.raster.Role;
import convolens.view.paint.Palette;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/**
 * A listing to read along: one algorithm in one or several languages, with numbered lines. The lines of the current steps
 * are lit; a line can have a note at its right, such as the shape of what it makes. Where names have values, pointing at a
 * name shows its value, and the current lines can be written with the values in place of the names.
 *
 * <p>Lines and scenes meet in the names of steps ({@link Excerpt.Line#steps()}): {@link #currentProperty()}, {@link
 * #pointedProperty()} and {@link #notesProperty()} are given by step, so that they hold in every language.
 *
 * <p>Long lines shrink a little and then wrap; what is too high scrolls and keeps the current line in sight. Arrow keys
 * move through the lines, Enter does what a click does.
 */
public final class CodeView extends VBox {
    private final ObservableList<Excerpt> excerpts = FXCollections.observableArrayList();
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(this, "language", Language.NUMPY);
    private final StringProperty valuesText = new SimpleStringProperty(this, "valuesText", "");
    private final CodeArea area = new CodeArea();
    private final SegmentedButton segments = new SegmentedButton();
    private final Label file = new Label();
    private final ToggleButton values = new ToggleButton();

    /** A view without a listing. */
    public CodeView() {
        getStyleClass().add("code-view");
        segments.setToggleGroup(new ToggleGroup());
        StackPane pill = new StackPane(segments);
        pill.getStyleClass().add("segments");
        pill.setMinWidth(Region.USE_PREF_SIZE);
        pill.managedProperty().bind(pill.visibleProperty());
        pill.visibleProperty().bind(Bindings.size(excerpts).greaterThan(1));
        file.getStyleClass().addAll("code-file", "may-shorten");
        values.getStyleClass().add("chip");
        values.textProperty().bind(valuesText);
        values.setMinWidth(Region.USE_PREF_SIZE);
        values.managedProperty().bind(values.visibleProperty());
        values.visibleProperty().bind(valuesText.isNotEmpty());
        values.selectedProperty().bindBidirectional(area.substituted);
        // in a narrow inspector the file's name gives way first
        file.setMinWidth(0);
        file.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(file, Priority.ALWAYS);
        file.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> file.getWidth() >= file.prefWidth(-1), file.widthProperty(), file.textProperty()));
        HBox head = new HBox(8, pill, file, values);
        head.getStyleClass().add("code-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.managedProperty().bind(head.visibleProperty());
        head.visibleProperty().bind(pill.visibleProperty().or(values.visibleProperty()));
        VBox.setVgrow(area, Priority.ALWAYS);
        getChildren().addAll(head, area);
        excerpts.addListener((ListChangeListener<Excerpt>) change -> rebuild());
        language.addListener(observable -> choose());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** The algorithm in each language that can be chosen; with only one there is no choice to be seen. */
    public ObservableList<Excerpt> getExcerpts() {
        return excerpts;
    }

    /** The chosen language. A language in which there is no excerpt shows the first one. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** The steps of the moment: their lines are lit, and the first of them is kept in sight. Never null. */
    public ObjectProperty<Set<String>> currentProperty() {
        return area.current;
    }

    /** The steps that are pointed at elsewhere: their lines are lit less strongly. Never null. */
    public ObjectProperty<Set<String>> pointedProperty() {
        return area.pointed;
    }

    /** Notes at the right of a step's first line. Never null. */
    public ObjectProperty<Map<String, String>> notesProperty() {
        return area.notes;
    }

    /** The values of names at the moment. Never null. */
    public ObjectProperty<Map<String, String>> valuesProperty() {
        return area.values;
    }

    /** Whether the current lines are written with values in place of names. */
    public BooleanProperty substitutedProperty() {
        return area.substituted;
    }

    /** The text of the switch for {@link #substitutedProperty()}; the switch is hidden while it is empty. */
    public StringProperty valuesTextProperty() {
        return valuesText;
    }

    /** What names are, for their colours. Never null. */
    public ObjectProperty<Map<String, Role>> rolesProperty() {
        return area.roles;
    }

    /** The line under the mouse, null if there is none. */
    public ReadOnlyObjectProperty<Excerpt.Line> hoveredLineProperty() {
        return area.hovered.getReadOnlyProperty();
    }

    /** Called with the line that is clicked, or on which Enter is pressed. */
    public ObjectProperty<Consumer<Excerpt.Line>> onActionProperty() {
        return area.onAction;
    }

    /** The colours. Never null. */
    public ObjectProperty<Palette> paletteProperty() {
        return area.paletteProperty();
    }

    /** The painted lines, which take the keyboard. */
    CodeArea area() {
        return area;
    }

    private void rebuild() {
        segments.getButtons().clear();
        for (Excerpt excerpt : excerpts) {
            ToggleButton button = new ToggleButton(excerpt.language().title());
            button.setId("code-" + excerpt.language().title());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setUserData(excerpt.language());
            // a second click on the chosen language must not leave none chosen
            button.setOnAction(event -> {
                language.set(excerpt.language());
                choose();
            });
            segments.getButtons().add(button);
        }
        choose();
    }

    private void choose() {
        Excerpt shown = null;
        for (Excerpt excerpt : excerpts) {
            shown = shown == null || excerpt.language() == language.get() ? excerpt : shown;
        }
        area.excerpt.set(shown);
        file.setText(shown == null ? "" : shown.file());
        for (ToggleButton button : segments.getButtons()) {
            button.setSelected(shown != null && button.getUserData() == shown.language());
        }
    }
}
