package convolens.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.data.Allocation;
import convolens.data.DataException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that were damaged or made to do harm: the worst that they do is a sentence. */
class HostileParameterFileTest extends ParameterFolder {
    @Test
    void aBombIsNotUnpacked() throws Exception {
        // 64 MiB of zeros in 64 KiB: an array of four bytes that goes on and on, whose directory entry lies about it.
        byte[] bomb = NpzBytes.zip("W1.npy", NpzBytes.joined(NpzBytes.npy("'<f4'", "(1,)", 4), new byte[1 << 26]));
        assertSentence(bomb, "W1.npy: the shape [1] makes 132 bytes with the header, but found 67108996");
        int directory = NpzBytes.lastIndexOf(bomb, new byte[] {'P', 'K', 1, 2});
        Arrays.fill(bomb, directory + 24, directory + 28, (byte) 0);
        bomb[directory + 24] = (byte) 132;
        long before = Allocation.soFar();
        assertSentence(bomb, "W1.npy: byte 132: the array goes on here, but expected its end");
        assertThat(Allocation.soFar() - before).isLessThan(16 << 20);
    }

    @Test
    void aDamagedNumberIsNoticed() throws Exception {
        byte[] file = Files.readAllBytes(fixture("stored.npz"));
        int header = NpzBytes.indexOf(file, "fortran_order".getBytes(StandardCharsets.US_ASCII));
        file[header + 120] ^= 1;
        assertSentence(file, "x.npz, W1.npy: the checksum differs");
    }

    @Test
    void noMutationOfAFileDoesWorseThanASentence() throws Exception {
        byte[][] seeds = {
            Files.readAllBytes(fixture("stored.npz")),
            Files.readAllBytes(fixture("compressed.npz")),
            Files.readAllBytes(fixture("version2.npz")),
        };
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 1500; round++) {
            byte[] mutant = seeds[round % seeds.length].clone();
            if (random.nextInt(8) == 0) {
                mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length + 8));
            }
            for (int i = random.nextInt(4); i >= 0 && mutant.length > 0; i--) {
                int at = random.nextInt(mutant.length);
                mutant[at] =
                        random.nextBoolean() ? (byte) random.nextInt() : (byte) (mutant[at] ^ 1 << random.nextInt(8));
            }
            try {
                ParameterFile.load(write(mutant), 1 << 20);
            } catch (DataException e) {
                assertThat(e.getMessage()).contains("x.npz").doesNotContain("\n");
            } catch (Throwable e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }

    @Test
    void noMutationOfAnArrayDoesWorseThanASentence() throws Exception {
        byte[] original = NpzBytes.npy("'<f4'", "(2, 3, 4)", 96);
        long seed = 12;
        Random random = new Random(seed);
        String letters = " '(){}[],:0123456789<>=|fFTLx\\\n";
        for (int round = 0; round < 20_000; round++) {
            byte[] mutant = original.clone();
            for (int i = random.nextInt(5); i >= 0; i--) {
                int at = random.nextInt(100);
                mutant[at] = (byte)
                        (random.nextInt(4) == 0 ? random.nextInt() : letters.charAt(random.nextInt(letters.length())));
            }
            try {
                new NpyInput("x", new ByteArrayInputStream(mutant)).read(-1, 1 << 20);
            } catch (DataException e) {
                assertThat(e.getMessage()).startsWith("x: ").doesNotContain("\n");
            } catch (Throwable e) {
                throw new AssertionError("seed " + seed + ", round " + round + ": " + Arrays.toString(mutant), e);
            }
        }
    }
}
