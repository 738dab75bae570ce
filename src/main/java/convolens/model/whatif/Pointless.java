package convolens.model.whatif;

import convolens.model.predict.Phrase;

/**
 * Nothing can be done otherwise with what is set.
 *
 * @param why there is nothing to it, and what to set
 */
public record Pointless(Phrase why) implements Outcome {}
