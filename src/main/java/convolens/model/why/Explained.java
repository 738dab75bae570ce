package convolens.model.why;

import convolens.engine.inspect.ClassScore;
import convolens.engine.inspect.GradCam;
import convolens.engine.inspect.InputGradient;
import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;

/**
 * What a network makes of a picture, and the gradient of what is asked. Holds copies that nobody modifies.
 *
 * @param asked the class, or two
 * @param gradient outputs and gradients of all layers
 * @param probabilities of the classes
 */
public record Explained(ClassScore asked, InputGradient gradient, float[] probabilities) {

    /**
     * Asks a network.
     *
     * @param network modified in its gradients and in what it keeps of its last pass
     * @param picture (C,H,W), not modified
     */
    public static Explained of(Network network, Tensor picture, ClassScore asked) {
        InputGradient gradient = InputGradient.of(network, one(picture), asked);
        return new Explained(asked, gradient, probabilities(gradient.scores()));
    }

    /** The class that a network answers. */
    public static int answer(Network network, Tensor picture) {
        return best(probabilities(network.predict(one(picture)).toArray()), -1);
    }

    /** The gradients by the picture for each class. */
    public ClassMaps perClass(Network network, Tensor picture) {
        return ClassMaps.of(network, picture, this);
    }

    private static Tensor one(Tensor picture) {
        return picture.view(1, picture.dim(0), picture.dim(1), picture.dim(2));
    }

    private static float[] probabilities(float[] scores) {
        SoftmaxWithLoss softmax = new SoftmaxWithLoss();
        softmax.forward(Tensor.wrap(Shape.of(1, scores.length), scores), new int[1]);
        return softmax.probabilities().toArray();
    }

    private static int best(float[] values, int but) {
        int best = but == 0 ? 1 : 0;
        for (int k = 0; k < values.length; k++) {
            best = k != but && values[k] > values[best] ? k : best;
        }
        return best;
    }

    /** The class of the largest probability. */
    public int answer() {
        return best(probabilities, -1);
    }

    /** The class of the second largest probability. */
    public int second() {
        return best(probabilities, answer());
    }

    /** The score that is asked for, or the lead. */
    public float score() {
        return asked.in(gradient.scores(), 0);
    }

    /** The probability of the class that is asked for, less that of the other. */
    public float probability() {
        return asked.in(probabilities, 0);
    }

    /** Grad-CAM of the output of a layer. */
    public GradCam cam(int layer) {
        return GradCam.of(gradient.outputs().get(layer), gradient.at(layer));
    }
}
