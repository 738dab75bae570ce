package convolens.model.why;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.WindowGeometry;

/**
 * What is asked.
 *
 * @param method how
 * @param of the class; −1 for the one that the network answers
 * @param against the class that it is compared with; −1 for none
 * @param timesInput whether the gradient by the picture is multiplied with the picture
 * @param layer which of the convolutions Grad-CAM looks at, from 0; −1 for the last
 * @param patch the window that hides
 * @param redrawn of how many layers the weights are drawn anew beside it, from the last
 * @param seed where these weights come from
 */
public record WhyState(
        WhyMethod method, int of, int against, boolean timesInput, int layer, Patch patch, int redrawn, long seed) {
    /** What the scene begins with. */
    public static final WhyState FIRST =
            new WhyState(WhyMethod.OCCLUSION, -1, -1, false, -1, new Patch(7, 3, 0, 50), 1, 1);

    /**
     * The window that hides a part of the picture.
     *
     * @param size rows and columns
     * @param stride both ways
     * @param padding on all sides
     * @param grey its value in hundredths: 0 as the background of a digit, 100 as its strokes
     */
    public record Patch(int size, int stride, int padding, int grey) {
        /** Where it stands on a picture (C,H,W): sizes that the picture does not have give way. */
        public WindowGeometry on(Shape picture) {
            int side = Math.min(size, mostSize(picture));
            return WindowGeometry.square(
                    picture.dim(1),
                    picture.dim(2),
                    side,
                    Math.min(stride, mostSize(picture)),
                    Math.min(padding, side - 1));
        }

        /** The largest patch, and the largest stride, on a picture. */
        public static int mostSize(Shape picture) {
            return Math.min(picture.dim(1), picture.dim(2));
        }

        /** The value of the patch, from 0 to 1. */
        public float value() {
            return grey / 100f;
        }
    }

    public WhyState with(WhyMethod other) {
        return new WhyState(other, of, against, timesInput, layer, patch, redrawn, seed);
    }

    /** The same of another class; one that is compared with itself is compared with none. */
    public WhyState withClass(int other) {
        return new WhyState(method, other, other == against ? -1 : against, timesInput, layer, patch, redrawn, seed);
    }

    /** The same against another class. */
    public WhyState withAgainst(int other) {
        return new WhyState(method, of, other, timesInput, layer, patch, redrawn, seed);
    }

    public WhyState withTimesInput(boolean now) {
        return new WhyState(method, of, against, now, layer, patch, redrawn, seed);
    }

    public WhyState withLayer(int other) {
        return new WhyState(method, of, against, timesInput, other, patch, redrawn, seed);
    }

    public WhyState with(Patch other) {
        return new WhyState(method, of, against, timesInput, layer, other, redrawn, seed);
    }

    public WhyState withRedrawn(int layers) {
        return new WhyState(method, of, against, timesInput, layer, patch, layers, seed);
    }

    public WhyState withSeed(long other) {
        return new WhyState(method, of, against, timesInput, layer, patch, redrawn, other);
    }

    /** What of it holds for any network: the method, the patch, and what is drawn anew. */
    public String text() {
        return String.join(
                " ",
                method.name(),
                Boolean.toString(timesInput),
                Integer.toString(patch.size),
                Integer.toString(patch.stride),
                Integer.toString(patch.padding),
                Integer.toString(patch.grey),
                Integer.toString(redrawn),
                Long.toString(seed));
    }

    /** The state that {@link #text} describes; {@link #FIRST} where it describes none. */
    public static WhyState parse(String text) {
        String[] words = text.split(" ");
        try {
            Patch patch = new Patch(
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]),
                    Integer.parseInt(words[5]));
            boolean sensible = words.length == 8
                    && patch.size > 0
                    && patch.stride > 0
                    && patch.padding >= 0
                    && patch.padding < patch.size
                    && patch.grey >= 0
                    && patch.grey <= 100
                    && Integer.parseInt(words[6]) >= 0;
            return sensible
                    ? new WhyState(
                            WhyMethod.valueOf(words[0]),
                            -1,
                            -1,
                            Boolean.parseBoolean(words[1]),
                            -1,
                            patch,
                            Integer.parseInt(words[6]),
                            Long.parseLong(words[7]))
                    : FIRST;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return FIRST;
        }
    }

    /** Whether another state is answered by the same numbers: it differs in what is shown of them at most. */
    public boolean needsTheSame(WhyState other) {
        boolean occludes = method != WhyMethod.OCCLUSION || other.method == method && patch.equals(other.patch);
        return occludes && of == other.of && against == other.against && redrawn == other.redrawn && seed == other.seed;
    }
}
