package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.MistakesModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The confusion matrix, and beside it the pictures of the cell that is chosen. */
public final class MistakesStage extends StackPane {
    private static final double SHARE = 0.56;
    private static final double NARROWEST = 380;
    private static final double RECALL = 60;

    private final MistakesModel model;
    private final Messages messages;
    private final SceneContext context;
    private final HBox content = new HBox(24);
    private final VBox waiting = new VBox(12);
    private final HBox remaining = new HBox(12);
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();
    private final Label none = new Label();

    public MistakesStage(MistakesModel model, SceneContext context, MistakesActions actions) {
        this.model = model;
        this.messages = context.messages();
        this.context = context;
        ConfusionMatrix matrix = new ConfusionMatrix(model, context);
        PictureGallery gallery = new PictureGallery(model, context, actions::lookInto);
        matrix.setMinSize(0, 0);
        VBox pictures = new VBox(12, gallery, remaining);
        VBox.setVgrow(gallery, Priority.ALWAYS);
        HBox.setHgrow(pictures, Priority.ALWAYS);
        pictures.setMinSize(0, 0);
        remaining.setAlignment(Pos.CENTER_RIGHT);
        remaining.managedProperty().bind(remaining.visibleProperty());
        content.getStyleClass().add("mistakes-stage");
        content.getChildren().addAll(matrix, pictures);
        InvalidationListener sized = observable -> {
            double square = Math.max(NARROWEST, content.getHeight() + RECALL);
            double wide = Math.floor(Math.min(content.getWidth() * SHARE, square));
            matrix.setPrefWidth(wide);
            matrix.setMaxWidth(wide);
            matrix.setMinWidth(Math.min(wide, 260));
        };
        content.widthProperty().addListener(sized);
        content.heightProperty().addListener(sized);
        Label title = new Label();
        title.getStyleClass().addAll(Styles.STRONG, "welcome-title");
        title.textProperty().bind(messages.bind("mistakes.waiting"));
        bar.setPrefWidth(280);
        bar.setId("mistakes-progress");
        cancel.setId("mistakes-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.textProperty().bind(messages.bind("mistakes.cancel"));
        cancel.setOnAction(event -> actions.cancel());
        waiting.getStyleClass().add("welcome");
        waiting.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        waiting.getChildren().add(title);
        none.setId("mistakes-none");
        none.textProperty().bind(messages.bind("mistakes.noData"));
        none.setWrapText(true);
        none.setMaxWidth(420);
        none.getStyleClass().add(Styles.MUTE);
        setMinSize(0, 0);
        getChildren().addAll(content, waiting, none);
        InvalidationListener changed = observable -> show();
        List.of(model.answersProperty(), model.progressProperty()).forEach(property -> property.addListener(changed));
        show();
    }

    private void show() {
        double progress = model.progressProperty().get();
        boolean answering = !Double.isNaN(progress);
        content.setVisible(model.isKnown());
        waiting.setVisible(answering && !model.isKnown());
        none.setVisible(!answering && !model.isKnown());
        remaining.setVisible(answering && model.isKnown());
        Pane place = model.isKnown() ? remaining : waiting;
        if (bar.getParent() != place) {
            place.getChildren().addAll(bar, cancel);
        }
        bar.setProgress(answering ? progress : 0);
    }

    /** What is exported as a picture. */
    public Node exported() {
        return content;
    }
}
