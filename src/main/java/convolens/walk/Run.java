package convolens.walk;

/**
 * Elements that lie one after the other in memory.
 *
 * @param first the flat position of the first
 * @param length how many
 */
public record Run(int first, int length) {

    /** The flat position after the last one. */
    public int end() {
        return first + length;
    }

    /** Whether an element belongs to it. */
    public boolean contains(int offset) {
        return offset >= first && offset < end();
    }
}
