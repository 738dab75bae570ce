package convolens.model.network;

import convolens.model.setup.Possible;
import convolens.model.train.RunModel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which network a scene looks into, by its name, and at which picture. Immutable. A test image is named by its number, any
 * other picture is embedded.
 *
 * @param from where the network comes from
 * @param network its title, the name of its run, or of its file
 * @param testImage the number of the test image; null for another picture
 * @param picture the other picture; null for a test image, or where there is no picture yet
 */
public record LookedAt(
        From from,
        String network,
        @Nullable Integer testImage,
        @Nullable NetworkPicture picture) {

    /** Where networks come from. */
    public enum From {
        /** It comes with the program. */
        SHIPPED,
        /** A run trained it. */
        RUN,
        /** A file. */
        FILE
    }

    public LookedAt {
        if (testImage != null && testImage < 0) {
            throw new IllegalArgumentException("test images are numbered from 0, but got " + testImage);
        }
        if (picture != null) {
            if (picture.image().shape().rank() != 3 || picture.image().size() == 0) {
                throw new IllegalArgumentException(
                        "a picture is (C, H, W), but got " + picture.image().shape());
            }
            Possible.requireNumbers(picture.image(), "a picture");
        }
    }

    /** What is looked at now. */
    public static LookedAt of(NetworkSource source, @Nullable NetworkPicture picture) {
        Integer testImage = picture != null && picture.kind() == NetworkPicture.Kind.TEST ? picture.index() : null;
        From from = source instanceof NetworkSource.Shipped
                ? From.SHIPPED
                : source instanceof NetworkSource.Trained ? From.RUN : From.FILE;
        return new LookedAt(from, name(source), testImage, testImage == null ? picture : null);
    }

    private static String name(NetworkSource source) {
        if (source instanceof NetworkSource.Shipped shipped) {
            return shipped.title();
        }
        return source instanceof NetworkSource.Trained trained
                ? Objects.requireNonNullElse(trained.run().nameProperty().get(), "")
                : ((NetworkSource.Opened) source).name();
    }

    /**
     * The network that is meant.
     *
     * @param runs that there are
     * @param now the network of the moment, which may be that of a file
     * @throws IllegalArgumentException if there is none of this name
     */
    public NetworkSource source(NetworkChoice choice, List<RunModel> runs, @Nullable NetworkSource now) {
        for (NetworkSource.Shipped shipped : choice.shipped()) {
            if (from == From.SHIPPED && shipped.title().equals(network)) {
                return shipped;
            }
        }
        for (RunModel run : runs) {
            if (from == From.RUN && network.equals(run.nameProperty().get())) {
                return new NetworkSource.Trained(run);
            }
        }
        if (from == From.FILE && now != null && name(now).equals(network)) {
            return now;
        }
        throw new IllegalArgumentException(
                switch (from) {
                    case SHIPPED -> "there is no network \"" + network + "\"";
                    case RUN -> "the run \"" + network + "\" is not open here; open it in Train first";
                    case FILE -> "the network is that of the file \"" + network + "\"; open it in the scene first";
                });
    }
}
