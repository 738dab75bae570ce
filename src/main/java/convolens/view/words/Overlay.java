package convolens.view.words;

import atlantafx.base.controls.CustomTextField;
import convolens.i18n.Messages;
import convolens.view.Styles;
import convolens.view.control.Attached;
import convolens.view.control.FieldName;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field to type into and a list of what it finds, on a card over the window. The keyboard stays in the field: arrows
 * choose in the list, Enter takes, Esc or a click beside the card closes. The focus goes back where it was.
 *
 * @param <T> what the list shows
 */
abstract class Overlay<T> extends StackPane {
    private static final double WIDTH = 640;
    private static final double TOP = 56;

    final CustomTextField field = new CustomTextField();
    final ListView<T> list = new ListView<>();
    private final Label nothing = new Label();
    private final BooleanProperty open;
    private @Nullable Node focusBefore;

    /**
     * A closed card.
     *
     * @param id the id of the card; the field's is "<id>-field"
     * @param open whether it is open
     * @param promptKey the bundle key of what to type
     */
    Overlay(String id, BooleanProperty open, Messages messages, String promptKey) {
        this.open = open;
        getStyleClass().add(Styles.SCRIM);
        visibleProperty().bind(open);
        setOnMousePressed(event -> open.set(false));
        layoutField(id, messages, promptKey);
        nothing.getStyleClass().addAll("nothing", Styles.MUTE);
        nothing.textProperty().bind(messages.bind("words.nothing", field.textProperty()));
        nothing.setWrapText(true);
        list.setFocusTraversable(false);
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox card = new VBox(field, new FieldName(field, messages.bind(promptKey)), list);
        card.setId(id);
        card.getStyleClass().add(Styles.WORDS);
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        card.setOnMousePressed(event -> event.consume());
        card.prefHeightProperty().bind(heightProperty().subtract(2 * TOP));
        setAlignment(card, Pos.CENTER);
        getChildren().add(card);
        Attached.whileVisible(this);
        field.textProperty().addListener((observable, old, query) -> find(query));
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        open.addListener((observable, old, now) -> {
            if (now) {
                begin();
            } else {
                end();
            }
        });
        messages.localeProperty().addListener(observable -> {
            if (open.get()) {
                find(field.getText());
                list.refresh();
            }
        });
    }

    /** Fills the list with what a query finds, and chooses the first. */
    abstract void find(String query);

    /** Does what was chosen. */
    abstract void take(T chosen);

    /** Before it opens. */
    void prepare() {}

    private void layoutField(String id, Messages messages, String promptKey) {
        field.setId(id + "-field");
        field.getStyleClass().add(Styles.SEARCH);
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.promptTextProperty().bind(messages.bind(promptKey));
    }

    private void begin() {
        focusBefore = getScene().getFocusOwner();
        prepare();
        field.clear();
        find("");
        field.requestFocus();
    }

    private void end() {
        if (focusBefore != null && focusBefore.getScene() != null) {
            focusBefore.requestFocus();
        }
    }

    /** Chooses an entry and brings it into sight. */
    void choose(int index) {
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 2));
        } else {
            list.getSelectionModel().clearSelection();
            list.scrollTo(0);
        }
    }

    void takeChosen() {
        T chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.set(false);
            take(chosen);
        }
    }

    private void steer(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int size = list.getItems().size();
        int now = list.getSelectionModel().getSelectedIndex();
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            takeChosen();
        } else if (code == KeyCode.ESCAPE) {
            open.set(false);
        } else if (size > 0 && code == KeyCode.DOWN) {
            choose((now + 1) % size);
        } else if (size > 0 && code == KeyCode.UP) {
            choose(now <= 0 ? size - 1 : now - 1);
        } else if (size > 0 && code == KeyCode.PAGE_DOWN) {
            choose(Math.min(size - 1, now + 8));
        } else if (size > 0 && code == KeyCode.PAGE_UP) {
            choose(Math.max(0, now - 8));
        } else if (code != KeyCode.TAB) {
            return;
        }
        // Tab has nowhere to go, and what lies below must not hear
        event.consume();
    }
}
