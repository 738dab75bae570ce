package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.DataSheet;
import convolens.model.train.TrainModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.PixelPicture;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file or a folder, before it is taken: a sheet of its pictures with their labels, how many there are of
 * each class, and what was assumed, each with a switch.
 */
final class TrainDataSheet extends StackPane {
    private static final double PICTURE = 52;

    private final TrainModel model;
    private final Messages messages;
    private final DataActions actions;
    private final Label title = new Label();
    private final Label about = new Label();
    private final TilePane pictures = new TilePane(6, 6);
    private final VBox switches = new VBox(8);
    private final Label countsTitle = new Label();
    private final FlowPane counts = new FlowPane(14, 2);
    private final Label remarks = new Label();
    private final Button take = new Button();
    private final VBox card = new VBox(12);
    private @Nullable String focused;

    TrainDataSheet(TrainModel model, SceneContext context, DataActions actions) {
        this.model = model;
        this.messages = context.messages();
        this.actions = actions;
        setId("data-sheet");
        title.setId("data-sheet-title");
        title.getStyleClass().addAll(Styles.STRONG, "welcome-title");
        about.setId("data-sheet-about");
        about.getStyleClass().add(Styles.MUTE);
        about.setWrapText(true);
        pictures.setId("data-sheet-pictures");
        pictures.setPrefColumns(8);
        countsTitle.getStyleClass().add(Styles.HEADING);
        counts.setId("data-sheet-counts");
        remarks.setId("data-sheet-remarks");
        remarks.getStyleClass().addAll(Styles.MUTE, "small");
        remarks.setWrapText(true);
        VBox content = new VBox(14, pictures, switches, new VBox(4, countsTitle, counts), remarks);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card.getStyleClass().add("data-sheet");
        card.getChildren().addAll(title, about, scroll, buttons());
        card.setMaxWidth(620);
        card.setMinSize(0, 0);
        getStyleClass().add("data-sheet-ground");
        getChildren().add(card);
        setMinSize(0, 0);
        // switches come anew while they are read, so the focus may be anywhere
        EventHandler<KeyEvent> escape = event -> {
            if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
                actions.dismiss();
                event.consume();
            }
        };
        sceneProperty().addListener((observable, old, now) -> {
            if (old != null) {
                old.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, escape);
            }
        });
        InvalidationListener changed = observable -> show();
        List.of(model.sheetProperty(), model.loadingProperty(), messages.localeProperty(), context.palette())
                .forEach(property -> property.addListener(changed));
        model.sheetProperty().addListener((observable, old, now) -> {
            if (old == null && now != null) {
                take.requestFocus();
            }
        });
        show();
    }

    private HBox buttons() {
        take.setId("data-sheet-take");
        take.getStyleClass().add("accent");
        take.textProperty().bind(messages.bind("data.sheet.take"));
        take.setOnAction(event -> actions.take());
        Button leave = new Button();
        leave.setId("data-sheet-leave");
        leave.getStyleClass().add(Styles.QUIET);
        leave.textProperty().bind(messages.bind("lesson.train.cancel"));
        leave.setOnAction(event -> actions.dismiss());
        HBox row = new HBox(8, take, leave);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show() {
        DataSheet sheet = model.sheetProperty().get();
        setVisible(sheet != null);
        setManaged(sheet != null);
        if (sheet == null) {
            return;
        }
        boolean busy = !Double.isNaN(model.loadingProperty().get());
        rememberFocus();
        switches.setDisable(busy);
        take.setDisable(busy);
        if (busy) {
            return;
        }
        title.setText(sheet.name() + " ("
                + (sheet.format().equals("pictures") ? messages.text("data.sheet.pictures") : sheet.format()) + ")");
        String sizes = messages.text(
                "data.sheet.about",
                sheet.trainSize(),
                sheet.testSize(),
                sheet.image().toString(),
                sheet.counts().size());
        about.setText(
                sheet.validationSize() == 0
                        ? sizes
                        : sizes + " " + messages.text("data.sheet.validation", sheet.validationSize()));
        pictures.getChildren()
                .setAll(sheet.samples().stream().map(TrainDataSheet::picture).toList());
        switches.getChildren()
                .setAll(sheet.switches().stream()
                        .map(each -> new DataSwitchRow(each, messages, actions))
                        .toList());
        restoreFocus();
        countsTitle.setText(messages.text("data.sheet.counts"));
        counts.getChildren().setAll(sheet.counts().stream().map(this::count).toList());
        remarks.setText(sheet.remarks().stream().collect(Collectors.joining("\n")));
        remarks.setVisible(!sheet.remarks().isEmpty());
        remarks.setManaged(remarks.isVisible());
    }

    /** Switches come anew, and one that had the focus gets it back. */
    private void rememberFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == card && owner != null) {
                focused = owner.getId();
            }
        }
    }

    private void restoreFocus() {
        if (focused != null) {
            Node again = lookup("#" + focused);
            focused = null;
            (again == null ? take : again).requestFocus();
        }
    }

    private static Node picture(DataSheet.Sample sample) {
        ImageView view = new ImageView(PixelPicture.of(sample.pixels(), PICTURE));
        view.setFitWidth(PICTURE);
        view.setFitHeight(PICTURE);
        view.setPreserveRatio(true);
        view.setSmooth(false);
        Label label = new Label(sample.label());
        label.getStyleClass().addAll(Styles.MONO, "small");
        label.setMaxWidth(PICTURE);
        VBox box = new VBox(2, new StackPane(view), label);
        box.setAlignment(Pos.TOP_CENTER);
        box.setAccessibleText(sample.label());
        return box;
    }

    private Node count(DataSheet.Count count) {
        Label label = new Label(
                count.label() + ": " + messages.number(count.train(), 0) + " + " + messages.number(count.test(), 0));
        label.getStyleClass().add("small");
        return label;
    }
}
