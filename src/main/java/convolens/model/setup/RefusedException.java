package convolens.model.setup;

/** Input that cannot be used, with the sentence that says why. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Refuses something. */
    public RefusedException(Refusal.Reason reason, Object... arguments) {
        super(reason.name());
        this.refusal = Refusal.of(reason, arguments);
    }

    /** The sentence. */
    public Refusal refusal() {
        return refusal;
    }
}
