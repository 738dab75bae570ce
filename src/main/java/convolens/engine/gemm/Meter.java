package convolens.engine.gemm;

/**
 * Finds out what the time goes into. The engine has no clock of its own: who wants to know brings one.
 *
 * <pre>
 * long at = meter.start();
 * …                                        // unfold
 * at = meter.lap(Phase.IM2COL, worker, at);
 * …                                        // multiply
 * meter.lap(Phase.MULTIPLY_FORWARD, worker, at);
 * </pre>
 */
public interface Meter {
    /** Measures nothing. */
    Meter OFF = new Meter() {
        @Override
        public long start() {
            return 0;
        }

        @Override
        public long lap(Phase phase, int worker, long since) {
            return 0;
        }
    };

    /** The time now. */
    long start();

    /**
     * Charges a phase.
     *
     * @param phase what was done
     * @param worker which thread did it, as {@link Cpu.Task} counts them
     * @param since when it began
     * @return the time now, where the next phase begins
     */
    long lap(Phase phase, int worker, long since);
}
