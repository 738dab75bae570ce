package convolens.walk.chain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Arrays and the operations that make them of one another, in the order of the code. Built once by a {@link Builder}, then
 * unchanged.
 */
public final class Chain {
    private final Map<ArrayName, ChainArray> arrays;
    private final List<ChainOperation> operations;
    private final Map<ArrayName, ChainOperation> writing = new EnumMap<>(ArrayName.class);
    private final List<Link> links;
    private final List<Link> partners;
    private final Map<ArrayName, Set<ArrayName>> concerned = new EnumMap<>(ArrayName.class);

    private Chain(Builder builder) {
        arrays = Collections.unmodifiableMap(new EnumMap<>(builder.arrays));
        operations = List.copyOf(builder.operations);
        operations.forEach(operation -> writing.putIfAbsent(operation.result(), operation));
        links = List.copyOf(builder.links);
        partners = List.copyOf(builder.partners);
        writing.values().forEach(operation -> concerned.put(operation.result(), concerned(operation, builder.related)));
    }

    private Set<ArrayName> concerned(ChainOperation operation, List<Link> related) {
        Set<ArrayName> found = EnumSet.of(operation.result());
        found.addAll(operation.operands());
        Set<ArrayName> counterparts = EnumSet.noneOf(ArrayName.class);
        // a product is marked as it is computed: its factors and nothing that could be taken for one
        boolean computes =
                operation.kind() == ChainOperation.Kind.MULTIPLY || operation.kind() == ChainOperation.Kind.SUM;
        for (Link link : related) {
            if (!computes && (found.contains(link.source()) || found.contains(link.result()))) {
                counterparts.add(link.source());
                counterparts.add(link.result());
            }
        }
        found.addAll(counterparts);
        for (int i = operations.size() - 1; i >= 0; i--) {
            if (found.contains(operations.get(i).result())) {
                found.addAll(operations.get(i).operands());
            }
        }
        for (ChainOperation later : operations) {
            if (later.isFollowing() && found.contains(later.operands().get(0))) {
                found.add(later.result());
            }
        }
        return found;
    }

    /** Whether the chain has an array. */
    public boolean has(ArrayName name) {
        return arrays.containsKey(name);
    }

    /**
     * An array.
     *
     * @throws IllegalArgumentException if the chain has no such array
     */
    public ChainArray array(ArrayName name) {
        return array(arrays, name);
    }

