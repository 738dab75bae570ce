package convolens.model.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import convolens.model.setup.Refusal.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberBlockTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\t2\t3\n4\t5\t6",
                "1\t2\t3\r\n4\t5\t6\r\n",
                "1 2 3\n4 5 6",
                "1, 2, 3\n4, 5, 6\n",
                "1;2;3\n4;5;6",
                "[[1 2 3]\n [4 5 6]]",
                "[[1. 2. 3.]\n [4. 5. 6.]]",
                "array([[1, 2, 3],\n       [4, 5, 6]])",
                "array([[1., 2., 3.],\n       [4., 5., 6.]], dtype=float32)",
                "np.array([[1, 2, 3], [4, 5, 6]])",
                "tensor([[1., 2., 3.],\n        [4., 5., 6.]], device='cuda:0')",
                "[[1 2\n  3]\n [4 5\n  6]]",
                "[[1, 2, 3],\n [4, 5, 6]]",
                "[[np.float32(1.0), np.float32(2.0), np.float32(3.0)],\n [np.float32(4.0), np.float32(5.0), np.float32(6.0)]]",
                "[[np.int64(1), np.int64(2), np.int64(3)], [np.int64(4), np.int64(5), np.int64(6)]]"
            })
    void readsSpreadsheetsAndPrints(String text) throws RefusedException {
        NumberBlock block = NumberBlock.parse(text);
        assertThat(block.height()).isEqualTo(2);
        assertThat(block.width()).isEqualTo(3);
        for (int i = 0; i < 6; i++) {
            assertThat(block.at(i / 3, i % 3)).isEqualTo(i + 1);
        }
    }

    /** Each reading as height × width: its numbers, the one that is taken first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'0,5\n1,25\n2,75'|false|'3x2: 0.0 5.0 1.0 25.0 2.0 75.0'|'3x1: 0.5 1.25 2.75'",
                "'0,5\n1,25\n2,75'|true|'3x1: 0.5 1.25 2.75'|'3x2: 0.0 5.0 1.0 25.0 2.0 75.0'",
                "'0,5 1,25'|false|'1x2: 0.5 1.25'|",
                "'0,5\t1,25\n-2\t,75'|false|'2x2: 0.5 1.25 -2.0 0.75'|",
                "'0,5;1,25'|false|'1x2: 0.5 1.25'|",
                "'1, 2, 3'|true|'1x3: 1.0 2.0 3.0'|",
                "'1,2,3'|true|'1x3: 1.0 2.0 3.0'|",
                "'1.5,2.5'|true|'1x2: 1.5 2.5'|",
                "'0,5\n1'|false|'2x1: 0.5 1.0'|",
                "'3 4'|true|'1x2: 3.0 4.0'|"
            })
    void readsCommasInNumbersAndBetweenThem(String text, boolean decimalComma, String first, String second)
            throws RefusedException {
        List<String> readings = NumberBlock.readings(text, decimalComma).stream()
                .map(NumberBlockTest::described)
                .toList();
        assertThat(readings).containsExactlyElementsOf(second == null ? List.of(first) : List.of(first, second));
    }

    private static String described(NumberBlock block) {
        StringBuilder text = new StringBuilder(block.height() + "x" + block.width() + ":");
        for (int i = 0; i < block.height() * block.width(); i++) {
            text.append(' ').append(block.at(i / block.width(), i % block.width()));
        }
        return text.toString();
    }

    @Test
    void whatItWritesItReads() throws RefusedException {
        NumberBlock block = NumberBlock.parse("1 -0.0001\n12345 0.1");
        NumberBlock again = NumberBlock.parse(block.text());
        assertThat(described(again)).isEqualTo(described(block));
    }

    @Test
    void readsOneRowAndSignsAndExponents() throws RefusedException {
        NumberBlock block = NumberBlock.parse("[-1.5e-3 +2 .5 −4]");
        assertThat(block.height()).isEqualTo(1);
        assertThat(new float[] {block.at(0, 0), block.at(0, 1), block.at(0, 2), block.at(0, 3)})
                .containsExactly(-1.5e-3f, 2, .5f, -4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|NOTHING_TO_PASTE",
                "'[]'|NOTHING_TO_PASTE",
                "'1 2\n3'|BLOCK_RAGGED",
                "'1 x'|BLOCK_NOT_A_NUMBER",
                "'1\t\t3'|BLOCK_NOT_A_NUMBER",
                "'[[1 ... 3]]'|BLOCK_SHORTENED",
                "'[[[1 2]\n[3 4]]]'|BLOCK_TOO_DEEP",
                "'[[1 2]'|BLOCK_BRACKETS",
                "'[1 2]]'|BLOCK_BRACKETS",
                "'[[1 2] 3 [4 5]]'|NOT_A_NUMBER",
                "'hello [1 2]'|NOT_A_NUMBER",
                "'1 1e9'|NUMBER_TOO_LARGE",
                "'1 NaN'|BLOCK_NOT_A_NUMBER",
                "'1 0x1p3'|BLOCK_NOT_A_NUMBER"
            })
    void saysWhatIsWrong(String text, Reason reason) {
        assertThat(reasonFor(text)).isEqualTo(reason);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(reasonFor("1 ".repeat(65))).isEqualTo(Reason.BLOCK_TOO_LARGE);
        assertThat(reasonFor("1\n".repeat(65))).isEqualTo(Reason.BLOCK_TOO_LARGE);
        assertThat(reasonFor("[".repeat(1_000_000))).isEqualTo(Reason.BLOCK_TOO_LARGE);
        assertThat(reasonFor("[".repeat(100_000))).isEqualTo(Reason.BLOCK_BRACKETS);
    }

    private static Reason reasonFor(String text) {
        return catchThrowableOfType(RefusedException.class, () -> NumberBlock.parse(text))
                .refusal()
                .reason();
    }
}
