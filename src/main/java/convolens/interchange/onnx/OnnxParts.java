package convolens.interchange.onnx;

import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The layers found so far with their parameters, named as the engine names them, and the shape behind the last. */
final class OnnxParts {
    /** σ² with which a normalization that only scales and shifts divides by 1: the engine adds 1e−5. */
    private static final float UNIT_VARIANCE = 1 - 1e-5f;

    private final List<LayerSpec> layers = new ArrayList<>();
    private final Map<String, Tensor> parameters = new LinkedHashMap<>();
    private Shape shape;
    private int products;
    private int normalizations;

    /** @param input (C,H,W) */
    OnnxParts(Shape input) {
        shape = Shape.of(1, input.dim(0), input.dim(1), input.dim(2));
    }

    List<LayerSpec> layers() {
        return layers;
    }

    Map<String, Tensor> parameters() {
        return parameters;
    }

    /** The shape behind the last layer, for one sample. */
    Shape shape() {
        return shape;
    }

    /** Channels or units. */
    int channels() {
        return shape.dim(1);
    }

    /** Cells of a map; 1 for units. */
    int area() {
        return shape.sizeOfOne() / shape.dim(1);
    }

    boolean hasMaps() {
        return shape.rank() == 4;
    }

    /** @throws IllegalArgumentException if the layer does not fit the last */
    void add(LayerSpec layer) {
        shape = layer.outputShape(shape);
        layers.add(layer);
    }

    /** A convolution or an affine layer. */
    void addProduct(LayerSpec layer, float[] weights, float[] bias) {
        List<Shape> shapes = layer.parameterShapes(shape);
        add(layer);
        products++;
        parameters.put("W" + products, Tensor.wrap(shapes.get(0), weights));
        parameters.put("b" + products, Tensor.wrap(shapes.get(1), bias));
    }

    /** Whether the last layer is a convolution or an affine layer, whose bias can still take more. */
    boolean endsInProduct() {
        LayerSpec last = layers.isEmpty() ? null : layers.get(layers.size() - 1);
        return last instanceof LayerSpec.Convolution || last instanceof LayerSpec.Affine;
    }

    /** Adds to the bias of the last layer, a number for each channel. */
    void addToBias(float[] more) {
        Tensor bias = Objects.requireNonNull(parameters.get("b" + products));
        for (int i = 0; i < more.length; i++) {
            bias.data()[i] += more[i];
        }
    }

    void addNormalization(float[] gamma, float[] beta, float[] mean, float[] variance) {
        add(new LayerSpec.BatchNormalization());
        normalizations++;
        parameters.put("gamma" + normalizations, Tensor.wrap(Shape.of(gamma.length), gamma));
        parameters.put("beta" + normalizations, Tensor.wrap(Shape.of(beta.length), beta));
        parameters.put("mean" + normalizations, Tensor.wrap(Shape.of(mean.length), mean));
        parameters.put("var" + normalizations, Tensor.wrap(Shape.of(variance.length), variance));
    }

    /** {@code y = factor · x + shift} for each channel, which is a normalization without statistics. */
    void addScaling(float[] factor, float[] shift) {
        float[] variance = new float[factor.length];
        Arrays.fill(variance, UNIT_VARIANCE);
        addNormalization(factor, shift, new float[factor.length], variance);
    }
}
