package convolens.model.export;

import java.util.Arrays;
import java.util.Locale;

/** How one picture of a scene is written. */
public enum PictureFormat {
    /** Pixels. */
    PNG,
    /** Shapes and text, for web pages and drawing programs. */
    SVG,
    /** Shapes and text, for print and slides. */
    PDF;

    /** The ending of its files, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that the name of a file asks for; PNG where its ending is none of these. */
    public static PictureFormat of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending()))
                .findFirst()
                .orElse(PNG);
    }
}
