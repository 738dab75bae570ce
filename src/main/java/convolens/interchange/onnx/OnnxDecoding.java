package convolens.interchange.onnx;

import convolens.data.source.Reading;

/** How much of the numbers of a file is decoded, and whether anybody still wants them. Used by one thread. */
final class OnnxDecoding {
    /** After so many numbers it is told. */
    static final int PORTION = 1 << 20;

    private final Reading reading;
    private final double all;
    private long done;

    /** @param bytes of the file */
    OnnxDecoding(Reading reading, long bytes) {
        this.reading = reading;
        this.all = Math.max(1, bytes);
    }

    /** @throws java.util.concurrent.CancellationException if nobody wants them any more */
    void check() {
        reading.check();
    }

    /** So many bytes more are decoded. */
    void add(long bytes) {
        done += bytes;
        reading.check();
        reading.progress().accept(Math.min(1, done / all));
    }
}
