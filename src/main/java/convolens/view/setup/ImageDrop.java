package convolens.view.setup;

import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/** Lets image files be dropped onto a stage. */
public final class ImageDrop {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Region stage;
    private final PictureFiles files;

    public ImageDrop(Region stage, PictureFiles files) {
        this.stage = stage;
        this.files = files;
        stage.getStyleClass().add("drop-target");
        stage.setOnDragOver(event -> {
            if (holdsFiles(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                stage.pseudoClassStateChanged(DROP, true);
            }
            event.consume();
        });
        stage.setOnDragExited(event -> stage.pseudoClassStateChanged(DROP, false));
        stage.setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        boolean some = holdsFiles(event);
        if (some) {
            files.open(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        stage.pseudoClassStateChanged(DROP, false);
        event.setDropCompleted(some);
        event.consume();
    }

    private static boolean holdsFiles(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files != null && !files.isEmpty();
    }
}
