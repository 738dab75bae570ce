package convolens.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes folders of small images of three classes that a network can tell apart: the brightest third of the rows. */
public final class TinyImages {
    public static final int CLASSES = 3;

    private TinyImages() {}

    /** Writes the four files into a folder, which is made. */
    public static Path write(Path folder, int channels, int height, int width, int train, int test) throws IOException {
        Files.createDirectories(folder);
        writeSide(folder, "train", new Random(1), channels, height, width, train);
        writeSide(folder, "t10k", new Random(2), channels, height, width, test);
        return folder;
    }

    private static void writeSide(Path folder, String side, Random random, int c, int h, int w, int count)
            throws IOException {
        ByteArrayOutputStream images = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(images);
        out.writeInt(0x0804);
        for (int dim : new int[] {count, c, h, w}) {
            out.writeInt(dim);
        }
        DataOutputStream labelsOut = new DataOutputStream(labels);
        labelsOut.writeInt(0x0801);
        labelsOut.writeInt(count);
        for (int i = 0; i < count; i++) {
            int label = i % CLASSES;
            labelsOut.writeByte(label);
            for (int cell = 0; cell < c * h * w; cell++) {
                int row = cell / w % h;
                out.writeByte(random.nextInt(60) + (row * CLASSES / h == label ? 180 : 0));
            }
        }
        Files.write(folder.resolve(side + "-images-idx4-ubyte"), images.toByteArray());
        Files.write(folder.resolve(side + "-labels-idx1-ubyte"), labels.toByteArray());
    }
}
