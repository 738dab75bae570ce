package convolens.run.experiment;

/**
 * One value of one factor.
 *
 * @param factor which setting
 * @param value as {@link Factor} counts
 */
public record Level(Factor factor, double value) {

    /** As on the command line: stride 2, pooling average. */
    public String words() {
        return factor.word() + " " + factor.word(value);
    }
}
