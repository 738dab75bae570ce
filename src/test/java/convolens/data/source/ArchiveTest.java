package convolens.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Archives as data are downloaded: tar, tar.gz, zip. */
@Timeout(120)
class ArchiveTest {
    private static final long SEED = 31;

    @TempDir
    Path folder;

    private long left;

    @BeforeEach
    void count() throws IOException {
        left = unpacked();
    }

    @AfterEach
    void nothingStaysUnpacked() throws IOException {
        assertThat(unpacked()).isEqualTo(left);
    }

    private static long unpacked() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("convolens-data"))
                    .count();
        }
    }

    @Test
    void cifarIsReadAsItIsDownloaded() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "cifar-10-batches-bin/batches.meta.txt",
                "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n".getBytes(StandardCharsets.UTF_8));
        files.put("cifar-10-batches-bin/data_batch_1.bin", records(3));
        files.put("cifar-10-batches-bin/test_batch.bin", records(2));
        files.put("cifar-10-batches-bin/readme.html", "<p>".getBytes(StandardCharsets.UTF_8));
        Path archive = folder.resolve("cifar-10-binary.tar.gz");
        Files.write(archive, gzip(tar(files)));
        DataSet data = open(archive);
        assertThat(data.name()).isEqualTo("cifar-10-binary");
        assertThat(data.train().size()).isEqualTo(3);
        assertThat(data.test().size()).isEqualTo(2);
        assertThat(data.train().label(2)).isEqualTo(2);
        assertThat(data.classNames()).startsWith("a", "b").hasSize(10);
    }

    @Test
    void foldersOfPicturesAreReadFromTarAndZip() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : new String[] {"cat", "dog"}) {
            for (int i = 0; i < 4; i++) {
                files.put("animals/" + name + "/" + "long-".repeat(24) + i + ".png", png(i));
            }
        }
        files.put("animals/cat/.hidden.png", png(1));
        files.put("__MACOSX/animals/cat/1.png", png(1));
        for (String name : new String[] {"animals.tar", "animals.tgz", "animals.zip"}) {
            byte[] tar = tar(files);
            Files.write(
                    folder.resolve(name), name.endsWith("zip") ? zip(files) : name.endsWith("tgz") ? gzip(tar) : tar);
            DataSet data = open(folder.resolve(name));
            assertThat(data.name()).isEqualTo("animals");
            assertThat(data.classNames()).containsExactly("cat", "dog");
            assertThat(data.train().size() + data.test().size()).as(name).isEqualTo(8);
        }
    }

    /** An archive that would write elsewhere writes nowhere. */
    @Test
    void waysOutOfTheFolderAreNotTaken() throws Exception {
        Path victim = folder.resolve("victim.txt");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("../victim.txt", new byte[] {1});
        files.put("a/../../victim.txt", new byte[] {1});
        files.put(victim.toString(), new byte[] {1});
        files.put("a\\..\\victim.txt", new byte[] {1});
        Files.write(folder.resolve("evil.tar"), tar(files));
        Files.write(folder.resolve("evil.zip"), zip(files));
        for (String name : new String[] {"evil.tar", "evil.zip"}) {
            assertSentence(name, "holds no file that is read: expected pictures in folders");
            assertThat(victim).doesNotExist();
        }
    }

    @Test
    void whatCannotBeUsedIsASentenceThatNamesTheArchive() throws Exception {
        Map<String, byte[]> python = Map.of("cifar-10-batches-py/data_batch_1", new byte[10]);
        Files.write(folder.resolve("python.tar.gz"), gzip(tar(python)));
        assertSentence(
                "python.tar.gz", "python.tar.gz is CIFAR-10 in its version for Python; expected its binary version");
        Files.write(folder.resolve("text.tar"), tar(Map.of("a/notes.txt", new byte[] {'x'})));
        assertSentence("text.tar", "text.tar has no images that can be used: found 1 folder; expected");
        Files.write(folder.resolve("no.tar"), new byte[700]);
        assertSentence("no.tar", "holds no file that is read");
        Files.write(folder.resolve("no.tar.gz"), new byte[700]);
        assertSentence("no.tar.gz", "is no intact archive");
        byte[] cut = tar(Map.of("a/1.bin", new byte[4000]));
        Files.write(folder.resolve("cut.tar"), Arrays.copyOf(cut, 2000));
        assertSentence("cut.tar", "ends within a/1.bin: expected the whole archive");
    }

    @Test
    void readingIsGivenUp() throws Exception {
        Files.write(folder.resolve("c.tar"), tar(Map.of("data_batch_1.bin", records(3))));
        assertThatThrownBy(() -> new DataSource(folder.resolve("c.tar")).read(new Reading(() -> true, share -> {})))
                .isInstanceOf(CancellationException.class);
    }

    /** 600 damaged archives: each is a data set or a sentence. */
    @Test
    void noMutationDoesWorseThanASentence() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("c/data_batch_1.bin", records(4));
        files.put("c/test_batch.bin", records(2));
        Map<String, byte[]> whole = new LinkedHashMap<>();
        whole.put("a.tar", tar(files));
        whole.put("a.tgz", gzip(tar(files)));
        whole.put("a.zip", zip(files));
        Random random = new Random(SEED);
        for (int round = 0; round < 600; round++) {
            for (Map.Entry<String, byte[]> each : whole.entrySet()) {
                byte[] bytes = each.getValue().clone();
                int heads = random.nextInt(3) == 0 ? bytes.length : Math.min(bytes.length, 1100);
                for (int i = random.nextInt(4); i >= 0; i--) {
                    bytes[random.nextInt(heads)] = (byte) random.nextInt();
                }
                byte[] damaged = random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
                if (round % 3 != whole.keySet().stream().toList().indexOf(each.getKey())) {
                    continue;
                }
                Path file = folder.resolve(each.getKey());
                Files.deleteIfExists(file);
                Files.write(file, damaged);
                try {
                    assertThat(open(file).train().size()).isPositive();
                } catch (DataException e) {
                    assertThat(e.getMessage())
                            .as("seed " + SEED + ", round " + round)
                            .contains("expected")
                            .doesNotContain("\n")
                            .doesNotContain("convolens-data");
                }
            }
        }
    }

    private void assertSentence(String name, String sentence) {
        assertThatThrownBy(() -> open(folder.resolve(name)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(name)
                .message()
                .doesNotContain("convolens-data");
    }

    private static DataSet open(Path path) throws DataException {
        return new DataSource(path).read(Reading.QUIET).dataSet(DataChoices.NONE);
    }

    private static byte[] records(int count) {
        byte[] bytes = new byte[count * 3073];
        for (int i = 0; i < count; i++) {
            bytes[i * 3073] = (byte) i;
            bytes[i * 3073 + 1] = (byte) 200;
        }
        return bytes;
    }

    private static byte[] png(int seed) throws IOException {
        BufferedImage image = new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB);
        image.setRGB(seed, 2, 0x336699);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    /** As GNU tar writes it: a name that does not fit comes as a file of its own. */
    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
            if (name.length > 100) {
                entry(out, "././@LongLink", 'L', Arrays.copyOf(name, name.length + 1));
            }
            entry(out, file.getKey().substring(0, Math.min(100, file.getKey().length())), '0', file.getValue());
        }
        out.write(new byte[1024]);
        return out.toByteArray();
    }

    private static void entry(ByteArrayOutputStream out, String name, char kind, byte[] content) throws IOException {
        byte[] head = new byte[512];
        byte[] written = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(written, 0, head, 0, Math.min(100, written.length));
        put(head, 100, "0000644");
        put(head, 124, String.format(Locale.ROOT, "%011o", content.length));
        put(head, 136, "00000000000");
        Arrays.fill(head, 148, 156, (byte) ' ');
        head[156] = (byte) kind;
        put(head, 257, "ustar  ");
        int sum = 0;
        for (byte each : head) {
            sum += each & 0xFF;
        }
        put(head, 148, String.format(Locale.ROOT, "%06o", sum));
        head[154] = 0;
        out.write(head);
        out.write(content);
        out.write(new byte[(512 - content.length % 512) % 512]);
    }

    private static void put(byte[] head, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, head, at, bytes.length);
    }
}
