package convolens.view.units;

import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.units.DeepUnitsModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.StagePicture;
import convolens.view.control.Tip;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The layers above; below them the wall of the units of one, and the unit that is looked at. */
final class DeepUnitsStage extends StackPane {
    private static final double DETAIL = 236;

    private final DeepUnitsModel model;
    private final Messages messages;
    private final SceneContext context;
    private final VBox content = new VBox(10);
    private final Label title = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();
    private final Button look = new Button();

    DeepUnitsStage(DeepUnitsModel model, SceneContext context, DeepUnitsActions actions) {
        this.model = model;
        this.messages = context.messages();
        this.context = context;
        DepthStrip strip = new DepthStrip(model, context);
        UnitsWall wall = new UnitsWall(model, context);
        UnitDetail detail = new UnitDetail(model, context, actions::lookInto);
        title.setId("units-title");
        title.getStyleClass().add(Styles.STRONG);
        title.setMinWidth(0);
        bar.setId("units-progress");
        bar.setPrefWidth(140);
        cancel.setId("units-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.textProperty().bind(messages.bind("mistakes.cancel"));
        cancel.setOnAction(event -> actions.cancel());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(12, title, between, bar, cancel);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(28);
        VBox left = new VBox(4, head, wall);
        VBox.setVgrow(wall, Priority.ALWAYS);
        wall.setMinSize(0, 0);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinSize(0, 0);
        look.setId("units-look");
        look.textProperty().bind(messages.bind("mistakes.look"));
        look.setMaxWidth(Double.MAX_VALUE);
        look.setMinHeight(USE_PREF_SIZE);
        Tip.explain(look, messages.bind("units.look.tip"));
        look.setOnAction(event -> actions.lookInto());
        VBox right = new VBox(6, detail, look);
        VBox.setVgrow(detail, Priority.ALWAYS);
        detail.setMinSize(0, 0);
        right.setMinWidth(DETAIL);
        right.setPrefWidth(DETAIL);
        right.setMaxWidth(DETAIL);
        HBox below = new HBox(20, left, right);
        below.setMinSize(0, 0);
        VBox.setVgrow(below, Priority.ALWAYS);
        strip.setMinSize(0, USE_PREF_SIZE);
        content.getStyleClass().add("units-stage");
        content.getChildren().addAll(strip, below);
        setMinSize(0, 0);
        getChildren().add(content);
        InvalidationListener changed = observable -> show();
        List.of(
                        model.progressProperty(),
                        model.foundProperty(),
                        model.network().selectedProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private void show() {
        double progress = model.progressProperty().get();
        boolean searching = !Double.isNaN(progress);
        bar.setVisible(searching);
        cancel.setVisible(searching);
        bar.setProgress(searching ? progress : 0);
        NetworkColumn layer = model.layer();
        title.setText(layer == null ? "" : messages.text("units.title", layer.name(), layer.maps()));
        look.setDisable(model.patches(model.unit()).isEmpty());
    }

    /** The stage as it is, with this many pixels for each unit; the text stays sharp. */
    Image picture(double scale) {
        return StagePicture.of(content, context.palette().getValue().stage(), scale);
    }
}
