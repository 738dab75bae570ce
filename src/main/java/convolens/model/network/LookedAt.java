package convolens.model.network;

import convolens.model.setup.Possible;
import convolens.model.train.RunReference;
import convolens.run.RunSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Which network a scene looks into, by its name, and at which picture. Immutable. A test image is named by its number, any
 * other picture is embedded.
 *
 * @param from where the network comes from
 * @param network its title, the name of its run, or of its file
 * @param run its run, where one has trained it
 * @param iteration the step of the run at which it is looked at; null for its last
 * @param testImage the number of the test image; null for another picture
 * @param picture the other picture; null for a test image, or where there is no picture yet
 */
public record LookedAt(
        NetworkReference.From from,
        String network,
        @Nullable RunReference run,
        @Nullable Integer iteration,
        @Nullable Integer testImage,
        @Nullable NetworkPicture picture) {

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

    /** What is looked at now, at a moment of a run; null for now. */
    public static LookedAt of(NetworkSource source, @Nullable RunSnapshot moment, @Nullable NetworkPicture picture) {
        Integer testImage = picture != null && picture.kind() == NetworkPicture.Kind.TEST ? picture.index() : null;
        NetworkReference reference = NetworkReference.of(source, moment);
        return new LookedAt(
                reference.from(),
                reference.network(),
                reference.run(),
                reference.iteration(),
                testImage,
                testImage == null ? picture : null);
    }

    /** The network. */
    public NetworkReference reference() {
        return new NetworkReference(from, network, run, iteration);
    }
}
