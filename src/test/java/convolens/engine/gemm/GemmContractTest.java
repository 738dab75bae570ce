package convolens.engine.gemm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every matrix multiply has to do. A new implementation joins {@link #implementations()}. */
@ParameterizedClass(name = "{0}")
@MethodSource("implementations")
class GemmContractTest {
    private static final float GUARD = 12345.5f;

    @Parameter
    GemmUnderTest subject;

    /** Named, so that a failure says whose it is. */
    record GemmUnderTest(Gemm gemm) {
        @Override
        public String toString() {
            return gemm.name();
        }
    }

    static Stream<GemmUnderTest> implementations() {
        return Gemms.all().stream().map(GemmUnderTest::new);
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void multipliesWholeMatricesOfEverySize(boolean transposeA, boolean transposeB) {
        Random random = new Random(20);
        for (int i = 0; i < 250; i++) {
            GemmProduct product = new GemmProduct(
                    transposeA,
                    transposeB,
                    random.nextInt(41),
                    random.nextInt(41),
                    random.nextInt(41),
                    GemmProduct.Layout.WHOLE,
                    random.nextLong());
            product.check(subject.gemm(), i % 2 == 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void multipliesPartsOfArrays(boolean transposeA, boolean transposeB) {
        Random random = new Random(21);
        for (int i = 0; i < 250; i++) {
            GemmProduct product = new GemmProduct(
                    transposeA,
                    transposeB,
                    random.nextInt(41),
                    random.nextInt(41),
                    random.nextInt(41),
                    GemmProduct.Layout.random(random),
                    random.nextLong());
            product.check(subject.gemm(), i % 2 == 1);
        }
    }

    /** Sizes around the widths of registers, blocks and panels, and the networks' own. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1000",
        "1, 300, 1",
        "300, 1, 300",
        "1, 257, 129",
        "30, 576, 25",
        "30, 25, 576",
        "576, 25, 30",
        "100, 100, 433",
        "433, 10, 100",
        "63, 64, 65",
        "129, 127, 256",
        "200, 191, 97",
        "7, 1025, 3",
        "16, 784, 144",
        "65, 33, 1030"
    })
    void multipliesLargeAndLopsidedMatrices(int m, int n, int k) {
        Random random = new Random(22);
        for (int variant = 0; variant < 8; variant++) {
            GemmProduct product = new GemmProduct(
                    (variant & 1) != 0,
                    (variant & 2) != 0,
                    m,
                    n,
                    k,
                    variant < 4 ? GemmProduct.Layout.WHOLE : GemmProduct.Layout.random(random),
                    random.nextLong());
            product.check(subject.gemm(), variant % 2 == variant / 4);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEmptySumIsZero(boolean accumulate) {
        float[] c = filled(14);
        subject.gemm().multiply(false, false, 2, 3, 0, new float[0], 0, 0, new float[0], 0, 3, accumulate, c, 1, 5);
        float[] expected = filled(14);
        if (!accumulate) {
            Arrays.fill(expected, 1, 4, 0);
            Arrays.fill(expected, 6, 9, 0);
        }
        assertArrayEquals(expected, c);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "2, 0", "0, 0"})
    void aProductWithoutCellsLeavesCAlone(int m, int n) {
        float[] c = filled(6);
        subject.gemm().multiply(false, false, m, n, 4, new float[20], 0, 4, new float[20], 0, 3, false, c, 0, 3);
        assertThat(c).containsExactly(filled(6));
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void whatWasInCDoesNotMatterUnlessAccumulating(boolean transposeA, boolean transposeB) {
        for (int size : List.of(1, 5, 17, 40)) {
            float[] ones = new float[size * size];
            Arrays.fill(ones, 1);
            float[] c = new float[size * size];
            Arrays.fill(c, Float.NaN);
            subject.gemm()
                    .multiply(
                            transposeA, transposeB, size, size, size, ones, 0, size, ones, 0, size, false, c, 0, size);
            float[] expected = new float[size * size];
            Arrays.fill(expected, size);
            assertArrayEquals(expected, c);
        }
    }

    /** A run that diverges has to be seen: 0·NaN and 0·∞ are NaN, also where a zero could be skipped. */
    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void carriesWhatIsNotANumber(boolean transposeA, boolean transposeB) {
        for (int size : List.of(1, 3, 16, 40)) {
            for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
                float[] a = new float[size * size];
                float[] b = new float[size * size];
                float[] c = new float[size * size];
                b[(size / 2) * (size + 1)] = bad;
                subject.gemm()
                        .multiply(transposeA, transposeB, size, size, size, a, 0, size, b, 0, size, false, c, 0, size);
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        assertThat(Float.isNaN(c[i * size + j]))
                                .as("C(%d,%d) of %d", i, j, size)
                                .isEqualTo(j == size / 2);
                    }
                }
            }
        }
    }

    /** Networks must give the same bits however the work is shared out, so a repeated product must too. */
    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void theSameProductHasTheSameBits(boolean transposeA, boolean transposeB) {
        Random random = new Random(23);
        for (int i = 0; i < 50; i++) {
            int m = 1 + random.nextInt(70);
            int n = 1 + random.nextInt(70);
            int k = 1 + random.nextInt(70);
            float[] a = GemmProduct.array(random, 0, m, k);
            float[] b = GemmProduct.array(random, 0, k, n);
            int lda = transposeA ? m : k;
            int ldb = transposeB ? k : n;
            float[] first = new float[m * n];
            subject.gemm().multiply(transposeA, transposeB, m, n, k, a, 0, lda, b, 0, ldb, false, first, 0, n);
            float[] second = filled(m * n);
            subject.gemm().multiply(transposeA, transposeB, m, n, k, a, 0, lda, b, 0, ldb, false, second, 0, n);
            assertArrayEquals(first, second);
        }
    }

    @Nested
    class Refuses {
        private final float[] a = new float[12];
        private final float[] b = new float[12];
        private final float[] c = filled(12);

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void aResultInTheArrayOfAnOperand(boolean accumulate) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> subject.gemm().multiply(false, false, 2, 2, 2, a, 0, 2, b, 0, 2, accumulate, a, 4, 2))
                    .withMessageContaining("own array");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> subject.gemm().multiply(false, false, 2, 2, 2, a, 0, 2, b, 0, 2, accumulate, b, 8, 2))
                    .withMessageContaining("own array");
        }

        @ParameterizedTest
        @CsvSource({
            // m, n, k, aAt, lda, bAt, ldb, cAt, ldc, which
            "-1, 2, 2, 0, 2, 0, 2, 0, 2, product",
            "2, -1, 2, 0, 2, 0, 2, 0, 2, product",
            "2, 2, -1, 0, 2, 0, 2, 0, 2, product",
            "3, 4, 4, 1, 4, 0, 4, 0, 4, matrix A",
            "3, 4, 4, -1, 4, 0, 4, 0, 4, matrix A",
            "3, 3, 4, 0, 3, 0, 3, 0, 3, matrix A",
            "2, 3, 5, 0, 5, 0, 3, 0, 3, matrix B",
            "2, 3, 2, 0, 2, -2, 3, 0, 3, matrix B",
            "2, 3, 2, 0, 2, 0, 2, 0, 3, matrix B",
            "3, 4, 2, 0, 2, 0, 4, 1, 4, matrix C",
            "3, 4, 2, 0, 2, 0, 4, -1, 4, matrix C",
            "3, 4, 2, 0, 2, 0, 4, 0, 3, matrix C",
            "3, 2, 2, 0, 2, 0, 2, 0, 2147483647, matrix C",
        })
        void aMatrixThatDoesNotLieInItsArray(
                int m, int n, int k, int aAt, int lda, int bAt, int ldb, int cAt, int ldc, String which) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> subject.gemm()
                            .multiply(false, false, m, n, k, a, aAt, lda, b, bAt, ldb, false, c, cAt, ldc))
                    .withMessageContaining(which);
            assertThat(c).as("C is as it was").containsExactly(filled(12));
        }

        @ParameterizedTest
        @CsvSource({"true, false, matrix A", "false, true, matrix B"})
        void aTransposedMatrixThatDoesNotLieInItsArray(boolean transposeA, boolean transposeB, String which) {
            // A as 2×5 and B as 5×2 fit with 5 and 2 elements a row; transposed they need others.
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> subject.gemm()
                            .multiply(
                                    transposeA,
                                    transposeB,
                                    2,
                                    2,
                                    5,
                                    a,
                                    0,
                                    transposeA ? 1 : 5,
                                    b,
                                    0,
                                    transposeB ? 4 : 2,
                                    false,
                                    c,
                                    0,
                                    2))
                    .withMessageContaining(which);
        }
    }

    private static float[] filled(int length) {
        float[] array = new float[length];
        Arrays.fill(array, GUARD);
        return array;
    }
}
