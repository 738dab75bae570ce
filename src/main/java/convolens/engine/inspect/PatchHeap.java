package convolens.engine.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The strongest so many of all patches that are offered: a binary heap whose root is the weakest of them. */
final class PatchHeap {
    private static final Comparator<TopPatch> STRONGEST_FIRST =
            Comparator.comparingDouble((TopPatch patch) -> -patch.value()).thenComparingInt(TopPatch::picture);

    private final int most;
    private final List<TopPatch> heap;

    PatchHeap(int most) {
        this.most = most;
        this.heap = new ArrayList<>(Math.min(most, 16));
    }

    /** Whether a patch of a picture behind all others, with this value, belongs to the strongest. */
    boolean takes(float value) {
        return heap.size() < most || value > heap.get(0).value();
    }

    /** Takes a patch that {@link #takes} says yes to. */
    void add(TopPatch patch) {
        if (heap.size() < most) {
            heap.add(patch);
            rise(heap.size() - 1);
        } else {
            heap.set(0, patch);
            sink();
        }
    }

    /** The patches, the strongest first. */
    List<TopPatch> sorted() {
        List<TopPatch> all = new ArrayList<>(heap);
        all.sort(STRONGEST_FIRST);
        return all;
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && isWeaker(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink() {
        int at = 0;
        while (true) {
            int weakest = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < heap.size(); child++) {
                weakest = isWeaker(child, weakest) ? child : weakest;
            }
            if (weakest == at) {
                return;
            }
            swap(at, weakest);
            at = weakest;
        }
    }

    private boolean isWeaker(int a, int b) {
        return STRONGEST_FIRST.compare(heap.get(a), heap.get(b)) > 0;
    }

    private void swap(int a, int b) {
        TopPatch moved = heap.get(a);
        heap.set(a, heap.get(b));
        heap.set(b, moved);
    }
}
