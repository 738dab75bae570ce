package convolens.ui.shell;

import convolens.controller.LessonController;
import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import convolens.view.Styles;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A scene of 21 steps with two grains, to try the shell with. */
final class ExampleScene implements LessonController, LessonView {
    static final TimelineGrain COARSE = new TimelineGrain("keys.slower");
    static final TimelineGrain FINE = new TimelineGrain("keys.faster");

    final TimelineModel timeline = new TimelineModel();
    final SimpleBooleanProperty exportable = new SimpleBooleanProperty(true);
    String chosen = "Book";
    int exported;
    int pressed;
    int shown;
    int hidden;
    boolean closed;

    private final VBox stage = new VBox();
    private final VBox inspector = new VBox();
    private final Label sentence = new Label();

    ExampleScene() {
        timeline.setCount(21);
        timeline.declareGrains(
                List.of(FINE, COARSE, new TimelineGrain("keys.help"), new TimelineGrain("keys.close")), FINE);
        TextField field = new TextField();
        field.setId("field");
        field.setAccessibleText("Name of the run");
        Button button = new Button("Press");
        button.setId("press");
        button.setOnAction(event -> pressed++);
        ToggleButton book = new ToggleButton("Book");
        ToggleButton signed = new ToggleButton("Signed");
        ToggleGroup colours = new ToggleGroup();
        for (ToggleButton chip : List.of(book, signed)) {
            chip.setId(chip.getText());
            chip.setToggleGroup(colours);
            chip.setOnAction(event -> chosen = chip.getText());
        }
        book.setSelected(true);
        book.getStyleClass().add(Styles.CHIP);
        signed.getStyleClass().add(Styles.CHIP);
        HBox chips = new HBox(book, signed);
        chips.getStyleClass().add(Styles.CHIPS);
        Slider stride = new Slider(1, 7, 3);
        stride.setId("stride");
        stride.setAccessibleText("Stride");
        ComboBox<String> optimizer = new ComboBox<>(FXCollections.observableArrayList("Adam", "SGD"));
        optimizer.setAccessibleText("Optimizer");
        HBox slider = new HBox(8, new Label("Stride"), stride, styled("3", Styles.MONO, Styles.STRONG));
        VBox card = new VBox(styled("OH = (7 + 2·0 - 3) / 2 + 1", Styles.MONO), styled("exact", Styles.MUTE));
        card.getStyleClass().add(Styles.CARD);
        inspector.getStyleClass().add(Styles.SETTINGS);
        inspector
                .getChildren()
                .addAll(
                        group("Colour", chips),
                        group("Settings", slider, new CheckBox("Padding"), new ProgressBar(0.4)),
                        group("Output size", card),
                        group("Run", field, button, optimizer));
        sentence.textProperty().bind(timeline.positionProperty().asString("step %d"));
    }

    private static VBox group(String heading, Node... rows) {
        VBox group = new VBox(styled(heading, Styles.HEADING));
        group.getStyleClass().add(Styles.GROUP);
        group.getChildren().addAll(rows);
        return group;
    }

    private static Label styled(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    @Override
    public LessonView view() {
        return this;
    }

    @Override
    public Parts parts() {
        return new Parts(
                stage,
                inspector,
                sentence,
                timeline,
                List.of(new ExportAction("export.menu.picture", exportable, () -> exported++)));
    }

    @Override
    public void shown() {
        shown++;
    }

    @Override
    public void hidden() {
        hidden++;
    }

    @Override
    public void close() {
        closed = true;
    }
}
