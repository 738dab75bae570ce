package convolens.cli.option;

import convolens.data.ClassNames;
import convolens.data.DataException;
import convolens.data.image.ModelCard;
import convolens.data.image.Preprocessing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a network expects of a picture, and what its classes are called, where its file does not say so. */
public final class CardOptions {
    @Option(
            names = "--preprocess",
            paramLabel = "HOW",
            description = "What the network expects of a picture: 0..1, -1..1, 0..255, imagenet (mean and deviation),"
                    + " caffe (BGR, 0..255 less the mean), or numbers such as"
                    + " range=255,mean=104/117/124,deviation=1,channels=bgr,fit=crop (or stretch, centre, pad)."
                    + " Default: what the file says, or FILE.card.json beside it; else 0..1.")
    private @Nullable String preprocess;

    @Option(
            names = "--classes",
            paramLabel = "FILE.txt",
            description =
                    "The names of the classes, one a line, that of class 0 first; or imagenet for ImageNet's 1,000."
                            + " Default: what the file says.")
    private @Nullable Path classes;

    /** Whether any of them is given. */
    public boolean isGiven() {
        return preprocess != null || classes != null;
    }

    /**
     * A card with what was said otherwise.
     *
     * @param network how many channels it takes
     * @param count how many classes it has
     * @throws WrongInput if that does not go together
     */
    public ModelCard on(ModelCard card, int channels, int count) throws DataException {
        ModelCard said = card;
        if (preprocess != null) {
            try {
                said = said.with(Preprocessing.parse(preprocess));
            } catch (IllegalArgumentException e) {
                throw new WrongInput("--preprocess: " + e.getMessage());
            }
        }
        if (classes != null) {
            boolean known = classes.toString().equals("imagenet") && !Files.exists(classes);
            List<String> names = known ? ClassNames.imageNet() : ClassNames.lines(classes);
            if (names.size() != count) {
                throw new WrongInput("--classes: " + classes + " names " + names.size()
                        + " classes, but the network has " + count + ": expected as many lines");
            }
            said = said.withClasses(names);
        }
        try {
            said.preprocessing().requireChannels(channels);
        } catch (IllegalArgumentException e) {
            throw new WrongInput((preprocess == null ? "" : "--preprocess: ") + e.getMessage());
        }
        return said.classes().size() == count ? said : said.withClasses(List.of());
    }
}
