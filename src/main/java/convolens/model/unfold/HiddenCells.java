package convolens.model.unfold;

import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Chain;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Cells whose numbers are not to be seen, because they are asked for. */
record HiddenCells(Set<ArrayCell> cells) {
    static final HiddenCells NONE = new HiddenCells(Set.of());

    HiddenCells {
        cells = Set.copyOf(cells);
    }

    /** Those that arrays have. */
    HiddenCells within(Chain chain) {
        return new HiddenCells(cells.stream()
                .filter(cell -> chain.has(cell.array())
                        && cell.cell() < chain.array(cell.array()).size())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** What belongs to a cell; while something is hidden nothing but the cell itself, or it would tell the answer. */
    Map<ArrayName, BitSet> linked(ArrayCell cell, Chain chain) {
        if (cells.isEmpty()) {
            return chain.linked(cell.array(), cell.cell());
        }
        BitSet itself = new BitSet();
        itself.set(cell.cell());
        return Map.of(cell.array(), itself);
    }
}
