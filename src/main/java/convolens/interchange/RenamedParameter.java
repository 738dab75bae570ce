package convolens.interchange;

import convolens.engine.tensor.Shape;

/**
 * A parameter that has another name in a file.
 *
 * @param from its name there; empty where there is none, and it is 0
 * @param layer what it belongs to there
 * @param to its name here
 * @param shape its shape here
 * @param transposed whether rows and columns change places
 */
public record RenamedParameter(String from, String layer, String to, Shape shape, boolean transposed) {
    @Override
    public String toString() {
        return from.isEmpty()
                ? layer + " has no bias: " + to + " is 0"
                : from + " → " + to + (transposed ? ", transposed" : "");
    }
}
