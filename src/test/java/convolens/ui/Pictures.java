package convolens.ui;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/** Pictures of windows, left under target/screens for whoever wants to look. */
public final class Pictures {
    private static final Path SCREENS = Path.of("target", "screens");

    /** Hundreds of pictures are written and few are looked at: quick is better than small. */
    private static final float QUICK = 0.85f;

    /** What is left to be written when the tests are over is written before the JVM ends. */
    private static final ExecutorService WRITER = writer();

    private Pictures() {}

    /** Leaves a picture and returns it. */
    public static WritableImage save(Scene scene, String name) {
        return save(Window.call(() -> scene.snapshot(null)), name);
    }

    /** Leaves a picture, while the test goes on, and returns it. */
    public static WritableImage save(WritableImage picture, String name) {
        WRITER.execute(() -> {
            try {
                Files.createDirectories(SCREENS);
                Path file = SCREENS.resolve(name + ".png");
                Files.deleteIfExists(file);
                write(picture, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return picture;
    }

    private static ExecutorService writer() {
        ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "pictures");
            thread.setDaemon(true);
            return thread;
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            writer.shutdown();
            try {
                writer.awaitTermination(Frames.PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return writer;
    }

    /** Whether two pictures of the same size have the same pixels. */
    public static boolean same(WritableImage a, WritableImage b) {
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void write(WritableImage picture, Path file) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        ImageWriter png = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam how = png.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUICK);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            png.setOutput(out);
            png.write(null, new IIOImage(image, null, null), how);
        } finally {
            png.dispose();
        }
    }
}
