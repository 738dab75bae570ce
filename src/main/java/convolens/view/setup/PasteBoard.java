package convolens.view.setup;

import java.io.File;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;

/** Pictures that other programs hand over: in the clipboard, or dragged. */
public final class PasteBoard {
    private PasteBoard() {}

    /**
     * Sends the files or the picture of a board on.
     *
     * @return false if it holds neither
     */
    public static boolean send(Clipboard board, PictureFiles to) {
        Image image = board.hasImage() ? board.getImage() : null;
        if (holdsFiles(board)) {
            to.open(board.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        if (image == null) {
            return false;
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        to.take(argb, width);
        return true;
    }

    /** Whether a board holds files. */
    static boolean holdsFiles(Clipboard board) {
        List<File> files = board.getFiles();
        return files != null && !files.isEmpty();
    }
}
