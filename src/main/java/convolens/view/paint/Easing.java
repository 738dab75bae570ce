package convolens.view.paint;

/** How motion begins and ends. */
public final class Easing {
    private Easing() {}

    /**
     * Gently out of rest and into it: 3t² − 2t³.
     *
     * @param t from 0 to 1
     */
    public static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }
}
