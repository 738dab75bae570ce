package convolens.cli;

import java.util.Locale;

/** The two networks of the book. */
enum NetworkKind {
    /** The chapter's, section 7.5. */
    SIMPLE,
    /** Of section 8.1.1. */
    DEEP;

    /** What it is called on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