    private static ChainArray array(Map<ArrayName, ChainArray> arrays, ArrayName name) {
        ChainArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("this chain has no " + name + ", but " + arrays.keySet());
        }
        return array;
    }

    /** All arrays. */
    public Collection<ChainArray> arrays() {
        return arrays.values();
    }

    /** The operations in the order of the code. */
    public List<ChainOperation> operations() {
        return operations;
    }

    /** The operation that writes an array; null for one that is given. */
    public @Nullable ChainOperation writing(ArrayName result) {
        return writing.get(result);
    }

    /**
     * Whether an operation has to do with an array: it reads or writes it, or the array is what those are made of, the same
     * numbers in another order, or their counterpart on the way there or back.
     */
    boolean concerns(ChainOperation operation, ArrayName array) {
        return concerned.getOrDefault(operation.result(), Set.of()).contains(array);
    }

    /**
     * The cells of every array that belong to a cell: those it is made of, those that are made of it, and those it meets in
     * a product, each with what they are made of. A belongs to B just where B belongs to A. Takes O(cells found).
     */
    public Map<ArrayName, BitSet> linked(ArrayName name, int cell) {
        Map<ArrayName, BitSet> made = new EnumMap<>(ArrayName.class);
        add(made, name, cell);
        for (Link link : links) {
            each(made.get(link.source()), from -> link.results(from, to -> add(made, link.result(), to)));
        }
        Map<ArrayName, BitSet> all = new EnumMap<>(ArrayName.class);
        add(all, name, cell);
        for (Link partner : partners) {
            each(made.get(partner.source()), from -> partner.results(from, to -> add(all, partner.result(), to)));
            each(made.get(partner.result()), from -> partner.sources(from, to -> add(all, partner.source(), to)));
        }
        for (int i = links.size() - 1; i >= 0; i--) {
            Link link = links.get(i);
            each(all.get(link.result()), to -> link.sources(to, from -> add(all, link.source(), from)));
        }
        made.forEach((array, cells) -> all.merge(array, cells, (a, b) -> {
            a.or(b);
            return a;
        }));
        return all;
    }

    /** The cells of an array from which a cell is made directly, in flat order. */
    public int[] sources(ChainOperation operation, int resultCell) {
        IntStream.Builder cells = IntStream.builder();
        for (Link link : links) {
            if (link.result() == operation.result()
                    && link.source() == operation.operands().get(0)) {
                link.sources(resultCell, cells);
            }
        }
        return cells.build().toArray();
    }

    /** The first cell of the result into which a cell of the first operand goes; -1 if there is none. */
    public int target(ChainOperation operation, int sourceCell) {
        int[] found = {-1};
        for (Link link : links) {
            if (link.result() == operation.result()
                    && link.source() == operation.operands().get(0)) {
                link.results(sourceCell, cell -> found[0] = found[0] < 0 ? cell : found[0]);
            }
        }
        return found[0];
    }

    private static void add(Map<ArrayName, BitSet> cells, ArrayName array, int cell) {
        cells.computeIfAbsent(array, name -> new BitSet()).set(cell);
    }

    private static void each(@Nullable BitSet cells, java.util.function.IntConsumer visitor) {
        if (cells != null) {
            cells.stream().forEach(visitor);
        }
    }

    /** Puts a chain together, in the order of the code. */
    static final class Builder {
        private final Map<ArrayName, ChainArray> arrays = new EnumMap<>(ArrayName.class);
        private final List<ChainOperation> operations = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final List<Link> partners = new ArrayList<>();
        private final List<Link> related = new ArrayList<>();

        /** An array that is given. */
        Builder given(ChainArray array) {
            arrays.put(array.name(), array);
            return this;
        }

        /** A matrix unfolded from an image. */
        Builder unfold(ArrayName image, ChainArray col) {
            links.add(new Unfolding(array(image), col));
            return write(new ChainOperation(ChainOperation.Kind.UNFOLD, col.name(), List.of(image), List.of()), col);
        }

        /** An image into which a matrix is folded. */
        Builder fold(ArrayName col, ChainArray image) {
            links.add(new Unfolding(image, array(col)).reversed());
            return write(new ChainOperation(ChainOperation.Kind.FOLD, image.name(), List.of(col), List.of()), image);
        }

        /** An array that is made of another one, cell by cell or with some axes less or more. */
        Builder make(ChainOperation.Kind kind, ArrayName from, ChainArray to) {
            ChainArray source = array(from);
            links.add(new Agreement(source, to));
            return write(new ChainOperation(kind, to.name(), List.of(from), missing(source, to)), to);
        }

        /**
         * A product.
         *
         * @param bias the array that is added; null for none
         */
        Builder multiply(ArrayName left, ArrayName right, @Nullable ArrayName bias, ChainArray to) {
            ChainArray a = array(left);
            ChainArray b = array(right);
            links.add(new Agreement(a, to));
            links.add(new Agreement(b, to));
            partners.add(new Agreement(a, b));
            List<ArrayName> operands = new ArrayList<>(List.of(left, right));
            if (bias != null) {
                ChainArray added = array(bias);
                links.add(new Agreement(added, to));
                partners.add(new Agreement(b, added));
                operands.add(bias);
            }
            return write(
                    new ChainOperation(ChainOperation.Kind.MULTIPLY, to.name(), List.copyOf(operands), missing(a, to)),
                    to);
        }

        /** Two arrays whose cells belong together though neither is made of the other. */
        Builder relate(ArrayName one, ArrayName other) {
            return relate(new Agreement(array(one), array(other)));
        }

        /** A matrix and an image into which it would be folded. */
        Builder relateFold(ArrayName col, ArrayName image) {
            return relate(new Unfolding(array(image), array(col)).reversed());
        }

        private Builder relate(Link link) {
            partners.add(link);
            related.add(link);
            return this;
        }

        /** The gradient of a maximum, which goes to the column that won each row. */
        Builder route(ArrayName from, ChainArray to, int[] argmax) {
            links.add(new Routing(array(from), to, argmax));
            return write(new ChainOperation(ChainOperation.Kind.ROUTE, to.name(), List.of(from), List.of()), to);
        }

        Chain build() {
            return new Chain(this);
        }

        private ChainArray array(ArrayName name) {
            return Chain.array(arrays, name);
        }

        private Builder write(ChainOperation operation, ChainArray result) {
            operations.add(operation);
            arrays.put(result.name(), result);
            return this;
        }

        private static List<Axis> missing(ChainArray from, ChainArray to) {
            return from.axes().list().stream()
                    .filter(axis -> !to.axes().has(axis))
                    .toList();
        }
    }
}
