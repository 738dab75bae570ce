package convolens.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The listings that scenes show, each in every {@link Language} and with the same steps in all of them. The Java text is
 * the source from which the running class was compiled, so it cannot drift; the NumPy text is a file of its own in
 * {@code convolens/listing}.
 */
public enum Listing {
    /** Windows to rows. */
    IM2COL("im2col", "engine/im2col/Im2Col"),
    /** The same with strides and paddings that differ down and across. */
    IM2COL_RECTANGULAR("im2col_rectangular", "im2col", "engine/im2col/Im2Col"),
    /** The same with paddings that differ by side. */
    IM2COL_SIDES("im2col_sides", "im2col", "engine/im2col/Im2Col"),
    /** The same with gaps in the window. */
    IM2COL_DILATED("im2col_dilated", "im2col_dilated", "engine/im2col/Im2Col"),
    /** Rows back to windows, added up. */
    COL2IM("col2im", "engine/im2col/Col2Im"),
    /** A convolution by im2col and one product. */
    CONVOLUTION("convolution", "engine/layer/Convolution"),
    /** The largest value of each window. */
    MAX_POOLING("max_pooling", "engine/layer/Pooling"),
    /** The mean of each window. */
    AVERAGE_POOLING("average_pooling", "engine/layer/Pooling"),
    /** Axes into another order. */
    TRANSPOSE("transpose", "engine/tensor/Permutation");

    private final String python;
    private final String title;
    private final String source;
    private final Map<Language, Excerpt> read = new EnumMap<>(Language.class);

    /**
     * @param title the name in the marking comments and of the file with the NumPy text
     * @param source the path of the class below {@code convolens}
     */
    Listing(String title, String source) {
        this(title, title, source);
    }

    /**
     * @param python the name of the file with the NumPy text
     * @param title the name in the marking comments of both
     */
    Listing(String python, String title, String source) {
        this.python = python;
        this.title = title;
        this.source = source;
    }

    /**
     * The listing in a language. Read once.
     *
     * @throws IllegalStateException if the program was packed without the text
     */
    public synchronized Excerpt in(Language language) {
        return read.computeIfAbsent(language, this::read);
    }

    /** The listing in all languages. */
    public List<Excerpt> excerpts() {
        return Stream.of(Language.values()).map(this::in).toList();
    }

    private Excerpt read(Language language) {
        String path = switch (language) {
            case NUMPY -> "/convolens/listing/" + python + ".py";
            case JAVA -> "/META-INF/source/convolens/" + source + ".java";
        };
        try (InputStream in = Listing.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        path + " is missing from the class path: the build copies it from the sources");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Excerpt.cut(language, path.substring(path.lastIndexOf('/') + 1), text, title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
