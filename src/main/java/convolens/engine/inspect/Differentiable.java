package convolens.engine.inspect;

import convolens.engine.layer.Parameter;
import java.util.List;

/** A number that depends on tensors, with the gradient that is to be checked. */
public interface Differentiable {

    /** What the number depends on. The check moves their values one at a time and puts them back. */
    List<Parameter> variables();

    /** Computes the gradient of every variable by the way that is to be checked. */
    void differentiate();

    /** The number for the values of the variables now, in double precision. */
    double value();

    /** How far float32 rounding may have moved the last {@link #value()}, as an order of magnitude. */
    double rounding();

    /**
     * The fingerprint of the linear piece that the last {@link #value()} was computed on, as
     * {@link convolens.engine.layer.Layer#kinkSignature}.
     */
    long kinkSignature();
}
