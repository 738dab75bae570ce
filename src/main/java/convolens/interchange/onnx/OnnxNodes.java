package convolens.interchange.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import convolens.engine.layer.Pooling.Kind;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of an architecture, one for each layer, with a Flatten where images become rows. Constants have the names of
 * the engine's parameters; the factor of a dropout, which this program applies when it answers, is {@code keep1}, …
 */
final class OnnxNodes {
    static final String INPUT = "input";
    static final String OUTPUT = "scores";

    private final List<NodeProto.Builder> nodes = new ArrayList<>();
    private final Map<String, Float> factors = new LinkedHashMap<>();
    private String last = INPUT;
    private int products;
    private int normalizations;
    private int dropouts;

    private OnnxNodes() {}

    /** @throws IllegalArgumentException if operator set 13 has no operator for a layer */
    static OnnxNodes of(Architecture architecture) {
        OnnxNodes nodes = new OnnxNodes();
        List<Shape> shapes = architecture.shapes(1);
        for (int i = 0; i < architecture.layers().size(); i++) {
            nodes.add(architecture.layers().get(i), shapes.get(i).rank() == 4);
        }
        if (nodes.nodes.isEmpty()) {
            nodes.node("Identity");
        }
        nodes.nodes.get(nodes.nodes.size() - 1).setOutput(0, OUTPUT);
        return nodes;
    }

    List<NodeProto> nodes() {
        return nodes.stream().map(NodeProto.Builder::build).toList();
    }

    /** The constants that are no parameters: a single number each. */
    Map<String, Float> factors() {
        return factors;
    }

    private void add(LayerSpec layer, boolean maps) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            products++;
            node("Conv", "W" + products, "b" + products)
                    .addAttribute(whole("group", convolution.groups()))
                    .addAllAttribute(window(convolution.window()));
        } else if (layer instanceof LayerSpec.Affine) {
            if (maps) {
                node("Flatten").addAttribute(whole("axis", 1));
            }
            products++;
            node("Gemm", "W" + products, "b" + products);
        } else if (layer instanceof LayerSpec.Pooling pooling) {
            pooling(pooling);
        } else if (layer instanceof LayerSpec.GlobalAveragePooling) {
            node("GlobalAveragePool");
            node("Flatten").addAttribute(whole("axis", 1));
        } else if (layer instanceof LayerSpec.Flatten) {
            node("Flatten").addAttribute(whole("axis", 1));
        } else if (layer instanceof LayerSpec.BatchNormalization) {
            normalizations++;
            node(
                            "BatchNormalization",
                            "gamma" + normalizations,
                            "beta" + normalizations,
                            "mean" + normalizations,
                            "var" + normalizations)
                    .addAttribute(real("epsilon", 1e-5f));
        } else if (layer instanceof LayerSpec.LocalResponseNormalization n) {
            if (n.size() % 2 == 0) {
                throw new IllegalArgumentException("a local response normalization over " + n.size()
                        + " channels cannot be written, because runtimes of ONNX take odd numbers only");
            }
            node("LRN")
                    .addAttribute(whole("size", n.size()))
                    .addAttribute(real("alpha", (float) n.alpha()))
                    .addAttribute(real("beta", (float) n.beta()))
                    .addAttribute(real("bias", (float) n.bias()));
        } else if (layer instanceof LayerSpec.Dropout dropout) {
            dropouts++;
            factors.put("keep" + dropouts, (float) (1 - dropout.ratio()));
            node("Mul", "keep" + dropouts);
        } else {
            activation(layer);
        }
    }

    private void activation(LayerSpec layer) {
        if (layer instanceof LayerSpec.Relu6) {
            factors.put("zero", 0f);
            factors.put("six", 6f);
            node("Clip", "zero", "six");
        } else if (layer instanceof LayerSpec.LeakyRelu leaky) {
            node("LeakyRelu").addAttribute(real("alpha", (float) leaky.slope()));
        } else if (layer instanceof LayerSpec.Sigmoid) {
            node("Sigmoid");
        } else {
            node(layer instanceof LayerSpec.Tanh ? "Tanh" : "Relu");
        }
    }

    private void pooling(LayerSpec.Pooling pooling) {
        Window w = pooling.window();
        boolean max = pooling.kind() == Kind.MAX;
        if (!max && (w.dilationY() > 1 || w.dilationX() > 1)) {
            throw new IllegalArgumentException("an average pooling with dilation has no operator in ONNX's set 13:"
                    + " a max pooling, or one without dilation, would fit");
        }
        NodeProto.Builder node = node(max ? "MaxPool" : "AveragePool")
                .addAllAttribute(window(w))
                .addAttribute(whole("ceil_mode", w.ceil() ? 1 : 0));
        if (!max) {
            node.addAttribute(whole("count_include_pad", pooling.countsPadding() ? 1 : 0));
        }
    }

    /** A node behind the last, which becomes the last. */
    private NodeProto.Builder node(String operator, String... constants) {
        String name = operator + (nodes.size() + 1);
        NodeProto.Builder node = NodeProto.newBuilder()
                .setOpType(operator)
                .setName(name)
                .addInput(last)
                .addOutput(name);
        for (String constant : constants) {
            node.addInput(constant);
        }
        nodes.add(node);
        last = name;
        return node;
    }

    private static List<AttributeProto> window(Window w) {
        SidePadding p = w.padding();
        List<AttributeProto> attributes = new ArrayList<>(List.of(
                wholes("kernel_shape", w.height(), w.width()),
                wholes("strides", w.strideY(), w.strideX()),
                wholes("pads", p.top(), p.left(), p.bottom(), p.right())));
        if (w.dilationY() > 1 || w.dilationX() > 1) {
            attributes.add(wholes("dilations", w.dilationY(), w.dilationX()));
        }
        return attributes;
    }

    private static AttributeProto whole(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static AttributeProto real(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    private static AttributeProto wholes(String name, int... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        for (int value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }
}
