package convolens.run;

import convolens.data.DataSet;
import convolens.engine.tensor.Shape;

/**
 * What the training scene knows of a data set: how many images of which shape it offers.
 *
 * @param name its name, such as "MNIST"
 * @param image the shape (C,H,W) of one image
 * @param classes how many classes its labels name
 * @param trainSize how many training images it has
 * @param testSize how many test images it has
 */
public record TrainData(String name, Shape image, int classes, int trainSize, int testSize) {
    /** The data set that comes with the program. */
    public static final TrainData MNIST = new TrainData("MNIST", Shape.of(1, 28, 28), 10, 60_000, 10_000);

    /** What a data set is like. */
    public static TrainData of(DataSet data) {
        return new TrainData(
                data.name(),
                data.imageShape(),
                data.classNames().size(),
                data.train().size(),
                data.test().size());
    }

    /** C. */
    public int channels() {
        return image.dim(0);
    }

    /** H. */
    public int height() {
        return image.dim(1);
    }

    /** W. */
    public int width() {
        return image.dim(2);
    }
}
