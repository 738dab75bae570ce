package convolens.walk.chain;

import convolens.walk.Progress;

/**
 * col2im step by step: which numbers have arrived at a cell of the image, and what they make together.
 *
 * @param operation the fold
 * @param space the matrix that is folded
 * @param outer the indices that a step chooses
 * @param overwrites whether a number replaces the one before it, as with "=" in place of "+="
 */
record FoldSteps(Chain chain, ChainOperation operation, ChainArray space, Axes outer, boolean overwrites) {

    /** How far a cell has come after a part, {@code now} being whether the part writes it. */
    Progress progress(int cell, int part, boolean now) {
        int[] sources = sources(cell);
        int done = 0;
        for (int source : sources) {
            done += part(source) <= part ? 1 : 0;
        }
        return done == sources.length
                ? (now && done > 0 ? Progress.WRITTEN : Progress.DONE)
                : done > 0 ? Progress.PARTIAL : Progress.PENDING;
    }

    /** What a cell holds after a part. */
    float shown(int cell, int part) {
        float sum = 0;
        float last = 0;
        long latest = -1;
        for (int source : sources(cell)) {
            if (part(source) <= part) {
                sum += space.value(source);
                long when = when(source);
                if (when > latest) {
                    latest = when;
                    last = space.value(source);
                }
            }
        }
        return overwrites ? last : sum;
    }

    /** The part at which the last number arrives at a cell; -1 if none ever does. */
    int lastPart(int cell) {
        int last = -1;
        for (int source : sources(cell)) {
            last = Math.max(last, part(source));
        }
        return last;
    }

    private int[] sources(int cell) {
        // what falls on padding is dropped where the image is shown without its buffer
        return chain.array(operation.result()).isDropped(cell) ? new int[0] : chain.sources(operation, cell);
    }

    private int part(int source) {
        return outer.cell(space.axes().locate(source));
    }

    /** Within a part numbers arrive in the order of the loop over the filter's rows and columns. */
    private long when(int source) {
        int[] at = space.axes().locate(source);
        long slice = (long) at[Axis.FILTER_ROW.ordinal()] * space.axes().extent(Axis.FILTER_COLUMN)
                + at[Axis.FILTER_COLUMN.ordinal()];
        return outer.cell(at) * (long) space.size() + slice;
    }
}
