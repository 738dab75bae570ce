package convolens.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BundledArrayTest {
    private static final byte[] FILE = {0, 0, 8, 1, 0, 0, 0, 3, 5, 6, (byte) 200};

    @Test
    void whatWasGivenBackIsReadAgain() throws DataException {
        AtomicInteger readings = new AtomicInteger();
        BundledArray array = new BundledArray(() -> {
            readings.incrementAndGet();
            return IdxFile.read("three", new ByteArrayInputStream(FILE));
        });
        assertThat(array.value(2)).isEqualTo(200);
        assertThat(array.value(1)).isEqualTo(6);
        assertThat(readings).hasValue(1);
        array.forget();
        assertThat(array.shape().size()).isEqualTo(3);
        assertThat(readings).as("its shape is known").hasValue(1);
        assertThat(array.value(2)).isEqualTo(200);
        assertThat(array.raw()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(readings).hasValue(2);
        assertThat(array.atElement(1, "what").getMessage()).contains("three").contains("what");
    }
}
