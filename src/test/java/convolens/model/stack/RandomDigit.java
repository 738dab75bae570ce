package convolens.model.stack;

import convolens.engine.tensor.Tensor;
import java.util.Random;

/** A picture for a pass through the networks, the same each time. */
final class RandomDigit {
    private RandomDigit() {}

    static Tensor pixels() {
        Tensor digit = Tensor.zeros(1, 28, 28);
        Random random = new Random(5);
        for (int i = 0; i < digit.size(); i++) {
            digit.data()[i] = random.nextFloat();
        }
        return digit;
    }
}
