package convolens.cli;

/** What a user asked for cannot be done. The message is one sentence: what, where, and what would be right. */
final class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongInput(String sentence) {
        super(sentence);
    }

    WrongInput(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
