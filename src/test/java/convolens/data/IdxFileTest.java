package convolens.data;

import static convolens.data.IdxBytes.dims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {
    private static final byte[] SMALL = IdxBytes.ubytes(dims(2, 3), 0, 1, 2, 127, 128, 255);

    /** Buffers, and the classes that a first error loads; far below what the headers and bombs of these tests claim. */
    private static final long LITTLE = 16 << 20;

    @TempDir
    Path folder;

    @Test
    void readsEveryElementType() throws Exception {
        // Written out by hand, so that the test's own writer is no oracle for itself.
        byte[] shorts = {0, 0, 0x0B, 1, 0, 0, 0, 2, (byte) 0xFF, (byte) 0xFE, 0x12, 0x34};
        assertThat(values(shorts)).containsExactly(-2, 0x1234);
        byte[] floats = {0, 0, 0x0D, 1, 0, 0, 0, 2, 0x3F, (byte) 0xC0, 0, 0, (byte) 0xBE, (byte) 0x80, 0, 0};
        assertThat(values(floats)).containsExactly(1.5, -0.25);

        assertThat(values(SMALL)).containsExactly(0, 1, 2, 127, 128, 255);
        assertThat(values(IdxBytes.bytes(dims(4), 0, 127, -128, -1))).containsExactly(0, 127, -128, -1);
        assertThat(values(IdxBytes.ints(dims(2), Integer.MIN_VALUE, 7))).containsExactly(Integer.MIN_VALUE, 7);
        assertThat(values(IdxBytes.doubles(dims(2), Math.PI, -1e300))).containsExactly(Math.PI, -1e300);
    }

    @Test
    void readsEveryRank() throws Exception {
        assertThat(read("x", SMALL).shape().toArray()).containsExactly(2, 3);
        int[] ones = new int[255];
        Arrays.fill(ones, 1);
        ones[254] = 2;
        IdxFile deep = read("x", IdxBytes.ubytes(ones, 8, 9));
        assertThat(deep.shape().rank()).isEqualTo(255);
        assertThat(deep.value(1)).isEqualTo(9);
        assertThat(read("x", IdxBytes.header(0x08, Integer.MAX_VALUE, Integer.MAX_VALUE, 0))
                        .shape()
                        .size())
                .isZero();
    }

    @Test
    void readsPlainAndGzipFromDisk() throws Exception {
        Path plain = Files.write(folder.resolve("a-idx2-ubyte"), SMALL);
        Path compressed = Files.write(folder.resolve("a-idx2-ubyte.GZ"), IdxBytes.gzip(SMALL));
        assertThat(IdxFile.read(plain).raw()).containsExactly(0, 1, 2, 127, -128, -1);
        assertThat(IdxFile.read(compressed).raw())
                .containsExactly(IdxFile.read(plain).raw());
        assertThat(IdxFile.read(plain).name()).isEqualTo("a-idx2-ubyte");
    }

    @Test
    void readingEndsWhenItIsNoLongerWanted() throws Exception {
        byte[] file = IdxBytes.joined(IdxBytes.header(0x08, 5_000_000), new byte[5_000_000]);
        Path path = Files.write(folder.resolve("many"), file);
        AtomicInteger looks = new AtomicInteger();
        assertThatThrownBy(() -> IdxFile.read(path, () -> looks.incrementAndGet() == 6))
                .isInstanceOf(CancellationException.class);
        assertThat(looks).hasValue(6);
        assertThat(IdxFile.read(path, () -> false).shape().size()).isEqualTo(5_000_000);
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        fails(
                "x",
                new byte[0],
                "x, byte 0: the file ends here, but expected 4 more bytes: the magic number of an IDX file");
        fails("x", Arrays.copyOf(SMALL, 3), "x, byte 3: the file ends here, but expected 1 more bytes");
        fails(
                "x",
                Arrays.copyOf(SMALL, 10),
                "x, byte 10: the file ends here, but expected 2 more bytes: the 2 extents");
        fails(
                "x",
                Arrays.copyOf(SMALL, 15),
                "x, byte 15: the file ends here, but expected 3 more bytes: the ubyte elements");
        fails("x", IdxBytes.joined(SMALL, (byte) 0), "x, byte 18: the file goes on here, but expected its end after");
        fails("x", changed(0, 1), "x, byte 0: expected the bytes 00 00 that an IDX file begins with, but found 01 00");
        fails("x", changed(2, 0x0A), "x, byte 2: expected an element type (08, 09, 0B, 0C, 0D or 0E), but found 0A");
        fails("x", changed(3, 0), "x, byte 3: expected a rank of 1 to 255, but found 0");
        fails(
                "x",
                "\n <!DOCTYPE html><html><head><title>404</title></head></html>".getBytes(StandardCharsets.UTF_8),
                "x is a web page that was saved under this name");
        fails(
                "x.gz",
                IdxBytes.gzip("<html>moved</html>".getBytes(StandardCharsets.UTF_8)),
                "x.gz is a web page that was saved under this name");
    }

    @Test
    void saysWhatIsWrongWithGzip() {
        byte[] gzip = IdxBytes.gzip(SMALL);
        fails("x.gz", new byte[] {0x1F}, "x.gz, byte 1: the file ends here");
        fails("x.gz", Arrays.copyOf(gzip, 6), "x.gz, byte 0 (uncompressed): the gzip data end before their time");
        fails("x.gz", Arrays.copyOf(gzip, gzip.length - 4), "x.gz, byte 18 (uncompressed): the gzip data end before");
        byte[] wrongChecksum = gzip.clone();
        wrongChecksum[gzip.length - 6] ^= 1;
        fails("x.gz", wrongChecksum, "x.gz, byte 18 (uncompressed): the gzip data are damaged");
        fails(
                "x.gz",
                IdxBytes.gzip(Arrays.copyOf(SMALL, 15)),
                "x.gz, byte 15 (uncompressed): the file ends here, but expected 3 more bytes");
        fails(
                "x.gz",
                IdxBytes.gzip(IdxBytes.joined(SMALL, (byte) 0)),
                "x.gz, byte 18 (uncompressed): the file goes on here");
    }

    @Test
    void goesByTheContentsNotByTheName() throws Exception {
        byte[] once = IdxBytes.gzip(SMALL);
        for (byte[] bytes : List.of(SMALL, once, IdxBytes.gzip(once))) {
            for (String name : List.of("x", "x.gz", "x.gz.gz")) {
                IdxFile file = IdxFile.read(name, new ByteArrayInputStream(bytes));
                assertThat(file.raw())
                        .isEqualTo(IdxFile.read("y", new ByteArrayInputStream(SMALL))
                                .raw());
            }
        }
    }

    @Test
    void saysWhatIsWrongWithThePath() {
        assertSentence(() -> IdxFile.read(folder.resolve("none")), "none does not exist: expected an IDX file there");
        assertSentence(() -> IdxFile.read(folder), " is not a file");
    }

    @Test
    void refusesSizesBeyondAnArrayOrTheMemory() {
        fails("x", IdxBytes.header(0x08, -1), "x, byte 4: the extent 4294967295 makes the array larger than");
        fails("x", IdxBytes.header(0x08, 1 << 16, 1 << 16), "x, byte 8: the extent 65536 makes the array larger than");
        fails("x", IdxBytes.header(0x0E, 1, 1 << 30), "x, byte 8: the extent 1073741824 makes the array larger than");
        fails("x", IdxBytes.header(0x08, -1, 0), "x, byte 4: the extent 4294967295");
        assertSentence(
                () -> IdxFile.read("x", new ByteArrayInputStream(SMALL), 5),
                "x, byte 8: the extent 3 makes the array larger than the 5 bytes that there is room for");
    }

    @Test
    void aHeaderThatClaimsGigabytesCostsNoMemory() {
        byte[] liar = IdxBytes.joined(IdxBytes.header(0x08, Integer.MAX_VALUE - 8), new byte[1000]);
        long before = Allocation.soFar();
        assertSentence(
                () -> IdxFile.read("x", new ByteArrayInputStream(liar), Long.MAX_VALUE),
                "x, byte 1008: the file ends here");
        assertThat(Allocation.soFar() - before).isLessThan(LITTLE);
    }

    @Test
    void aGzipBombIsReadNoFurtherThanItsHeaderClaims() {
        // Members in a row are one stream: a small array, and 1 GiB of zeros after it.
        byte[] bomb = IdxBytes.gzip(SMALL);
        byte[] zeros = IdxBytes.gzip(new byte[1 << 26]);
        for (int i = 0; i < 16; i++) {
            bomb = IdxBytes.joined(bomb, zeros);
        }
        Counted counted = new Counted(new ByteArrayInputStream(bomb));
        long before = Allocation.soFar();
        assertSentence(() -> IdxFile.read("x.gz", counted), "x.gz, byte 18 (uncompressed): the file goes on here");
        assertThat(Allocation.soFar() - before).isLessThan(LITTLE);
        assertThat(counted.taken).isLessThan(bomb.length / 4);
    }

    @Test
    void noMutationOfAFileDoesWorseThanASentence() {
        byte[][] seeds = {
            SMALL,
            IdxBytes.gzip(SMALL),
            IdxBytes.doubles(dims(2, 1, 2), 1, 2, 3, 4),
            IdxBytes.gzip(IdxBytes.ubytes(dims(3000), IntStream.range(0, 3000).toArray())),
        };
        long seed = 20;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] original = seeds[round % seeds.length];
            byte[] mutant = mutate(original, random);
            String name = (round % seeds.length) % 2 == 1 ? "x.gz" : "x";
            long before = Allocation.soFar();
            try {
                IdxFile file = read(name, mutant);
                assertThat(file.raw().length)
                        .isEqualTo(file.shape().size() * file.type().bytes());
            } catch (DataException e) {
                assertThat(e.getMessage()).startsWith("x").doesNotContain("\n");
            } catch (Throwable e) {
                throw new AssertionError("seed " + seed + ", round " + round + ": " + Arrays.toString(mutant), e);
            }
            assertThat(Allocation.soFar() - before)
                    .as("seed %d, round %d", seed, round)
                    .isLessThan(LITTLE);
        }
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] mutant = random.nextInt(4) == 0
                ? Arrays.copyOf(original, random.nextInt(original.length + 8))
                : original.clone();
        int flips = random.nextInt(4);
        for (int i = 0; i < flips && mutant.length > 0; i++) {
            // The header is where the harm is: half of the flips go there.
            int at = random.nextInt(random.nextBoolean() ? Math.min(16, mutant.length) : mutant.length);
            mutant[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (mutant[at] ^ 1 << random.nextInt(8));
        }
        return mutant;
    }

    private static byte[] changed(int at, int value) {
        byte[] changed = SMALL.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static IdxFile read(String name, byte[] bytes) throws DataException {
        return IdxFile.read(name, new ByteArrayInputStream(bytes));
    }

    private static double[] values(byte[] bytes) throws DataException {
        IdxFile file = read("x", bytes);
        return IntStream.range(0, file.shape().size()).mapToDouble(file::value).toArray();
    }

    private static void fails(String name, byte[] bytes, String... parts) {
        assertSentence(() -> read(name, bytes), parts);
    }

    private static void assertSentence(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(parts)
                .message()
                .doesNotContain("\n");
    }

    /** Counts what is taken from a stream. */
    private static final class Counted extends FilterInputStream {
        private long taken;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            taken += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int got = super.read(bytes, from, count);
            taken += Math.max(got, 0);
            return got;
        }
    }
}
