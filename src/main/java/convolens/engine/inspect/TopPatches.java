package convolens.engine.inspect;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the patches of the data that excite the units of a network most, for all layers in one pass. A unit is a map of a
 * layer (N,C,H,W), or one number of a layer (N,M). Of each picture the strongest place counts,
 *
 * <pre>
 * m[n,u] = max y[n,u,i,j] over i, j;   of equal places the first, row by row
 * </pre>
 *
 * because the places around it see almost the same. The K strongest of all pictures are kept for each unit, so memory is
 * O(units · K), however large the data are. Each unit is one task, which meets the pictures in their order: the result does
 * not depend on the number of threads. Values that are no numbers are passed over.
 *
 * <p>Source: section 7.6.2, figure 7-26; Zeiler and Fergus, "Visualizing and understanding convolutional networks" (2014),
 * section 4, for the nine strongest; Girshick et al., "Rich feature hierarchies" (2014), section 3.1, for whole rankings.
 */
public final class TopPatches {
    private static final long MOST_NUMBERS = 16L << 20;
    private static final int LARGEST_BATCH = 100;

    private final Activations activations;
    private final Cpu cpu;
    private final List<Integer> layers;
    private final List<List<PatchHeap>> heaps = new ArrayList<>();
    private int pictures;

    /**
     * @param network modified in what it keeps of its last pass
     * @param cpu shares the search among threads
     * @param layers whose units are looked at, numbers of layers of the network
     * @param most K, at least 1
     * @throws IllegalArgumentException if a layer does not exist, or K is not positive
     */
    public TopPatches(Network network, Cpu cpu, List<Integer> layers, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 patch is kept of each unit, but got " + most);
        }
        this.activations = new Activations(network, layers);
        this.cpu = cpu;
        this.layers = List.copyOf(layers);
        List<Shape> shapes = network.shapes(1);
        for (int layer : layers) {
            int units = shapes.get(layer + 1).dim(1);
            heaps.add(IntStream.range(0, units)
                    .mapToObj(unit -> new PatchHeap(most))
                    .toList());
        }
    }

    /**
     * Goes on with a search that was given up: of the same network and layers, with as many patches for each unit.
     *
     * @param found what it had found
     * @param searched how many pictures had gone through
     */
    public void resume(List<List<UnitPatches>> found, int searched) {
        pictures = searched;
        for (int i = 0; i < heaps.size(); i++) {
            for (int unit = 0; unit < heaps.get(i).size(); unit++) {
                found.get(i).get(unit).patches().forEach(heaps.get(i).get(unit)::add);
            }
        }
    }

    /** How many pictures may go through at once, so that the outputs of all layers take little memory: 1 to 100. */
    public static int batchSize(Network network) {
        long numbers = network.shapes(1).stream().mapToLong(Shape::size).sum();
        return (int) Math.max(1, Math.min(LARGEST_BATCH, MOST_NUMBERS / numbers));
    }

    /**
     * Sends the next pictures through.
     *
     * @param x (N,C,H,W), not modified
     * @param labels at least N classes, from 0
     * @throws IllegalArgumentException if x is not a batch of the network's pictures
     */
    public void add(Tensor x, int[] labels) {
        activations.predict(x);
        int n = x.dim(0);
        for (int i = 0; i < heaps.size(); i++) {
            Tensor y = activations.of(layers.get(i));
            List<PatchHeap> units = heaps.get(i);
            cpu.each(units.size(), (unit, worker) -> offer(y, unit, labels, units.get(unit)));
        }
        pictures += n;
    }

    private void offer(Tensor y, int unit, int[] labels, PatchHeap heap) {
        Shape shape = y.shape();
        int width = shape.rank() == 4 ? shape.dim(3) : 1;
        int cells = shape.rank() == 4 ? shape.dim(2) * width : 1;
        float[] data = y.data();
        for (int n = 0; n < shape.dim(0); n++) {
            int from = (n * shape.dim(1) + unit) * cells;
            int best = -1;
            float strongest = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < cells; i++) {
                if (data[from + i] > strongest) {
                    strongest = data[from + i];
                    best = i;
                }
            }
            if (best >= 0 && heap.takes(strongest)) {
                heap.add(new TopPatch(pictures + n, labels[n], best / width, best % width, strongest));
            }
        }
    }

    /** How many pictures went through. */
    public int pictures() {
        return pictures;
    }

    /** What was found so far: for each of the layers its units. */
    public List<List<UnitPatches>> found() {
        return heaps.stream()
                .map(units -> units.stream()
                        .map(heap -> new UnitPatches(heap.sorted()))
                        .toList())
                .toList();
    }
}
