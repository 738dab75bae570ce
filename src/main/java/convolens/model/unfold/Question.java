package convolens.model.unfold;

import java.util.Locale;

/** What readers ask about col2im. */
public enum Question {
    /** Why are numbers added, and not set? */
    ADD,
    /** Why is col2im not the inverse of im2col? */
    INVERSE,
    /** Why has the buffer stride − 1 rows and columns more? */
    BUFFER;

    /** The bundle key, such as "question.add". */
    public String key() {
        return "question." + name().toLowerCase(Locale.ROOT);
    }
}
