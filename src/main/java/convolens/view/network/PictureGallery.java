package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.AnsweredImage;
import convolens.model.network.MistakesModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.PixelPicture;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;
import org.jspecify.annotations.Nullable;

/** The pictures that are shown, as many as there are: what they are, what was answered, and how surely. */
final class PictureGallery extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    /** The side of a picture. */
    static final double SIZE = 56;

    private final MistakesModel model;
    private final Messages messages;
    private final Runnable opened;
    private final GridView<Integer> grid = new GridView<>();
    private final Label title = new Label();
    private final Label none = new Label();

    /** @param opened called when a picture is double-clicked, or Enter is pressed */
    PictureGallery(MistakesModel model, SceneContext context, Runnable opened) {
        this.model = model;
        this.messages = context.messages();
        this.opened = opened;
        title.getStyleClass().add(Styles.STRONG);
        title.setId("gallery-title");
        none.getStyleClass().add(Styles.MUTE);
        none.setWrapText(true);
        grid.setId("gallery");
        grid.setCellWidth(SIZE + 8);
        grid.setCellHeight(SIZE + 24);
        grid.setHorizontalCellSpacing(4);
        grid.setVerticalCellSpacing(4);
        grid.setCellFactory(view -> new PictureCell());
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.LIST_VIEW);
        grid.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                opened.run();
                event.consume();
            }
        });
        grid.skinProperty().addListener(observable -> {
            Node flow = grid.lookup(".virtual-flow");
            if (flow != null) {
                flow.setFocusTraversable(false);
            }
        });
        VBox.setVgrow(grid, Priority.ALWAYS);
        setSpacing(8);
        setMinSize(0, 0);
        grid.setMinSize(0, 0);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, none, grid);
        InvalidationListener changed = observable -> show();
        List.of(model.picturesProperty(), model.answersProperty(), messages.localeProperty(), context.palette())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private void show() {
        grid.getItems().setAll(model.getPictures());
        int count = model.getPictures().size();
        MistakesModel.Cell cell = model.cellProperty().get();
        String what = switch (model.shownProperty().get()) {
            case LEARNED -> messages.text("mistakes.learned", count);
            case UNLEARNED -> messages.text("mistakes.unlearned", count);
            case CELL ->
                cell == null
                        ? messages.text("mistakes.all", count)
                        : messages.text(
                                "mistakes.ofCell",
                                model.className(cell.label()),
                                model.className(cell.answer()),
                                count);
        };
        title.setText(model.isKnown() ? what : "");
        grid.setAccessibleText(what);
        boolean empty = count == 0 && model.isKnown();
        none.setText(empty ? messages.text("mistakes.none") : "");
        none.setVisible(empty);
        none.setManaged(empty);
    }

    /** One picture with its label and answer. */
    private final class PictureCell extends GridCell<Integer> {
        private final ImageView image = new ImageView();
        private final Label words = new Label();
        private final VBox content = new VBox(2, image, words);
        private final InvalidationListener moved = observable -> mark();

        PictureCell() {
            image.setFitWidth(SIZE);
            image.setFitHeight(SIZE);
            image.setSmooth(false);
            words.getStyleClass().addAll(Styles.MONO, "small");
            content.setAlignment(Pos.CENTER);
            getStyleClass().add("gallery-cell");
            model.timeline().positionProperty().addListener(new WeakInvalidationListener(moved));
            setOnMouseClicked(event -> {
                Integer item = getItem();
                if (item != null) {
                    model.timeline().seek(model.getPictures().indexOf(item));
                    if (event.getClickCount() == 2) {
                        opened.run();
                    }
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Integer index, boolean empty) {
            super.updateItem(index, empty);
            AnsweredImage answered = empty || index == null ? null : model.answered(index);
            if (answered == null) {
                setGraphic(null);
                return;
            }
            image.setImage(PixelPicture.of(answered.pixels(), SIZE));
            words.setText(model.className(answered.label()) + "→" + model.className(answered.answer()) + " "
                    + messages.number(answered.confidence(), 2));
            setAccessibleText(words.getText());
            setGraphic(content);
            mark();
        }

        private void mark() {
            Integer item = getItem();
            pseudoClassStateChanged(CURRENT, item != null && item == model.picture());
        }
    }
}
