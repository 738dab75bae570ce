package convolens.model;

import java.util.Arrays;

/**
 * The loss of every step of a run, raw and smoothed, without a boxed number.
 *
 * <p>The smoothed value is an exponential moving average, free of the bias towards its start:
 * {@code sₜ = (β·sₜ₋₁·(1 − βᵗ⁻¹) + (1 − β)·lₜ) / (1 − βᵗ)}. Memory is bounded: when the arrays are full, neighbours are
 * averaged, and from then on one value stands for twice as many steps.
 */
public final class RunLosses {
    /** The most values that are kept. */
    public static final int CAPACITY = 1 << 18;

    private static final double BETA = 0.98;

    private final int capacity;
    private float[] raw = new float[256];
    private float[] smooth = new float[256];
    private int size;
    private int stepsPerValue = 1;
    private int steps;
    private double partial;
    private int partialSteps;
    private double average;
    private double weight;

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

    /** The loss at a value: the mean over {@link #stepsPerValue()} steps. */
    public float raw(int index) {
        return raw[index];
    }

    /** The moving average at the last step of a value. */
    public float smooth(int index) {
        return smooth[index];
    }

    /** The last step, from 1, of a value. */
    public int iteration(int index) {
        return (index + 1) * stepsPerValue;
    }

    /** The value that holds a step, from 1; the nearest that there is. -1 where there is none. */
    public int indexOf(int iteration) {
        return Math.min(size - 1, Math.max(0, (iteration - 1) / stepsPerValue));
    }

    /** Adds the losses of the next steps. */
    public void add(float... losses) {
        for (float loss : losses) {
            add(loss);
        }
    }

    /** Forgets everything. */
    public void clear() {
        size = 0;
        stepsPerValue = 1;
        steps = 0;
        partial = 0;
        partialSteps = 0;
        average = 0;
        weight = 0;
    }

    /** A copy of the values of {@link #raw}. */
    public float[] toArray() {
        return Arrays.copyOf(raw, size);
    }

    /**
     * Takes over values that {@link #toArray} gave.
     *
     * @param values at most {@value #CAPACITY}
     * @param stepsOfEach what {@link #stepsPerValue()} was
     */
    public void restore(float[] values, int stepsOfEach) {
        clear();
        stepsPerValue = stepsOfEach;
        for (float value : values) {
            smoothen(value, stepsOfEach);
            steps += stepsOfEach;
            push(value);
        }
    }

    private void add(float loss) {
        steps++;
        smoothen(loss, 1);
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

    private void smoothen(double loss, int count) {
        if (Double.isFinite(loss)) {
            double beta = Math.pow(BETA, count);
            average = beta * average + (1 - beta) * loss;
            weight = beta * weight + (1 - beta);
        }
    }

    private void push(float value) {
        if (size == raw.length) {
            raw = Arrays.copyOf(raw, Math.min(capacity, size * 2));
            smooth = Arrays.copyOf(smooth, raw.length);
        }
        raw[size] = value;
        smooth[size] = (float) (weight == 0 ? value : average / weight);
        size++;
    }

    /** Half as many values, each for twice as many steps; the steps not yet pushed become half of the next value. */
    private void halve() {
        size /= 2;
        for (int i = 0; i < size; i++) {
            raw[i] = (raw[2 * i] + raw[2 * i + 1]) / 2;
            smooth[i] = smooth[2 * i + 1];
        }
        stepsPerValue *= 2;
    }
}
