package convolens.engine.train;

import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule that moves parameters down their gradients. It keeps what it remembers of each parameter in tensors of the
 * parameter's shape. Source: section 6.1.
 */
public abstract class Optimizer {
    /** What a rule remembers of a parameter that remembers less. */
    private static final float[] NONE = {};

    private final int statesPerParameter;
    private final List<Tensor> states = new ArrayList<>();
    private double learningRate;
    private double rate;
    private int steps;

    Optimizer(double learningRate, int statesPerParameter) {
        this.statesPerParameter = statesPerParameter;
        setLearningRate(learningRate);
    }

    /** The learning rate η now. */
    public final double learningRate() {
        return learningRate;
    }

    /**
     * Changes the learning rate, from the next step on.
     *
     * @throws IllegalArgumentException if it is not a positive finite number
     */
    public final void setLearningRate(double learningRate) {
        if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the learning rate must be above 0, but is " + learningRate);
        }
        this.learningRate = learningRate;
    }

    /** η of the step that is being made: the learning rate times the factor of this step. */
    final double rate() {
        return rate;
    }

    /** How many steps were made. */
    public final int steps() {
        return steps;
    }

    /** Makes one step with the learning rate as it is: {@link #update(List, double)} with the factor 1. */
    public final void update(List<Parameter> parameters) {
        update(parameters, 1);
    }

    /**
     * Makes one step.
     *
     * @param parameters always the same, in the same order; their values are modified, their gradients are not
     * @param factor by which the learning rate is multiplied in this step, from 0 to 1
     * @throws IllegalArgumentException if what is remembered is not of these parameters, or the factor out of its range
     */
    public final void update(List<Parameter> parameters, double factor) {
        if (!(factor >= 0 && factor <= 1)) {
            throw new IllegalArgumentException("the factor must be from 0 to 1, but is " + factor);
        }
        if (states.isEmpty()) {
            for (Parameter p : parameters) {
                for (int i = 0; i < statesPerParameter; i++) {
                    states.add(new Tensor(p.shape()));
                }
            }
        }
        requireStatesOf(parameters);
        rate = learningRate * factor;
        steps++;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter p = parameters.get(i);
            float[] first =
                    statesPerParameter > 0 ? states.get(i * statesPerParameter).data() : NONE;
            float[] second = statesPerParameter > 1
                    ? states.get(i * statesPerParameter + 1).data()
                    : NONE;
            update(
                    p.value().data(),
                    p.gradient().data(),
                    first,
                    second,
                    p.value().size());
        }
    }

    /** What this rule remembers, parameter by parameter; empty before the first step. Not copies. */
    public final List<Tensor> states() {
        return states;
    }

    /**
     * Takes over what an optimizer of the same kind remembered of the same parameters.
     *
     * @param states copied
     * @param steps how many steps it had made
     * @throws IllegalArgumentException if the number of steps is negative, or there are steps but no states of a rule
     *     that has some; whether they fit the parameters shows in the next {@link #update}
     */
    public final void restore(List<Tensor> states, int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("the number of steps must be at least 0, but is " + steps);
        }
        if (steps > 0 && states.isEmpty() && statesPerParameter > 0) {
            throw new IllegalArgumentException(
                    "an optimizer of this kind remembers something after " + steps + " steps, but got nothing");
        }
        List<Tensor> copies = states.stream().map(Tensor::copy).toList();
        this.states.clear();
        this.states.addAll(copies);
        this.steps = steps;
    }

    private void requireStatesOf(List<Parameter> parameters) {
        if (states.size() != parameters.size() * statesPerParameter) {
            throw new IllegalArgumentException("the optimizer remembers " + states.size() + " tensors, but "
                    + parameters.size() + " parameters need " + parameters.size() * statesPerParameter);
        }
        for (int i = 0; i < states.size(); i++) {
            Parameter p = parameters.get(i / statesPerParameter);
            if (!states.get(i).shape().equals(p.shape())) {
                throw new IllegalArgumentException("what the optimizer remembers of " + p.name()
                        + " must have the shape " + p.shape() + ", but has "
                        + states.get(i).shape());
            }
        }
    }

    /**
     * Moves one parameter.
     *
     * @param p its values, modified
     * @param g its gradient, not modified
     * @param a the first thing remembered, modified; null if nothing is
     * @param b the second, modified; null if there is none
     * @param size how many values
     */
    abstract void update(float[] p, float[] g, float[] a, float[] b, int size);
}
