package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.view.Styles;
import convolens.view.control.Attached;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/** What the first start opens: three ways to begin, each with a small picture of its scene that lives. */
public final class CoverView extends StackPane {
    private static final double PICTURE_WIDTH = 280;
    private static final double PICTURE_HEIGHT = 176;
    private static final double TILE_HEIGHT = 296;

    private final ShellModel shell;
    private final Messages messages;
    private final List<Button> tiles = new ArrayList<>();
    private final VBox page = new VBox(26);
    private final FlowPane row = new FlowPane(24, 24);

    CoverView(ShellModel shell, SettingsModel settings, Messages messages) {
        this.shell = shell;
        this.messages = messages;
        setId("cover");
        getStyleClass().add("cover");
        visibleProperty().bind(shell.coverProperty());
        managedProperty().bind(visibleProperty());
        Label title = new Label();
        title.getStyleClass().add("cover-title");
        title.textProperty().bind(messages.bind("app.name"));
        title.setGraphic(new LogoView());
        title.setGraphicTextGap(12);
        Label what = new Label();
        what.getStyleClass().addAll(Styles.MUTE, "cover-text");
        what.textProperty().bind(messages.bind("cover.text"));
        what.setWrapText(true);
        row.setAlignment(Pos.CENTER);
        row.getChildren()
                .addAll(
                        tile(Lesson.SLIDING_WINDOW, "cover.step", "cover.step.text"),
                        tile(Lesson.TRAIN, "cover.train", "cover.train.text"),
                        tile(Lesson.FILTERS, "cover.learned", "cover.learned.text"));
        CheckBox again = new CheckBox();
        again.setId("cover-again");
        again.textProperty().bind(messages.bind("cover.again"));
        again.selectedProperty().bindBidirectional(settings.coverAtStartProperty());
        Hyperlink keys = new Hyperlink();
        keys.setId("cover-keys");
        keys.textProperty().bind(messages.bind("cover.keys"));
        keys.setOnAction(event -> shell.keyboardHelpProperty().set(true));
        Hyperlink all = new Hyperlink();
        all.setId("cover-close");
        all.textProperty().bind(messages.bind("cover.all"));
        all.setOnAction(event -> shell.coverProperty().set(false));
        HBox foot = new HBox(28, all, keys, again);
        foot.setAlignment(Pos.CENTER);
        page.getChildren().addAll(title, what, row, foot);
        page.setAlignment(Pos.CENTER);
        page.getStyleClass().add("cover-content");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        Attached.whileVisible(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        visibleProperty().addListener((observable, old, shown) -> {
            if (shown) {
                begin();
            }
        });
    }

    /** Gives the keyboard to the first tile. */
    public void begin() {
        tiles.get(0).requestFocus();
    }

    /** Adds further ways to begin, below the tiles. */
    public void addLinks(Node links) {
        page.getChildren().add(page.getChildren().size() - 1, links);
    }

    private Button tile(Lesson lesson, String title, String text) {
        Label name = new Label();
        name.getStyleClass().addAll(Styles.STRONG, "welcome-title");
        name.textProperty().bind(messages.bind(title));
        Label what = new Label();
        what.getStyleClass().add(Styles.MUTE);
        what.textProperty().bind(messages.bind(text));
        what.setWrapText(true);
        what.setMaxWidth(PICTURE_WIDTH);
        what.setMinHeight(USE_PREF_SIZE);
        StackPane picture = new StackPane();
        picture.getStyleClass().add("cover-picture");
        picture.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        picture.setPrefSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        picture.setMaxSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        picture.setMouseTransparent(true);
        Rectangle clip = new Rectangle(PICTURE_WIDTH, PICTURE_HEIGHT);
        clip.setArcWidth(12);
        clip.setArcHeight(12);
        picture.setClip(clip);
        VBox content = new VBox(10, picture, name, what);
        Button tile = new Button();
        tile.setId("cover-" + lesson.stem());
        tile.getStyleClass().add("cover-tile");
        tile.setGraphic(content);
        tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tile.setPrefSize(PICTURE_WIDTH + 34, TILE_HEIGHT);
        tile.setAlignment(Pos.TOP_LEFT);
        tile.textProperty().bind(messages.bind(title));
        tile.accessibleTextProperty().bind(messages.bind(title));
        tile.setOnAction(event -> {
            shell.coverProperty().set(false);
            shell.open(lesson);
        });
        Aim.at(lesson, tile, shell);
        tiles.add(tile);
        return tile;
    }

    /**
     * Puts the picture of a scene into its tile.
     *
     * @param tile which, from 0
     * @param scene a part of it, laid out as large as it wants to be and shrunk
     * @param width in which it is laid out
     */
    public void picture(int tile, Node scene, double width) {
        double scale = PICTURE_WIDTH / width;
        scene.getTransforms().setAll(new Scale(scale, scale));
        passBy(scene);
        if (scene instanceof Region region) {
            region.setMinSize(width, PICTURE_HEIGHT / scale);
            region.setPrefSize(width, PICTURE_HEIGHT / scale);
            region.setMaxSize(width, PICTURE_HEIGHT / scale);
        }
        VBox content = (VBox) tiles.get(tile).getGraphic();
        ((StackPane) content.getChildren().get(0)).getChildren().setAll(new Group(scene));
    }

    /** Tab does not stop in a picture. */
    private static void passBy(Node node) {
        node.setFocusTraversable(false);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(CoverView::passBy);
        }
    }

    /** Goes to the tile after the one that has the keyboard (1), or before it (−1). */
    public void move(int by) {
        int now = tiles.indexOf(getScene().getFocusOwner());
        tiles.get(now < 0 ? 0 : Math.floorMod(now + by, tiles.size())).requestFocus();
    }

    /** The digits choose a tile; Esc shows all scenes. */
    private void steer(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (code == KeyCode.ESCAPE) {
            shell.coverProperty().set(false);
        } else if (code.isDigitKey()
                && code.ordinal() - KeyCode.DIGIT1.ordinal() < tiles.size()
                && code.ordinal() >= KeyCode.DIGIT1.ordinal()) {
            tiles.get(code.ordinal() - KeyCode.DIGIT1.ordinal()).fire();
        } else {
            return;
        }
        event.consume();
    }
}
