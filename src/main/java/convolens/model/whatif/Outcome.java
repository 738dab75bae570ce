package convolens.model.whatif;

/** What comes of doing something otherwise. */
public sealed interface Outcome permits Difference, Pointless {}
