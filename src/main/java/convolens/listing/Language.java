package convolens.listing;

/** A language in which a listing is written. */
public enum Language {
    /** Python with NumPy, as the book writes it. */
    NUMPY("NumPy", "#"),
    /** Java, as it runs in this program. */
    JAVA("Java", "//");

    private final String title;
    private final String comment;

    Language(String title, String comment) {
        this.title = title;
        this.comment = comment;
    }

    /** Its name, the same in every language of the user. */
    public String title() {
        return title;
    }

    /** What begins a comment that ends with the line. */
    public String comment() {
        return comment;
    }
}
