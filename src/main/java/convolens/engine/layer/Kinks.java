package convolens.engine.layer;

/**
 * Folds numbers into a fingerprint of 64 bits. Each step is a bijection of the fingerprint so far and spreads every bit,
 * so that two different sequences of one length meet by chance only (about 2⁻⁶⁴). A plain polynomial would not do: with
 * the factor 31, one winner moving right and the next moving up a row of 31 cells cancel.
 */
final class Kinks {
    /** The fingerprint of nothing. */
    static final long NONE = 0x243F6A8885A308D3L;

    private Kinks() {}

    /** The fingerprint with one more number. */
    static long fold(long fingerprint, long number) {
        long mixed = (fingerprint ^ number) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }
}
