package convolens.model.setup;

import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import java.util.List;

/** Whether a state that did not come about by the commands of a {@link Setup} could have, such as one out of a file. */
public final class Possible {
    /** The longest side of a picture that an input is made of. */
    private static final int PICTURE = 256;

    private Possible() {}

    /**
     * Checks a state.
     *
     * @throws IllegalArgumentException if it is beyond what can be set; the message says what would be right
     */
    public static void require(SlidingState state, Setup<?> setup) {
        if (state.operation().isPooling() != setup.start().operation().isPooling()) {
            throw new IllegalArgumentException("the scene shows a "
                    + (state.operation().isPooling() ? "convolution" : "pooling") + ", but got " + state.operation());
        }
        requireExtents(state, setup);
    }

    /**
     * Checks a state of a scene that shows convolutions and poolings.
     *
     * @throws IllegalArgumentException as {@link #require} does
     */
    public static void requireExtents(SlidingState state, Setup<?> setup) {
        for (Quantity quantity : Quantity.values()) {
            Quantity.Bounds bounds = setup.bounds(quantity, state);
            int value = quantity.of(state);
            // what stands for two numbers that differ is checked with each of them
            if (bounds.clamp(value) != value && quantity.isUniform(state)) {
                throw new IllegalArgumentException(
                        quantity + " is from " + bounds.min() + " to " + bounds.max() + ", but got " + value);
            }
        }
        requireWindow(state.window());
        requireNumbers(state.filters(), "the filters");
        requireNumbers(state.bias(), "the bias");
        requireNumber(state.paddingValue(), "the padding");
        requireInput(state.input(), state.inputSource());
    }

    /**
     * Checks an input and what it is made of.
     *
     * @throws IllegalArgumentException if it holds what cannot be typed, or is made of what it cannot be
     */
    public static void requireInput(Tensor input, InputSource source) {
        requireNumbers(input, "the input");
        requireSource(source, input.dim(0));
    }

    private static void requireWindow(Window window) {
        if (window.ceil()) {
            throw new IllegalArgumentException("the scene rounds sizes down, but got a window that rounds them up");
        }
    }

    /**
     * Checks a state of a scene in which windows are as in the chapter.
     *
     * @throws IllegalArgumentException if there are gaps, groups or paddings that differ by side
     */
    public static void requirePlain(SlidingState state) {
        if (!state.isPlain()) {
            throw new IllegalArgumentException(
                    "windows of the scene have no gaps and groups, and opposite paddings alike, but got "
                            + state.window());
        }
    }

    /**
     * Checks a state of a scene in which windows have gaps and any padding of zeros, but every filter sees all channels.
     *
     * @throws IllegalArgumentException if there are groups or a padding with values of its own
     */
    public static void requireUngrouped(SlidingState state) {
        if (state.groups() > 1 || state.fill() != PaddingFill.VALUE) {
            throw new IllegalArgumentException(
                    "the arrays of the scene have no groups, and zeros in the padding, but got " + state.groups()
                            + " groups and " + state.fill());
        }
    }

    /**
     * Checks numbers.
     *
     * @param name what the message calls them
     * @throws IllegalArgumentException if one is larger than what can be typed, or no number
     */
    public static void requireNumbers(Tensor numbers, String name) {
        for (int i = 0; i < numbers.size(); i++) {
            requireNumber(numbers.data()[i], name);
        }
    }

    private static void requireNumber(float value, String name) {
        if (!(Math.abs(value) <= Limits.VALUE)) {
            throw new IllegalArgumentException(
                    name + " holds numbers from " + -Limits.VALUE + " to " + Limits.VALUE + ", but got " + value);
        }
    }

    private static void requireSource(InputSource source, int samples) {
        requirePictures(source.pictures());
        source.own().forEach((sample, own) -> {
            if (sample < 0 || sample >= samples || !own.own().isEmpty()) {
                throw new IllegalArgumentException("samples of their own are numbered from 0 to " + (samples - 1)
                        + " and hold no others, but got " + sample);
            }
            requirePictures(own.pictures());
        });
    }

    private static void requirePictures(List<InputPicture> pictures) {
        if (pictures.size() > Limits.SAMPLES) {
            throw new IllegalArgumentException(
                    "an input shows at most " + Limits.SAMPLES + " pictures, but got " + pictures.size());
        }
        for (InputPicture picture : pictures) {
            Tensor pixels = picture.pixels();
            boolean isPicture = pixels.shape().rank() == 3
                    && (pixels.dim(0) == 1 || pixels.dim(0) == 3)
                    && Math.min(picture.height(), picture.width()) >= 1
                    && Math.max(picture.height(), picture.width()) <= PICTURE;
            if (!isPicture) {
                throw new IllegalArgumentException("a picture is (1 or 3, up to " + PICTURE + ", up to " + PICTURE
                        + "), but got " + pixels.shape());
            }
            requireNumbers(pixels, "a picture");
        }
    }
}
