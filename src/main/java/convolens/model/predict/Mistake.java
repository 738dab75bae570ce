package convolens.model.predict;

/**
 * Something that is often done wrongly, and what it would give on the numbers of the question.
 *
 * @param what the sentence that names it; the sentence that says what is right has the same key with ".why"
 * @param gives the answer that it leads to
 */
public record Mistake(Phrase what, Answer gives) {}
