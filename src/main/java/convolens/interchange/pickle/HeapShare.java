package convolens.interchange.pickle;

import convolens.data.DataException;

/**
 * What reading a file may take of Java's memory: a few bytes of a pickle can ask for the same array a thousand times over.
 */
final class HeapShare {
    private static final long TEXT = 3;

    private final long most;
    private long left;

    /** @param most bytes */
    HeapShare(long most) {
        this.most = most;
        this.left = most;
    }

    /** Half of what there is, as for other files of parameters. */
    static HeapShare ofThisMachine() {
        return new HeapShare(Runtime.getRuntime().maxMemory() / 2);
    }

    /** Before a text is read: as characters of two bytes, and then kept. */
    void takeText(int length) throws DataException {
        take(TEXT * length);
    }

    /**
     * Before bytes are taken.
     *
     * @throws DataException if so many are not left
     */
    void take(long bytes) throws DataException {
        if (bytes > left) {
            throw new DataException("its arrays need more than " + most
                    + " bytes of memory: expected smaller ones, or Java with a larger -Xmx");
        }
        left -= bytes;
    }
}
