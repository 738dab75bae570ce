package convolens.model.unfold;

import convolens.walk.chain.ArrayName;

/** A cell of one of the arrays on the stage. */
public record ArrayCell(ArrayName array, int cell) {}
