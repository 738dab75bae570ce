package convolens.model.stack;

import convolens.engine.tensor.Shape;

/**
 * The extents of the batch that goes into both stacks.
 *
 * @param samples N
 * @param channels C
 * @param height H
 * @param width W
 */
public record InputSize(int samples, int channels, int height, int width) {

    /** (C,H,W) of one image. */
    public Shape image() {
        return Shape.of(channels, height, width);
    }

    int get(StackQuantity quantity) {
        return switch (quantity) {
            case SAMPLES -> samples;
            case CHANNELS -> channels;
            case HEIGHT -> height;
            case WIDTH -> width;
            default -> throw new IllegalArgumentException(quantity + " is a number of a layer");
        };
    }

    InputSize with(StackQuantity quantity, int value) {
        return switch (quantity) {
            case SAMPLES -> new InputSize(value, channels, height, width);
            case CHANNELS -> new InputSize(samples, value, height, width);
            case HEIGHT -> new InputSize(samples, channels, value, width);
            case WIDTH -> new InputSize(samples, channels, height, value);
            default -> throw new IllegalArgumentException(quantity + " is a number of a layer");
        };
    }
}
