package convolens.engine.inspect;

/**
 * What is asked of a network: the score of a class, or how far it leads that of another.
 *
 * <pre>
 * y = s[k]             why class k?
 * y = s[k] − s[j]      why class k and not class j?
 * </pre>
 *
 * Both are linear in the scores, so the gradient of a lead is the difference of the gradients of its two scores.
 *
 * @param of the class k
 * @param against the class j; −1 for none
 */
public record ClassScore(int of, int against) {

    /** @throws IllegalArgumentException if k is negative, or is asked against itself */
    public ClassScore {
        if (of < 0 || against < -1 || of == against) {
            throw new IllegalArgumentException(
                    "a class from 0 is asked for, alone or against another, but got " + of + " against " + against);
        }
    }

    /** The score of a class. */
    public static ClassScore of(int k) {
        return new ClassScore(k, -1);
    }

    /** Whether two classes are compared. */
    public boolean isLead() {
        return against >= 0;
    }

    /**
     * dy/ds: 1 for k, −1 for j, 0 for all others.
     *
     * @param classes K
     * @throws IllegalArgumentException if there are not that many classes
     */
    public float[] gradient(int classes) {
        if (Math.max(of, against) >= classes) {
            throw new IllegalArgumentException(
                    "class " + Math.max(of, against) + " is asked for, but there are " + classes + " from 0");
        }
        float[] gradient = new float[classes];
        gradient[of] = 1;
        if (isLead()) {
            gradient[against] = -1;
        }
        return gradient;
    }

    /**
     * The value of k, less that of j.
     *
     * @param values scores or probabilities of all classes, one sample behind the other
     * @param offset where those of the sample begin
     */
    public float in(float[] values, int offset) {
        return isLead() ? values[offset + of] - values[offset + against] : values[offset + of];
    }
}
