package convolens.view.setup;

import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
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
        Dragboard board = event.getDragboard();
        if (holdsFiles(event)) {
            files.open(board.getFiles().stream().map(File::toPath).toList());
        } else if (board.hasImage() && board.getImage() != null) {
            take(board.getImage());
        } else {
            files.refuseAddress();
        }
        stage.pseudoClassStateChanged(DROP, false);
        event.setDropCompleted(true);
        event.consume();
    }

    private void take(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        files.take(argb, width);
    }

    /** Some browsers hand over the address of a picture only. */
    private static boolean holdsSomething(DragEvent event) {
        Dragboard board = event.getDragboard();
        return holdsFiles(event) || board.hasImage() || board.hasUrl() || board.hasHtml();
    }

    private static boolean holdsFiles(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files != null && !files.isEmpty();
    }
}
