package convolens.model.stack;

import convolens.run.KeyName;

/** What the bars of the layers compare. */
public enum StackMeasure {
    /** How many numbers a layer learns. */
    PARAMETERS,
    /** How many products it adds up for one image. */
    MULTIPLY_ADDS,
    /** The memory of its output for the whole batch and of what it learns. */
    MEMORY;

    /** The bundle key of the name. */
    public String key() {
        return "stack.measure." + KeyName.of(this);
    }

    /** The measure of a row. */
    public long of(StackFlow flow, int row) {
        return switch (this) {
            case PARAMETERS -> flow.parameters().get(row);
            case MULTIPLY_ADDS -> flow.multiplyAdds().get(row);
            case MEMORY ->
                flow.bytes(row) + (long) Float.BYTES * flow.parameters().get(row);
        };
    }

    /** The measure of all rows. */
    public long total(StackFlow flow) {
        long total = 0;
        for (int row = 0; row < flow.rows(); row++) {
            total += of(flow, row);
        }
        return total;
    }

    /** The largest of a row. */
    public long most(StackFlow flow) {
        long most = 0;
        for (int row = 0; row < flow.rows(); row++) {
            most = Math.max(most, of(flow, row));
        }
        return most;
    }
}
