package convolens.run;

import java.util.Arrays;

/**
 * The loss of every step of a run, without a boxed number.
 *
 * <p>Memory is bounded: when the array is full, neighbours are averaged, and from then on one value stands for twice as
 * many steps.
 */
public final class RunLosses {
    /** The most values that are kept. */
    public static final int CAPACITY = 1 << 18;

    private final int capacity;
    private float[] values = new float[256];
    private int size;
    private int stepsPerValue = 1;
    private int steps;
    private double partial;
    private int partialSteps;

    public RunLosses() {
        this(CAPACITY);
    }

    /** @param capacity the most values that are kept, even */
    RunLosses(int capacity) {
        this.capacity = capacity;
    }

    /** How many values there are. */
    public int size() {
        return size;
    }

    /** How many steps each value is the mean of. */
    public int stepsPerValue() {
        return stepsPerValue;
    }

    /** How many steps were added. */
    public int steps() {
        return steps;
    }

    /** A value: the mean loss of {@link #stepsPerValue()} steps. */
    public float get(int index) {
        return values[index];
    }

    /** The last step, from 1, that a value stands for. */
    public int iteration(int index) {
        return (index + 1) * stepsPerValue;
    }

    /** Adds the losses of the next steps. */
    public void add(float... losses) {
        for (float loss : losses) {
            add(loss);
        }
    }

    /** A copy of the values up to a step. */
    public float[] toArray(int lastStep) {
        return Arrays.copyOf(values, Math.min(size, lastStep / stepsPerValue));
    }

    /**
     * Takes over values that {@link #toArray} gave.
     *
     * @param saved at most {@value #CAPACITY}
     * @param stepsOfEach what {@link #stepsPerValue()} was
     */
    public void restore(float[] saved, int stepsOfEach) {
        values = Arrays.copyOf(saved, Math.max(256, saved.length));
        size = saved.length;
        stepsPerValue = stepsOfEach;
        steps = size * stepsOfEach;
        partial = 0;
        partialSteps = 0;
    }

    private void add(float loss) {
        steps++;
        partial += loss;
        partialSteps++;
        if (partialSteps == stepsPerValue) {
            if (size == capacity) {
                halve();
                return;
            }
            push((float) (partial / partialSteps));
            partial = 0;
            partialSteps = 0;
        }
    }

    private void push(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.min(capacity, size * 2));
        }
        values[size] = value;
        size++;
    }

    /** Half as many values, each for twice as many steps; the steps not yet pushed become half of the next value. */
    private void halve() {
        size /= 2;
        for (int i = 0; i < size; i++) {
            values[i] = (values[2 * i] + values[2 * i + 1]) / 2;
        }
        stepsPerValue *= 2;
    }
}
