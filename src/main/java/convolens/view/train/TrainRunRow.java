package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.raster.Role;
import convolens.run.FinalAccuracy;
import convolens.run.RunPoint;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.FieldName;
import convolens.view.control.Island;
import convolens.view.paint.Palette;
import convolens.view.paint.RunStyle;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One run of the list: its stroke on the plots, its name, its accuracy, and what can be done with it. */
final class TrainRunRow extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final RunModel run;
    private final TrainModel model;
    private final SceneContext context;
    private final Messages messages;
    private final TrainActions actions;
    private final Line stroke = new Line(0, 0, 18, 0);
    private final Label name = new Label();
    private final TextField editor = new TextField();
    private final Label accuracy = new Label();

    TrainRunRow(RunModel run, TrainModel model, SceneContext context, TrainActions actions) {
        this.run = run;
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.actions = actions;
        getStyleClass().add("run");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        name.setMinWidth(20);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        accuracy.getStyleClass().addAll(Styles.MUTE, "small");
        VBox words = new VBox(2, name, new Island(accuracy));
        words.setAlignment(Pos.CENTER_LEFT);
        editor.setVisible(false);
        editor.visibleProperty().addListener((observable, old, now) -> words.setVisible(!now));
        StackPane title = new StackPane(words, editor);
        title.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        FieldName newName = new FieldName(editor, messages.bind("lesson.train.rename"));
        getChildren().addAll(stroke, title, newName, eye(), menu());
        bindFieldsToModel();
    }

    private void bindFieldsToModel() {
        InvalidationListener results = observable -> showAccuracy();
        run.getPoints().addListener(results);
        run.finalAccuracyProperty().addListener(results);
        setOnMouseClicked(event -> {
            requestFocus();
            if (event.getClickCount() == 2) {
                rename();
            } else {
                choose();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getTarget() != this) {
                return;
            }
            if (event.getCode() == KeyCode.ENTER) {
                choose();
            } else if (event.getCode() == KeyCode.F2) {
                rename();
            } else if (event.getCode() == KeyCode.DELETE && !run.getState().isUnderWay()) {
                actions.remove(run);
            } else {
                return;
            }
            event.consume();
        });
        editor.setOnAction(event -> endRenaming(true));
        editor.focusedProperty().addListener((observable, old, focused) -> {
            if (!focused) {
                endRenaming(true);
            }
        });
        editor.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                endRenaming(false);
                event.consume();
            }
        });
    }

    /**
     * Shows the run as it is drawn.
     *
     * @param current whether it is drawn in full
     * @param earlier else which of the others it is, from 0
     */
    void show(boolean current, int earlier) {
        Palette palette = context.palette().getValue();
        RunStyle style = RunStyle.of(earlier, palette);
        stroke.setStroke(current ? palette.color(Role.FILTER) : style.color());
        stroke.setStrokeWidth(current ? 3 : 2);
        stroke.getStrokeDashArray().setAll(current ? List.of() : style.dashes());
        pseudoClassStateChanged(CURRENT, current);
        name.setText(new TrainText(messages).name(run, model.getRuns()));
        showAccuracy();
    }

    private void showAccuracy() {
        FinalAccuracy last = run.finalAccuracyProperty().get();
        RunPoint point = run.latestPoint().orElse(null);
        double share = last != null ? last.accuracy() : point == null ? 0 : point.testAccuracy();
        double epochs =
                last != null ? Math.rint(10 * run.epochsProperty().get()) / 10 : point == null ? 0 : point.epoch();
        accuracy.setText(point == null ? "–" : messages.text("lesson.train.runAt", messages.number(share, 3), epochs));
        setAccessibleText(name.getText() + ", " + accuracy.getText());
    }

    /** The run under way keeps the plots to itself. */
    private void choose() {
        if (!model.isUnderWay()) {
            model.setCurrent(run);
        }
    }

    private ToggleButton eye() {
        FontIcon shown = new FontIcon(Feather.EYE);
        FontIcon hidden = new FontIcon(Feather.EYE_OFF);
        ToggleButton eye = new ToggleButton();
        eye.getStyleClass().add("eye");
        eye.graphicProperty()
                .bind(Bindings.when(run.shownProperty()).then(shown).otherwise(hidden));
        eye.selectedProperty().bindBidirectional(run.shownProperty());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.when(run.shownProperty())
                        .then(messages.bind("lesson.train.hide"))
                        .otherwise(messages.bind("lesson.train.show")));
        // inside a run's row the theme's own colour would win, dark on dark
        tooltip.setStyle("-fx-text-fill: -cl-bg;");
        eye.setTooltip(tooltip);
        eye.accessibleTextProperty().bind(tooltip.textProperty());
        return eye;
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton();
        menu.setGraphic(new FontIcon(Feather.MORE_VERTICAL));
        menu.getStyleClass().add("dots");
        menu.accessibleTextProperty().bind(messages.bind("lesson.train.runMenu"));
        MenuItem remove = item("lesson.train.remove", () -> actions.remove(run));
        remove.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> run.getState().isUnderWay(), run.stateProperty()));
        MenuItem parameters = item("lesson.train.exportParameters", () -> actions.exportParameters(run));
        menu.setOnShowing(event -> parameters.setDisable(run.parameters().isEmpty()));
        menu.getItems()
                .addAll(
                        item("lesson.train.rename", this::rename),
                        item("lesson.train.exportCurves", () -> actions.exportCurves(run)),
                        parameters,
                        remove);
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(messages.bind(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void rename() {
        editor.setText(name.getText());
        editor.setVisible(true);
        editor.selectAll();
        editor.requestFocus();
    }

    /** An empty name lets the run be named by what differs again. */
    private void endRenaming(boolean accept) {
        if (!editor.isVisible()) {
            return;
        }
        editor.setVisible(false);
        String typed = editor.getText().strip();
        if (accept && !typed.equals(name.getText())) {
            run.nameProperty().set(typed);
        }
        requestFocus();
    }
}
