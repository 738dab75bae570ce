package convolens.model.why;

import convolens.engine.inspect.ClassScore;
import convolens.engine.inspect.InputGradient;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gradients of the scores of several classes by the picture, each as one map: all classes, or those that are asked for
 * and the likeliest.
 *
 * @param classes their numbers, ascending
 * @param gradients dy/dx, (1,n,H,W) for n classes; not to be modified
 * @param products x · dy/dx, of the same shape; not to be modified
 */
public record ClassMaps(List<Integer> classes, Tensor gradients, Tensor products) {
    /** The most classes. */
    public static final int MOST = 10;

    /**
     * Asks a network about each class.
     *
     * @param network modified in its gradients and in what it keeps of its last pass
     * @param picture (C,H,W), not modified
     * @param explained what it made of the picture
     */
    static ClassMaps of(Network network, Tensor picture, Explained explained) {
        ClassScore asked = explained.asked();
        float[] p = explained.probabilities();
        List<Integer> classes = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparing(k -> k == asked.of() || k == asked.against() ? -2f : -p[k]))
                .limit(MOST)
                .sorted()
                .toList();
        Tensor x = picture.view(1, picture.dim(0), picture.dim(1), picture.dim(2));
        Tensor gradients = Tensor.zeros(1, classes.size(), x.dim(2), x.dim(3));
        Tensor products = Tensor.zeros(1, classes.size(), x.dim(2), x.dim(3));
        int size = x.dim(2) * x.dim(3);
        for (int i = 0; i < classes.size(); i++) {
            InputGradient gradient = InputGradient.of(network, x, ClassScore.of(classes.get(i)));
            System.arraycopy(gradient.map().data(), 0, gradients.data(), i * size, size);
            System.arraycopy(gradient.timesInput(x).data(), 0, products.data(), i * size, size);
        }
        return new ClassMaps(classes, gradients, products);
    }
}
