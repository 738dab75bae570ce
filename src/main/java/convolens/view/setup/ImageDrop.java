package convolens.view.setup;

import javafx.css.PseudoClass;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/** Lets image files be dropped onto a stage, and pictures out of other programs, such as a browser. */
public final class ImageDrop {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Region stage;
    private final PictureFiles files;

    public ImageDrop(Region stage, PictureFiles files) {
        this.stage = stage;
        this.files = files;
        stage.getStyleClass().add("drop-target");
        stage.setOnDragOver(event -> {
            if (holdsSomething(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                stage.pseudoClassStateChanged(DROP, true);
            }
            event.consume();
        });
        stage.setOnDragExited(event -> stage.pseudoClassStateChanged(DROP, false));
        stage.setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        if (!PasteBoard.send(event.getDragboard(), files)) {
            files.refuseAddress();
        }
        stage.pseudoClassStateChanged(DROP, false);
        event.setDropCompleted(true);
        event.consume();
    }

    /** Some browsers hand over the address of a picture only. */
    private static boolean holdsSomething(DragEvent event) {
        Dragboard board = event.getDragboard();
        return PasteBoard.holdsFiles(board) || board.hasImage() || board.hasUrl() || board.hasHtml();
    }
}
