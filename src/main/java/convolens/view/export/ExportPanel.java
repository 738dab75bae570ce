package convolens.view.export;

import convolens.i18n.Messages;
import convolens.model.export.ExportModel;
import convolens.model.export.ExportModel.Kind;
import convolens.view.Styles;
import convolens.view.control.Attached;
import convolens.view.control.focus.FocusCircle;
import convolens.view.setup.ChoiceRow;
import convolens.view.shortcut.Hint;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Asks how something is exported, over everything else. Esc, a click beside it or its button closes it. */
public final class ExportPanel extends StackPane {
    private static final double WIDTH = 480;

    private final ExportModel model;
    private final Messages messages;
    private final Map<Kind, Node> panes = new EnumMap<>(Kind.class);
    private final Button close = new Button();
    private final ChoiceRow<Kind> kinds;
    private final NumbersPane numbers;
    private final PicturePane picture;
    private @Nullable Node focusBefore;

    public ExportPanel(ExportModel model, ExportActions actions, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("export-panel");
        getStyleClass().add(Styles.SCRIM);
        kinds = new ChoiceRow<>("export", model::turnTo);
        for (Kind kind : Kind.values()) {
            kinds.add(kind, messages, key(kind));
        }
        numbers = new NumbersPane(model, actions, messages);
        picture = new PicturePane(model, actions, messages);
        panes.put(Kind.PICTURE, picture);
        panes.put(Kind.ANIMATION, new AnimationPane(model, actions, messages));
        panes.put(Kind.NUMBERS, numbers);
        Region card = card();
        card.setOnMousePressed(event -> event.consume());
        setOnMousePressed(event -> model.close());
        FocusCircle.in(this);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                actions.cancel();
                event.consume();
            }
        });
        // at its top, so that the kinds stay under the mouse when one with more settings is chosen
        setAlignment(card, Pos.TOP_CENTER);
        setMargin(card, new Insets(96, 16, 16, 16));
        getChildren().add(card);
        Attached.whileVisible(this);
        model.kindProperty().addListener((observable, old, now) -> show(old, now));
        kinds.disableProperty().bind(model.doneProperty().greaterThanOrEqualTo(0));
        close.disableProperty().bind(kinds.disableProperty());
        show(null, model.getKind());
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case PICTURE -> "export.picture";
            case ANIMATION -> "export.animation";
            case NUMBERS -> "export.numbers";
        };
    }

    private void show(@Nullable Kind old, @Nullable Kind now) {
        if (old == null && now != null && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        kinds.show(now);
        panes.forEach((kind, pane) -> {
            pane.setVisible(kind == now);
            pane.setManaged(kind == now);
        });
        setVisible(now != null);
        if (now == Kind.NUMBERS) {
            numbers.refresh();
        } else if (now == Kind.PICTURE) {
            picture.refresh();
        }
        if (now != null) {
            kinds.getChildren().get(now.ordinal()).requestFocus();
        } else if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    private Region card() {
        Label title = new Label();
        title.getStyleClass().add(Styles.TITLE);
        title.textProperty().bind(messages.bind("title.export"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.QUIET, Styles.ICON);
        Hint.of(close, messages.bind("export.close"));
        close.setOnAction(event -> model.close());
        HBox header = new HBox(title, space, close);
        header.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(header, kinds);
        card.getChildren().addAll(panes.values());
        card.getStyleClass().addAll(Styles.KEYBOARD_HELP, "export-card");
        card.setMinWidth(Math.min(WIDTH, 400));
        card.setPrefWidth(WIDTH);
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        return card;
    }
}
