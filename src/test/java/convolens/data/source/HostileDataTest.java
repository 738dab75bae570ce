package convolens.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSet;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds: a data set or one sentence, soon, and within the memory there is. */
@Timeout(120)
class HostileDataTest {
    private static final long SEED = 20;

    @TempDir
    Path folder;

    @Test
    void noMutationDoesWorseThanASentence() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "npz/a.npz",
                new NpzBytes()
                        .with("x_train", NpzBytes.ubytes(new int[] {4, 4, 4}, new int[64]))
                        .with("y_train", NpzBytes.longs(new int[] {4}, 0, 0, 1, 1))
                        .bytes());
        StringBuilder table = new StringBuilder("label,a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p\n");
        for (int i = 0; i < 8; i++) {
            table.append(i % 2).append(",1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16\n");
        }
        files.put("csv/train.csv", table.toString().getBytes());
        byte[] cifar = new byte[4 * 3073];
        cifar[3073] = 1;
        cifar[2 * 3073] = 1;
        files.put("cifar/data_batch_1.bin", cifar);
        for (String format : new String[] {"png", "tiff", "gif"}) {
            Path picture = Files.createDirectories(folder.resolve("pictures/a")).resolve("1." + format);
            ImageIO.write(new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB), format, picture.toFile());
            files.put("pictures/a/1." + format, Files.readAllBytes(picture));
            files.put("pictures/b/1." + format, Files.readAllBytes(picture));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Random random = new Random(SEED);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Path asked = folder.resolve(file.getKey().substring(0, file.getKey().indexOf('/')));
            for (int round = 0; round < 300; round++) {
                // a file that is cut to nothing and written anew is on the disk before one goes on
                Files.delete(path);
                Files.write(path, mutant(file.getValue(), random));
                try {
                    DataSet data = new DataSource(asked).read(Reading.QUIET).dataSet(DataChoices.NONE);
                    for (float value : data.train().image(0).toArray()) {
                        assertThat(value).isBetween(0f, 1f);
                    }
                } catch (DataException e) {
                    assertThat(e.getMessage()).isNotBlank().doesNotContain("\n").doesNotContain("Exception");
                } catch (Throwable e) {
                    throw new AssertionError("seed " + SEED + ", round " + round + ", " + file.getKey(), e);
                }
            }
            Files.write(path, file.getValue());
        }
    }

    private static byte[] mutant(byte[] original, Random random) {
        byte[] mutant = random.nextInt(5) == 0
                ? Arrays.copyOf(original, random.nextInt(original.length + 4))
                : original.clone();
        for (int i = random.nextInt(6); i >= 0 && mutant.length > 0; i--) {
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    @Test
    void anArchiveThatUnpacksToMoreThanThereIsRoomForIsRefused() throws IOException {
        long images = 1L << 20;
        Path bomb = folder.resolve("bomb.npz");
        byte[] npy = NpzBytes.npy("|u1", false, new int[] {(int) images, 100, 100}, new byte[0]);
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            archive.setLevel(Deflater.BEST_COMPRESSION);
            archive.putNextEntry(new ZipEntry("x_train.npy"));
            archive.write(npy);
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                archive.write(zeros);
            }
            archive.closeEntry();
            archive.putNextEntry(new ZipEntry("y_train.npy"));
            archive.write(NpzBytes.npy("|u1", false, new int[] {(int) images}, new byte[(int) images]));
            archive.closeEntry();
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 18);
        assertThatThrownBy(() -> new DataSource(bomb).read(Reading.QUIET))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("bomb.npz, x_train: the shape [1048576, 100, 100] needs more");
    }

    @Test
    void aShapeThatItsBytesCannotHoldIsRefusedBeforeMemoryIsTaken() throws IOException {
        Path lie = new NpzBytes()
                .with("x_train", NpzBytes.npy("|u1", false, new int[] {10_000, 100, 100}, new byte[100]))
                .with("y_train", NpzBytes.npy("|u1", false, new int[] {10_000}, new byte[10_000]))
                .write(folder.resolve("lie.npz"));
        assertThatThrownBy(() -> new DataSource(lie).read(Reading.QUIET))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("needs more bytes than the");
    }
}
