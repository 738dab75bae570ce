package convolens.model.stack;

import convolens.engine.network.Architecture;
import convolens.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is set on the stage of the two networks. Immutable. Both end in an affine layer of as many units as there
 * are classes, ten for digits, with softmax behind it.
 *
 * @param input the extents of the batch
 * @param affine the layers of figure 7-1
 * @param cnn the layers of figure 7-2
 * @param seed where the initial weights come from
 * @param digit which of the test digits goes through
 */
public record StackState(InputSize input, List<StackLayer> affine, List<StackLayer> cnn, long seed, int digit) {
    /** The number of test digits. */
    public static final int DIGITS = 10_000;

    /** The number of classes of digits. */
    public static final int CLASSES = 10;

    /** @throws IllegalArgumentException if a stack does not end in the scores of the classes */
    public StackState {
        affine = List.copyOf(affine);
        cnn = List.copyOf(cnn);
        for (List<StackLayer> layers : List.of(affine, cnn)) {
            StackLayer last = layers.get(layers.size() - 1);
            if (last.kind() != LayerKind.AFFINE) {
                throw new IllegalArgumentException("a stack ends in an affine layer, whose units are the scores");
            }
        }
    }

    /** Figures 7-1 and 7-2: five affine layers, and Conv–ReLU–Pooling twice, Conv–ReLU, Affine–ReLU, Affine. */
    public static StackState ofBook() {
        List<StackLayer> affine = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            affine.add(StackLayer.affine(100));
            affine.add(StackLayer.relu());
        }
        affine.add(StackLayer.affine(CLASSES));
        List<StackLayer> cnn = List.of(
                StackLayer.convolution(16, 3, 1),
                StackLayer.relu(),
                StackLayer.pooling(),
                StackLayer.convolution(32, 3, 1),
                StackLayer.relu(),
                StackLayer.pooling(),
                StackLayer.convolution(32, 3, 1),
                StackLayer.relu(),
                StackLayer.affine(100),
                StackLayer.relu(),
                StackLayer.affine(CLASSES));
        return new StackState(new InputSize(1, 1, 28, 28), affine, cnn, 1, 0);
    }

    /** The layers of one network. */
    public List<StackLayer> layers(Side side) {
        return side == Side.AFFINE ? affine : cnn;
    }

    /** How many scores a network ends in. */
    public int classes(Side side) {
        return layers(side).get(layers(side).size() - 1).units();
    }

    /** The same pictures, scores and layers as in a network that is known by name; beside it the affine stack. */
    StackState with(StackPreset preset) {
        if (preset == StackPreset.FIGURE) {
            return ofBook().withSeed(seed).withDigit(digit);
        }
        Architecture network = preset.architecture();
        Shape image = network.inputDim();
        List<StackLayer> layers = network.layers().stream()
                .map(spec -> StackLayer.of(spec).orElseThrow())
                .toList();
        List<StackLayer> beside = new ArrayList<>(affine);
        beside.set(beside.size() - 1, StackLayer.affine(network.classes()));
        InputSize size = new InputSize(input.samples(), image.dim(0), image.dim(1), image.dim(2));
        return new StackState(size, beside, layers, seed, digit);
    }

    /** Whether the CNN and the pictures are those of a network that is known by name. */
    public boolean isOf(StackPreset preset) {
        StackState known = with(preset);
        return known.cnn.equals(cnn) && known.input.image().equals(input.image());
    }

    /** One network for the engine. */
    public Architecture row(Side side) {
        return new Architecture(
                input.image(), layers(side).stream().map(StackLayer::spec).toList());
    }

    StackState withLayers(Side side, List<StackLayer> changed) {
        return side == Side.AFFINE
                ? new StackState(input, changed, cnn, seed, digit)
                : new StackState(input, affine, changed, seed, digit);
    }

    StackState withInput(InputSize changed) {
        return new StackState(changed, affine, cnn, seed, digit);
    }

    /** Other initial weights. */
    public StackState withSeed(long changed) {
        return new StackState(input, affine, cnn, changed, digit);
    }

    /** Another digit. */
    public StackState withDigit(int changed) {
        return new StackState(input, affine, cnn, seed, changed);
    }
}
