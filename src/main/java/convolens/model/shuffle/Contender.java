package convolens.model.shuffle;

/** One of the four trainings. */
public enum Contender {
    AFFINE_ORIGINAL("shuffled.contender.affineOriginal", false, false),
    AFFINE_SHUFFLED("shuffled.contender.affineShuffled", false, true),
    CONV_ORIGINAL("shuffled.contender.convOriginal", true, false),
    CONV_SHUFFLED("shuffled.contender.convShuffled", true, true);

    private final String key;
    private final boolean conv;
    private final boolean shuffled;

    Contender(String key, boolean conv, boolean shuffled) {
        this.key = key;
        this.conv = conv;
        this.shuffled = shuffled;
    }

    /** The bundle key of the name. */
    public String key() {
        return key;
    }

    /** Whether its network has convolutions. */
    public boolean isConv() {
        return conv;
    }

    /** Whether it learns and answers shuffled digits. */
    public boolean isShuffled() {
        return shuffled;
    }
}
